import type { CollectionConfig } from 'payload'

import { isStaff, mayInCompany } from '../../src/access/participation.ts'
import { keepLogComplete } from '../../src/audit/keepLogComplete.ts'
import { holdsPosition } from '../../src/access/byRightsAlone.ts'
import { companiesEntered, versionsOfCompaniesEntered } from '../../src/access/companiesEntered.ts'
import { companiesTaught } from '../../src/access/teaching.ts'
import { currentStore } from '../../src/company-schema/requestStore.ts'
import { forgetDirectoryOf } from '../../src/directory/hooks.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { companiesToEnter } from './enterable.ts'
import { keepLeaderInTeam, leader } from './leader.ts'
import { keepInClass } from './keepInClass.ts'

/** Simulated companies: each team runs one (S23, S29). */
export const Companies: CollectionConfig = {
  slug: 'companies',
  labels: { singular: bilingual('模拟企业', 'Company'), plural: bilingual('模拟企业', 'Companies') },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'class', 'status'],
    group: bilingual('企业设置', 'Company settings'),
    listSearchableFields: ['name', 'code'],
  },
  versions: { drafts: false, maxPerDoc: 20 },
  endpoints: [companiesToEnter],
  hooks: forgetDirectoryOf({
    beforeValidate: [keepInClass],
    beforeChange: [keepLeaderInTeam],
    beforeDelete: [keepLogComplete('company', bilingual('请改为归档', 'archive it instead'))],
  }),
  access: {
    create: ({ req }) => isStaff(req),
    read: ({ req }) => companiesEntered(req),
    readVersions: ({ req }) => versionsOfCompaniesEntered(req),
    update: ({ req }) => {
      const { company } = currentStore()
      return isStaff(req) ? companiesTaught(req) : company !== null && mayInCompany('companies', 'update') && holdsPosition() && { id: { equals: company.id } }
    },
    delete: ({ req }) => companiesTaught(req),
  },
  fields: [
    { name: 'name', type: 'text', label: bilingual('企业名称', 'Name'), required: true, maxLength: 200 },
    {
      name: 'code',
      type: 'text',
      label: bilingual('企业代码', 'Code'),
      required: true,
      unique: true,
      maxLength: 50,
      access: { update: ({ req }) => isStaff(req) },
    },
    { name: 'address', type: 'text', label: bilingual('地址', 'Address'), maxLength: 300 },
    { name: 'phone', type: 'text', label: bilingual('电话', 'Telephone'), maxLength: 50 },
    { name: 'introduction', type: 'textarea', label: bilingual('企业简介', 'Introduction'), maxLength: 5000 },
    {
      name: 'departments',
      type: 'text',
      hasMany: true,
      label: bilingual('部门', 'Departments'),
      maxLength: 100,
      maxRows: 50,
    },
    {
      name: 'course',
      type: 'relationship',
      relationTo: 'courses',
      label: bilingual('课程', 'Course'),
      admin: { position: 'sidebar' },
      access: { update: ({ req }) => isStaff(req) },
    },
    {
      name: 'class',
      type: 'relationship',
      relationTo: 'classes',
      label: bilingual('班级', 'Class'),
      admin: { position: 'sidebar' },
      access: { update: ({ req }) => isStaff(req) },
    },
    { name: 'team', type: 'text', label: bilingual('小组', 'Team'), maxLength: 100, admin: { position: 'sidebar' } },
    leader,
    {
      name: 'status',
      type: 'select',
      label: bilingual('状态', 'Status'),
      defaultValue: 'active',
      options: [
        { value: 'active', label: bilingual('正常', 'Active') },
        { value: 'archived', label: bilingual('已归档', 'Archived') },
      ],
      admin: { position: 'sidebar' },
      access: { update: ({ req }) => isStaff(req) },
    },
  ],
}
