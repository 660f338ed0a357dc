import type { FlattenedField, PayloadRequest } from 'payload'

import { collectionConfig, inLanguage, type Bilingual, type Process } from '../../../src/plugin/index.ts'

/** A field that a dialog can ask for, in the reader's language. */
export interface AskedField {
  name: string
  label: string
  type: string
  hasMany: boolean
  /** A date without a time. */
  isDay: boolean
  options: { value: string; label: string }[]
  /** Where a relation points to, and the field by which those records are named. */
  relation: { collection: string; title: string } | null
}

/** The fields that stages of the process require and the person may read. */
export function askedFields({ payload, i18n }: PayloadRequest, { stages }: Process): AskedField[] {
  const names = new Set(stages.flatMap(({ requiredFields }) => requiredFields ?? []))
  return collectionConfig(payload, 'opportunities')
    .flattenedFields.filter((field) => names.has(field.name) && field.custom?.unreadable !== true)
    .map((field) => ({
      name: field.name,
      label: text('label' in field ? field.label : undefined, i18n.language) ?? field.name,
      type: field.type,
      hasMany: 'hasMany' in field && field.hasMany === true,
      isDay: field.type === 'date' && field.admin?.date?.pickerAppearance === 'dayOnly',
      options: optionsOf(field, i18n.language),
      relation: relationOf(payload, field),
    }))
}

function text(label: unknown, language: string): string | undefined {
  return typeof label === 'string' || (typeof label === 'object' && label !== null) ? inLanguage(label as Bilingual | string, language) : undefined
}

function optionsOf(field: FlattenedField, language: string): AskedField['options'] {
  if (field.type !== 'select' && field.type !== 'radio') return []
  return field.options.map((option) =>
    typeof option === 'string' ? { value: option, label: option } : { value: option.value, label: text(option.label, language) ?? option.value },
  )
}

function relationOf(payload: PayloadRequest['payload'], field: FlattenedField): AskedField['relation'] {
  if (field.type !== 'relationship' || typeof field.relationTo !== 'string') return null
  return { collection: field.relationTo, title: collectionConfig(payload, field.relationTo).admin.useAsTitle ?? 'id' }
}
