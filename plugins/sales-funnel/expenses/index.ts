import type { CollectionConfig } from 'payload'

import { bilingual, companyCollection, dictionaryField, money, storedDay, today } from '../../../src/plugin/index.ts'
import { keepSubject } from './keepSubject.ts'

const subject = bilingual('费用归属', 'What it was for')

/**
 * Sales expenses (R19, Q7): what was spent on a customer, an opportunity or an activity, when and by whom. They are shared
 * like their customers.
 */
export const Expenses: CollectionConfig = companyCollection({
  slug: 'expenses',
  customizable: true,
  sharing: { follows: { collection: 'customers', path: 'customer' } },
  labels: { singular: bilingual('销售费用', 'Sales expense'), plural: bilingual('销售费用', 'Sales expenses') },
  listColumns: ['title', 'date', 'category', 'amount', 'customer', 'opportunity', 'person'],
  defaultSort: '-date',
  admin: { useAsTitle: 'title', group: bilingual('销售管理', 'Sales'), listSearchableFields: ['title'] },
  indexes: [{ fields: ['company', 'date'] }, { fields: ['company', 'customer'] }, { fields: ['company', 'opportunity'] }],
  hooks: { beforeChange: [keepSubject] },
  fields: [
    { name: 'title', type: 'text', label: bilingual('事由', 'Purpose'), required: true, maxLength: 200, custom: { essential: true } },
    {
      name: 'date',
      type: 'date',
      label: bilingual('发生日期', 'Date'),
      required: true,
      defaultValue: ({ req }) => storedDay(today(req)),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      custom: { essential: true },
    },
    dictionaryField({
      name: 'category',
      dictionary: 'expense-category',
      label: bilingual('费用类别', 'Category'),
      required: true,
      custom: { essential: true },
    }),
    money({ name: 'amount', label: bilingual('金额（元）', 'Amount (yuan)'), required: true, min: 0.01, max: 1_000_000_000, custom: { essential: true } }),
    {
      name: 'person',
      type: 'relationship',
      relationTo: 'users',
      label: bilingual('经办人', 'Person'),
      admin: { allowCreate: false, allowEdit: false, description: bilingual('留空则为填写人', 'Whoever enters it, when left empty') },
      custom: { essential: true },
      // Not the owner: a hand-over changes whose record it is, and not who spent the money.
      hooks: { beforeChange: [({ value, operation, req }) => (operation === 'create' ? (value ?? req.user?.id) : value)] },
    },
    {
      name: 'customer',
      type: 'relationship',
      relationTo: 'customers',
      label: bilingual('客户', 'Customer'),
      admin: { description: bilingual('留空则为商机或活动的客户', 'The one of the opportunity or activity, when left empty') },
      custom: { essential: true, section: subject },
    },
    {
      name: 'opportunity',
      type: 'relationship',
      relationTo: 'opportunities',
      label: bilingual('商机', 'Opportunity'),
      custom: { essential: true, section: subject },
    },
    { name: 'activity', type: 'relationship', relationTo: 'activities', label: bilingual('活动', 'Activity'), custom: { essential: true, section: subject } },
    { name: 'remark', type: 'textarea', label: bilingual('备注', 'Remark'), maxLength: 5000 },
  ],
})
