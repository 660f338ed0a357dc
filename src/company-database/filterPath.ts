import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

import { isDayField } from '../time/isDayField.ts'
import type { IsolationPath } from './isolation.ts'
import { customFieldsOf } from './viewFields.ts'

/** What kind of value a filter's or sort's path leads to. */
export type PathKind =
  | 'id'
  | 'text'
  | 'number'
  | 'date'
  | 'checkbox'
  | 'relation'
  /** A relation to one of several collections, as a whole, its `value` or its `relationTo`. */
  | 'polymorphic'
  | 'polymorphicValue'
  | 'polymorphicSlug'
  /** A custom multi-select, kept as one text. */
  | 'list'
  | 'json'
  | 'insideJson'
  /** Has no value of its own: an array, a group, a join. */
  | 'container'

export interface FilterPath {
  kind: PathKind
  /** The path to use: `customer.id` means `customer`. */
  path: string
  field: FlattenedField | null
  /** Collections whose ids an `id` or relation may hold. */
  collections: string[]
  /** Relations that the path goes through, as paths: without one of them the record has no value here. */
  through: string[]
  /** A record may have several values here: the path goes through an array, or the field has many. */
  isMany: boolean
  isDayOnly: boolean
  /** The collections' own fields on the way, in order; what a path says depends on the rights to each of them. */
  passed: PassedField[]
}

export interface PassedField {
  collection: string
  field: FlattenedField
}

const kindsOfFields: Partial<Record<FlattenedField['type'], PathKind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  code: 'text',
  select: 'text',
  radio: 'text',
  number: 'number',
  date: 'date',
  checkbox: 'checkbox',
  json: 'json',
  richText: 'json',
}

/** Fields that every version document has besides `version`. */
const versionFields: Record<string, PathKind> = {
  id: 'id',
  parent: 'relation',
  createdAt: 'date',
  updatedAt: 'date',
  latest: 'checkbox',
  autosave: 'checkbox',
  snapshot: 'checkbox',
  publishedLocale: 'text',
}

interface Place {
  collection: SanitizedCollectionConfig
  fields: FlattenedField[]
  isTop: boolean
  before: string[]
  through: string[]
  isMany: boolean
  passed: PassedField[]
}

/** Follows a path through the current view, across relations; `null` when there is no such path. */
export function followFilterPath(path: string, collection: SanitizedCollectionConfig, on: IsolationPath, payload: Payload): FilterPath | null {
  const segments = path.split('.')
  const start = { collection, fields: collection.flattenedFields, isTop: true, through: [], isMany: false, passed: [] }
  if (on === 'record') return follow(segments, { ...start, before: [] }, payload)
  const [first = '', ...rest] = segments
  if (first === 'version') return rest.length === 0 ? null : follow(rest, { ...start, before: ['version'] }, payload)
  const kind = Object.hasOwn(versionFields, first) ? versionFields[first] : undefined
  return kind && rest.length === 0 ? { ...nothingSpecial, kind, path, collections: [collection.slug] } : null
}

const nothingSpecial = { field: null, collections: [], through: [], isMany: false, isDayOnly: false, passed: [] }

function follow([name = '', ...rest]: string[], from: Place, payload: Payload): FilterPath | null {
  const here = [...from.before, name]
  const field = from.fields.find((one) => 'name' in one && one.name === name)
  const place = field && from.isTop ? { ...from, passed: [...from.passed, { collection: from.collection.slug, field }] } : from
  if (!field) {
    if (name !== 'id' || rest.length > 0 || !place.isTop) return null
    return {
      ...nothingSpecial,
      kind: 'id',
      path: here.join('.'),
      collections: [place.collection.slug],
      through: place.through,
      isMany: place.isMany,
      passed: place.passed,
    }
  }
  if (field.type === 'relationship' || field.type === 'upload') return followRelation(field, rest, { ...place, before: here }, payload)
  const isMany = place.isMany || ('hasMany' in field && field.hasMany === true)
  const found = {
    ...nothingSpecial,
    field,
    path: [...here, ...rest].join('.'),
    through: place.through,
    isMany,
    isDayOnly: isDayField(field),
    passed: place.passed,
  }
  if (field.type === 'array' || field.type === 'group') {
    if (rest.length === 0) return { ...found, kind: 'container' }
    return follow(rest, { ...place, fields: field.flattenedFields, isTop: false, before: here, isMany: place.isMany || field.type === 'array' }, payload)
  }
  const kind = kindsOfFields[field.type]
  if (rest.length > 0) return kind === 'json' ? { ...found, kind: 'insideJson' } : null
  if (place.isTop && customFieldsOf(place.collection.slug)?.get(name)?.type === 'multiselect') return { ...found, kind: 'list', isMany: false }
  return { ...found, kind: kind ?? 'container' }
}

type RelationField = FlattenedField & { relationTo: string | string[]; hasMany?: boolean }

function followRelation(field: FlattenedField, rest: string[], place: Place, payload: Payload): FilterPath | null {
  const { relationTo, hasMany } = field as RelationField
  const path = place.before.join('.')
  const isMany = place.isMany || hasMany === true
  const found = { ...nothingSpecial, field, path, collections: [relationTo].flat(), through: place.through, isMany, passed: place.passed }
  if (Array.isArray(relationTo)) {
    if (rest.length === 0) return { ...found, kind: 'polymorphic' }
    if (rest.length > 1) return null
    if (rest[0] === 'value') return { ...found, kind: 'polymorphicValue' }
    return rest[0] === 'relationTo' ? { ...found, kind: 'polymorphicSlug' } : null
  }
  if (rest.length === 0 || (rest.length === 1 && rest[0] === 'id')) return { ...found, kind: 'relation' }
  const target = payload.collections[relationTo]?.config
  if (!target) return null
  return follow(
    rest,
    { collection: target, fields: target.flattenedFields, isTop: true, before: place.before, through: [...place.through, path], isMany, passed: place.passed },
    payload,
  )
}
