import type { CollectionConfig, Field } from 'payload'

import { isDayField } from '../../time/isDayField.ts'

/** Components of a date field; fields of companies' own get them too. */
export const dateComponents = {
  Field: '/src/admin/DateField/index.tsx#DateField',
  Cell: '/src/admin/DateField/DateCell.tsx#DateCell',
  Diff: '/src/admin/DateField/DateDiff.tsx#DateDiff',
}

/** How days and minutes are picked. */
export const pickers = {
  day: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
  minute: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm', timeFormat: 'HH:mm', timeIntervals: 15 },
} as const

/** All date fields, also inside of rows, groups and tabs, show and read in the zone of the class. */
export function withDateComponents(field: Field): Field {
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withDateComponents) })) }
  if ('fields' in field) return { ...field, fields: field.fields.map(withDateComponents) } as Field
  if (field.type !== 'date') return field
  const { components, date, ...admin } = field.admin ?? {}
  const picker = isDayField(field) ? pickers.day : pickers.minute
  return { ...field, admin: { ...admin, date: { ...picker, ...date }, components: { ...dateComponents, ...components } } }
}

/** When a record was made, changed and put into the bin, which Payload would add without our components. */
export const timestampFields = ({ timestamps, trash, fields }: CollectionConfig): Field[] =>
  timestamps === false
    ? []
    : (['updatedAt', 'createdAt', ...(trash ? (['deletedAt'] as const) : [])] as const)
        .filter((name) => !fields.some((field) => 'name' in field && field.name === name))
        .map((name) =>
          withDateComponents({ name, type: 'date', index: true, label: ({ t }) => t(`general:${name}`), admin: { disableBulkEdit: true, hidden: true } }),
        )
