import type { CollectionBeforeChangeHook, FieldHook } from 'payload'

import { collectionConfig, isEmpty, labelOfField } from '../../../src/plugin/index.ts'

/** What the company requires of its leads and a visitor was not asked for; it is asked for when somebody saves the lead. */
export const noteMissing: CollectionBeforeChangeHook = ({ data, req }) => {
  const missing = collectionConfig(req.payload, 'leads').flattenedFields.filter(
    (field) => (field.custom?.isWanted === true || ('required' in field && field.required === true)) && isEmpty(data[field.name]),
  )
  return { ...data, missing: missing.length > 0 ? missing.map(({ name }) => name).join(',') : null }
}

/** The fields as people call them, of those that the reader may see. */
export const missingInWords: FieldHook = ({ value, req }) => {
  if (typeof value !== 'string' || value === '') return null
  const names = new Set(value.split(','))
  const shown = collectionConfig(req.payload, 'leads').flattenedFields.filter(({ name, custom }) => names.has(name) && custom?.unreadable !== true)
  return shown.map((field) => labelOfField(field, req.i18n.language)).join(req.i18n.language.startsWith('en') ? ', ' : '、') || null
}
