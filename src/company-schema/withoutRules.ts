import { flattenAllFields, type Field, type FlattenedField } from 'payload'

import type { CollectionView } from './companyView.ts'
import { currentStore, runWith } from './requestStore.ts'

/**
 * Runs work in which records of one collection are taken as they come: nothing is required of their fields and no value
 * is refused. For what somebody outside of the company has written and what must not get lost; types and borders of the
 * company stay checked. A field that the company requires says so in `custom.isWanted`.
 */
export function withoutRules<T>(slug: string, work: () => T): T {
  const { companyView } = currentStore()
  const view = companyView?.collections.get(slug)
  if (!companyView || !view) return work()
  return runWith({ companyView: { ...companyView, collections: new Map(companyView.collections).set(slug, lenient(view)) } }, work)
}

function lenient(view: CollectionView): CollectionView {
  const fields = view.fields.map(asItComes)
  return { ...view, fields, flattenedFields: flattenAllFields({ fields }) as FlattenedField[] }
}

const noLimits = { required: false, minLength: undefined, maxLength: undefined, min: undefined, max: undefined } as const

function asItComes(field: Field): Field {
  const within = 'fields' in field && field.type !== 'array' && field.type !== 'group' ? { fields: field.fields.map(asItComes) } : {}
  if (!('name' in field) || !field.name) return { ...field, ...within } as Field
  const isWanted = (field as { required?: boolean }).required === true
  return { ...field, ...within, ...noLimits, validate: () => true, custom: { ...field.custom, isWanted } } as Field
}
