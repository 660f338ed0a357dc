import type { FlattenedField, Payload, SanitizedCollectionConfig } from 'payload'

import type { CustomFieldStorage } from '../company-schema/companyView.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import type { IsolationPath } from './isolation.ts'

/** What a dotted path of a filter, sort or selection means in the current view. */
export interface ResolvedPath {
  /** The field at the end of the path; `null` for `id` and for paths inside a JSON field. */
  field: FlattenedField | null
  /** The path with custom fields replaced by their slots. */
  storagePath: string
  /** Set when the last own step is a custom field. */
  custom: CustomFieldStorage | null
  /** Set when the path goes on behind a custom relation, which the database cannot join: what follows it, and where. */
  beyond: { storagePath: string; collection: string; rest: string } | null
}

type Steps = { fields: FlattenedField[]; custom: ReadonlyMap<string, CustomFieldStorage> | undefined }

/** Fields that every version document has besides `version`. */
const versionFields = new Set(['parent', 'createdAt', 'updatedAt', 'latest', 'autosave', 'snapshot', 'publishedLocale'])

/**
 * Follows a path through the fields of the current view, across relations.
 * Returns `null` when there is no such path.
 */
export function resolvePath(path: string, collection: SanitizedCollectionConfig, on: IsolationPath, payload: Payload): ResolvedPath | null {
  const segments = path.split('.')
  if (on === 'record') return follow(segments, stepsOf(collection), payload, [])
  const [first = '', ...rest] = segments
  if (first === 'version') return rest.length === 0 ? null : follow(rest, stepsOf(collection), payload, ['version'])
  if (first === 'id' || versionFields.has(first)) return { field: null, storagePath: path, custom: null, beyond: null }
  return null
}

function stepsOf(collection: SanitizedCollectionConfig): Steps {
  return { fields: collection.flattenedFields, custom: customFieldsOf(collection.slug) }
}

/** The custom fields of a collection in the current company. */
export function customFieldsOf(slug: string): ReadonlyMap<string, CustomFieldStorage> | undefined {
  const { view, companyView } = currentStore()
  return view === 'company' ? companyView?.collections.get(slug)?.custom : undefined
}

const none = new WeakMap<SanitizedCollectionConfig, readonly string[]>()

/** Slot columns that nothing in the current view reads; the same array for the same view. */
export function unusedSlotsOf(collection: SanitizedCollectionConfig): readonly string[] {
  const { view, companyView } = currentStore()
  const unused = view === 'company' ? companyView?.collections.get(collection.slug)?.unusedSlots : undefined
  if (unused) return unused
  const empty = none.get(collection) ?? []
  none.set(collection, empty)
  return empty
}

function follow(segments: string[], { fields, custom }: Steps, payload: Payload, before: string[]): ResolvedPath | null {
  const [name, ...rest] = segments
  if (name === undefined) return null
  if (name === 'id' && rest.length === 0) return { field: null, storagePath: [...before, 'id'].join('.'), custom: null, beyond: null }
  const field = fields.find((one) => 'name' in one && one.name === name)
  if (!field) return null
  const storage = custom?.get(name) ?? null
  const here = [...before, storage?.slot ?? name]
  if (rest.length === 0) return { field, storagePath: here.join('.'), custom: storage, beyond: null }
  if (storage)
    return storage.relationTo
      ? { field, storagePath: here.join('.'), custom: storage, beyond: { storagePath: here.join('.'), collection: storage.relationTo, rest: rest.join('.') } }
      : null

  if (field.type === 'json' || field.type === 'richText') return { field: null, storagePath: [...here, ...rest].join('.'), custom: null, beyond: null }
  if (field.type === 'relationship' || field.type === 'upload') return followRelation(field, rest, payload, here)
  if ('flattenedFields' in field) return follow(rest, { fields: field.flattenedFields, custom: undefined }, payload, here)
  return null
}

function followRelation(field: FlattenedField & { relationTo?: string | string[] }, rest: string[], payload: Payload, here: string[]): ResolvedPath | null {
  if (Array.isArray(field.relationTo)) {
    return rest.length === 1 && (rest[0] === 'value' || rest[0] === 'relationTo')
      ? { field: rest[0] === 'value' ? field : null, storagePath: [...here, ...rest].join('.'), custom: null, beyond: null }
      : null
  }
  const target = field.relationTo ? payload.collections[field.relationTo]?.config : undefined
  return target ? follow(rest, stepsOf(target), payload, here) : null
}
