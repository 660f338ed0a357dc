import { bilingual, companyCollection, dictionaryField } from '../../../src/plugin/index.ts'
import { setDueDate } from '../hooks/setDueDate.ts'

/** Set by the command alone: no form, import or PATCH changes it. */
const byCommand = {
  access: { create: () => false, update: () => false },
  admin: { readOnly: true },
  custom: { essential: true, computed: true, setByServer: true },
} as const

/** Instructors and companies may change its form and add fields; who sees which rows follows the rules of sharing. */
export const CustomerComplaints = companyCollection({
  slug: 'customer-complaints',
  customizable: true,
  labels: { singular: bilingual('客户投诉', 'Customer complaint'), plural: bilingual('客户投诉', 'Customer complaints') },
  listColumns: ['subject', 'kind', 'customer', 'dueAt', 'closedAt', 'owner'],
  admin: { useAsTitle: 'subject', group: bilingual('客户投诉', 'Customer complaints'), listSearchableFields: ['subject'] },
  indexes: [{ fields: ['company', 'dueAt'] }],
  hooks: { beforeChange: [setDueDate] },
  fields: [
    { name: 'subject', type: 'text', required: true, maxLength: 200, label: bilingual('主题', 'Subject'), custom: { essential: true } },
    dictionaryField({ name: 'kind', dictionary: 'customer-complaints-kind', label: bilingual('类型', 'Kind') }),
    { name: 'customer', type: 'relationship', relationTo: 'customers', label: bilingual('客户', 'Customer') },
    {
      name: 'dueAt',
      type: 'date',
      label: bilingual('截止日期', 'Due'),
      admin: { date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' } },
      custom: { essential: true },
    },
    { name: 'description', type: 'textarea', maxLength: 5000, label: bilingual('说明', 'Description') },
    { name: 'result', type: 'textarea', label: bilingual('结果', 'Result'), ...byCommand },
    { name: 'closedAt', type: 'date', label: bilingual('结束时间', 'Closed at'), ...byCommand },
  ],
})
