import type { CollectionConfig } from 'payload'

import { dictionaryField } from '../../src/company-schema/dictionaryField.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { companyCollection } from '../companyCollection.ts'
import { keepLastActivity } from './keepLastActivity.ts'

const minute = { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' } as const

/** Events, tasks and communication with customers (A9, B23, S53 2.3). */
export const Activities: CollectionConfig = companyCollection({
  slug: 'activities',
  customizable: true,
  sharing: { follows: { collection: 'customers', path: 'customer' } },
  labels: { singular: bilingual('活动', 'Activity'), plural: bilingual('活动', 'Activities') },
  listColumns: ['subject', 'kind', 'type', 'at', 'dueAt', 'done', 'customer', 'owner'],
  defaultSort: '-at',
  admin: { useAsTitle: 'subject', group: bilingual('客户管理', 'Customers'), listSearchableFields: ['subject', 'note'] },
  indexes: [{ fields: ['company', 'at'] }, { fields: ['company', 'customer'] }],
  hooks: { afterChange: [keepLastActivity] },
  fields: [
    { name: 'subject', type: 'text', label: bilingual('主题', 'Subject'), required: true, maxLength: 200, custom: { essential: true } },
    {
      name: 'kind',
      type: 'select',
      label: bilingual('类别', 'Kind'),
      defaultValue: 'event',
      options: [
        { value: 'event', label: bilingual('事件', 'Event') },
        { value: 'task', label: bilingual('任务', 'Task') },
        { value: 'communication', label: bilingual('沟通', 'Communication') },
      ],
      custom: { essential: true },
    },
    dictionaryField({ name: 'type', dictionary: 'activity-type', label: bilingual('活动类型', 'Type'), required: true, custom: { essential: true } }),
    {
      name: 'at',
      type: 'date',
      label: bilingual('时间', 'Time'),
      required: true,
      admin: { date: minute },
      defaultValue: () => new Date().toISOString(),
      custom: { essential: true },
    },
    { name: 'dueAt', type: 'date', label: bilingual('截止时间', 'Due'), admin: { date: minute } },
    { name: 'done', type: 'checkbox', label: bilingual('已完成', 'Done') },
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: bilingual('客户', 'Customer'), custom: { essential: true } },
    { name: 'contact', type: 'relationship', relationTo: 'contacts', label: bilingual('联系人', 'Contact') },
    { name: 'remindAt', type: 'date', label: bilingual('提醒时间', 'Remind at'), admin: { date: minute } },
    { name: 'note', type: 'textarea', label: bilingual('内容', 'Note'), maxLength: 10_000 },
  ],
})
