import type { FlattenedField, PayloadRequest } from 'payload'

import { collectionConfig } from '../company-schema/collectionConfig.ts'
import { inLanguage, type Bilingual } from '../language/bilingual.ts'

/** A field that a dialog can ask for, in the reader's language. */
export interface AskedField {
  name: string
  label: string
  type: string
  isRequired: boolean
  hasMany: boolean
  /** A date without a time. */
  isDay: boolean
  options: { value: string; label: string }[]
  /** Where a relation points to, and the field by which those records are named. */
  relation: { collection: string; title: string } | null
  /** The fields of a row, of a list of rows. */
  rows: AskedField[] | null
}

/** What a dialog needs to know about a field of the company's view. */
export function askedField({ payload, i18n }: Pick<PayloadRequest, 'payload' | 'i18n'>, field: FlattenedField): AskedField {
  return {
    name: field.name,
    label: labelOfField(field, i18n.language),
    type: field.type,
    isRequired: 'required' in field && field.required === true,
    hasMany: 'hasMany' in field && field.hasMany === true,
    isDay: field.type === 'date' && field.admin?.date?.pickerAppearance === 'dayOnly',
    options: optionsOf(field, payload, i18n.language),
    relation: relationOf(payload, field),
    rows: field.type === 'array' ? field.flattenedFields.filter(isRowInput).map((one) => askedField({ payload, i18n }, one)) : null,
  }
}

export function labelOfField(field: Pick<FlattenedField, 'name'> & { label?: unknown }, language: string): string {
  return text(field.label, language) ?? field.name
}

/** What a person types into a row; the rest of it is the server's. */
const isRowInput = (field: FlattenedField): boolean =>
  field.name !== 'id' &&
  !('virtual' in field && field.virtual) &&
  field.admin?.readOnly !== true &&
  field.admin?.hidden !== true &&
  field.custom?.setByServer !== true

function text(label: unknown, language: string): string | undefined {
  return typeof label === 'string' || (typeof label === 'object' && label !== null) ? inLanguage(label as Bilingual | string, language) : undefined
}

/** What a new value may be: a disabled item of a dictionary is not offered. */
function optionsOf(field: FlattenedField, payload: PayloadRequest['payload'], language: string): AskedField['options'] {
  if (field.type !== 'select' && field.type !== 'radio') return []
  const offered =
    field.type === 'select'
      ? (field.filterOptions?.({ options: field.options, data: {}, siblingData: {}, req: { payload } as PayloadRequest }) ?? field.options)
      : field.options
  return offered.map((option) =>
    typeof option === 'string' ? { value: option, label: option } : { value: option.value, label: text(option.label, language) ?? option.value },
  )
}

function relationOf(payload: PayloadRequest['payload'], field: FlattenedField): AskedField['relation'] {
  if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return null
  return { collection: field.relationTo, title: collectionConfig(payload, field.relationTo).admin.useAsTitle ?? 'id' }
}
