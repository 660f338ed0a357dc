import type { CollectionConfig } from 'payload'
import { z } from 'zod'

import { bilingual, byRightsAlone, companyField, defineQuery, holdsPosition, mayInCompany, recordsInReach } from '../../../src/plugin/index.ts'
import { pathOf } from './renewToken.ts'
import { newToken } from './token.ts'

const never = { create: () => false, update: () => false } as const

export const assignments = ['roundRobin', 'region', 'load'] as const

/**
 * The public form by which visitors of a company's web site become leads (D4), and who gets these (D6). One for each
 * company. The address is a secret of those who may change the form.
 */
export const LeadForms: CollectionConfig = {
  slug: 'lead-forms',
  labels: { singular: bilingual('线索收集表单', 'Lead form'), plural: bilingual('线索收集表单', 'Lead forms') },
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'active', 'assignment', 'updatedAt'], group: bilingual('企业设置', 'Company settings') },
  // A company has one.
  disableDuplicate: true,
  versions: false,
  access: byRightsAlone('lead-forms'),
  custom: { isolation: 'company' },
  indexes: [{ fields: ['company'], unique: true }],
  endpoints: [
    defineQuery({
      collection: 'lead-forms',
      path: '/:id/link',
      method: 'get',
      input: z.object({}),
      run: async ({ req, id }) => {
        const [doc] = await recordsInReach({ req, collection: 'lead-forms', ids: [id], action: 'update' })
        return { path: pathOf(String(doc?.token)) }
      },
    }),
  ],
  fields: [
    { name: 'active', type: 'checkbox', label: bilingual('启用', 'Active'), defaultValue: true },
    {
      name: 'title',
      type: 'text',
      label: bilingual('标题', 'Title'),
      maxLength: 200,
      admin: { description: bilingual('留空则为企业名称', 'The name of the company when left empty') },
    },
    { name: 'introduction', type: 'textarea', label: bilingual('说明文字', 'Introduction'), maxLength: 1000 },
    {
      name: 'assignment',
      type: 'select',
      label: bilingual('自动分配方式', 'Assignment'),
      required: true,
      defaultValue: 'roundRobin',
      options: [
        { value: 'roundRobin', label: bilingual('轮流', 'In turn') },
        { value: 'region', label: bilingual('按地区', 'By region') },
        { value: 'load', label: bilingual('按未处理线索数', 'Fewest open leads first') },
      ],
    },
    {
      name: 'members',
      type: 'relationship',
      relationTo: 'users',
      hasMany: true,
      maxRows: 100,
      label: bilingual('参与分配的人员', 'Who gets leads'),
      admin: { description: bilingual('留空则为全体在职员工（只读用户除外）', 'All active members who may write when left empty') },
    },
    {
      name: 'regions',
      type: 'array',
      label: bilingual('地区分工', 'Regions'),
      labels: { singular: bilingual('地区', 'Region'), plural: bilingual('地区', 'Regions') },
      maxRows: 100,
      admin: { condition: (data) => data.assignment === 'region' },
      fields: [
        { name: 'region', type: 'text', label: bilingual('地区', 'Region'), required: true, maxLength: 50 },
        { name: 'member', type: 'relationship', relationTo: 'users', label: bilingual('负责人', 'Owner'), required: true },
      ],
    },
    {
      name: 'link',
      type: 'text',
      label: bilingual('公开地址', 'Public address'),
      virtual: true,
      access: { ...never, read: () => mayInCompany('lead-forms', 'update') && holdsPosition() },
      admin: {
        readOnly: true,
        disableListColumn: true,
        disableListFilter: true,
        disableBulkEdit: true,
        components: { Field: '/plugins/sales-funnel/admin/LeadFormAddress/index.tsx#LeadFormAddress' },
      },
      custom: { setByServer: true },
      hooks: { afterRead: [({ siblingData }) => (typeof siblingData.token === 'string' ? pathOf(siblingData.token) : null)] },
    },
    {
      name: 'token',
      type: 'text',
      label: bilingual('地址令牌', 'Token'),
      unique: true,
      maxLength: 100,
      access: { ...never, read: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
      custom: { setByServer: true },
      hooks: { beforeChange: [({ operation, value }) => (operation === 'create' ? newToken() : value)] },
    },
    companyField(),
  ],
}
