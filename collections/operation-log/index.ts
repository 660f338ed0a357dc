import type { CollectionConfig, Where } from 'payload'

import { refuseChange, refuseDeletion } from '../../src/audit/appendOnly.ts'
import { hideUnreadable } from '../../src/audit/hideUnreadable.ts'
import { isAdmin, isInstructor } from '../../src/access/participation.ts'
import { currentStore } from '../../src/company-schema/requestStore.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { loggedActions } from './actions.ts'
import { summary } from './summary.ts'

/** Who did what, when, on which record (R90, T18). Append-only: nobody changes or deletes an entry, not even admins. */
export const OperationLog: CollectionConfig = {
  slug: 'operation-log',
  labels: { singular: bilingual('操作日志', 'Operation log entry'), plural: bilingual('操作日志', 'Operation log') },
  admin: {
    useAsTitle: 'action',
    defaultColumns: ['at', 'user', 'action', 'collection', 'title', 'command'],
    group: bilingual('系统管理', 'Administration'),
    hideAPIURL: true,
    enableRichTextLink: false,
  },
  defaultSort: '-at',
  versions: false,
  timestamps: false,
  lockDocuments: false,
  disableDuplicate: true,
  endpoints: [summary],
  access: {
    create: () => false,
    read: ({ req }): boolean | Where => {
      const { company, participation, teaching } = currentStore()
      if (company) return participation?.as !== 'member' || { user: { equals: participation.userId } }
      if (isAdmin(req)) return true
      return isInstructor(req) && teaching !== null && { company: { in: teaching.companies } }
    },
    update: () => false,
    delete: () => false,
  },
  custom: { isolation: 'company-or-platform', isLog: true },
  hooks: { beforeChange: [refuseChange], beforeDelete: [refuseDeletion] },
  indexes: [{ fields: ['company', 'at'] }, { fields: ['collection', 'doc'] }],
  fields: [
    { name: 'at', type: 'date', label: bilingual('时间', 'Time'), required: true, index: true, admin: { date: { displayFormat: 'yyyy-MM-dd HH:mm:ss' } } },
    { name: 'classDate', type: 'text', label: bilingual('课堂日期', 'Class date'), maxLength: 10 },
    { name: 'user', type: 'relationship', relationTo: 'users', label: bilingual('用户', 'User'), index: true },
    {
      name: 'action',
      type: 'select',
      label: bilingual('操作', 'Action'),
      required: true,
      options: loggedActions,
    },
    { name: 'collection', type: 'text', label: bilingual('模块', 'Module'), required: true, maxLength: 100 },
    { name: 'doc', type: 'text', label: bilingual('记录', 'Record'), maxLength: 100 },
    { name: 'title', type: 'text', label: bilingual('记录名称', 'Title'), maxLength: 300 },
    { name: 'command', type: 'text', label: bilingual('命令', 'Command'), maxLength: 100 },
    { name: 'changes', type: 'json', label: bilingual('变更内容', 'Changes'), hooks: { afterRead: [hideUnreadable] } },
    { name: 'company', type: 'relationship', relationTo: 'companies', label: bilingual('企业', 'Company') },
  ],
}
