import type { SlotKind } from './slots.ts'

export const customFieldTypeNames = [
  'text',
  'textarea',
  'number',
  'money',
  'date',
  'datetime',
  'checkbox',
  'select',
  'multiselect',
  'relation',
  'email',
  'phone',
  'url',
  'rating',
] as const

export type CustomFieldType = (typeof customFieldTypeNames)[number]

/** In which kind of slot the values of a type are kept. */
export const slotKindOf: Record<CustomFieldType, SlotKind> = {
  text: 'Text',
  textarea: 'Text',
  number: 'Number',
  money: 'Number',
  date: 'Date',
  datetime: 'Date',
  checkbox: 'Flag',
  select: 'Text',
  multiselect: 'List',
  relation: 'Text',
  email: 'Text',
  phone: 'Text',
  url: 'Text',
  rating: 'Number',
}

/** Longest accepted text, in UTF-16 code units; a longer one is a 400 that names the field. */
export const textLimits = { line: 2_000, area: 100_000 } as const
