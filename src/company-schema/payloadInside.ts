/**
 * The only file that touches Payload's inside. What it relies on, checked by payloadInside.test.ts on every upgrade:
 *
 * 1. Payload reads `fields` and `flattenedFields` of a sanitized collection anew on every operation, so accessors on
 *    them decide per request what the collection looks like.
 * 2. The admin keeps its client configuration and schema maps in three caches on `globalThis`
 *    (`_payload_clientConfigs`, `_payload_schemaMap`, `_payload_clientSchemaMap`), keyed by language or collection.
 *    They are replaced, before Payload loads, by caches that are keyed by company-schema revision as well.
 */
import { LRUCache } from 'lru-cache'
import type { Field, FlattenedField, SanitizedCollectionConfig, SanitizedConfig } from 'payload'

import { leaveOutUnreadable } from './leaveOutUnreadable.ts'
import { currentStore } from './requestStore.ts'
import { isSlotName } from './slots.ts'

/** How many (revision, key) pairs each cache keeps: 40 companies with all their collections open in the admin. */
const cacheLimits = { clientConfigs: 60, schemaMaps: 1500 } as const

const installed = Symbol.for('crm-lab.payload-caches')

const keyOfRevision = (key: string): string => `${currentStore().companyView?.revision ?? ''}|${key}`

/** A `Map` whose entries belong to the current company-schema revision. */
class MapByRevision extends Map<string, object> {
  readonly #entries = new LRUCache<string, object>({ max: cacheLimits.schemaMaps })

  override get(key: string): object | undefined {
    return this.#entries.get(keyOfRevision(key))
  }
  override has(key: string): boolean {
    return this.#entries.has(keyOfRevision(key))
  }
  override set(key: string, value: object): this {
    this.#entries.set(keyOfRevision(key), value)
    return this
  }
}

/**
 * A plain object, to Payload, whose properties belong to the current company-schema revision. The client configuration is
 * put in before it is used, and loses here what the person may not know of: it travels with every page.
 */
function objectByRevision(): object {
  const entries = new LRUCache<string, object>({ max: cacheLimits.clientConfigs })
  return new Proxy<Record<string, object>>(
    {},
    {
      get: (_target, key) => (typeof key === 'string' ? entries.get(keyOfRevision(key)) : undefined),
      set: (_target, key, value: object) => {
        if (typeof key !== 'string') return true
        const { companyView } = currentStore()
        if (companyView) leaveOutUnreadable(value, companyView)
        entries.set(keyOfRevision(key), value)
        return true
      },
    },
  )
}

/** Must run before anything of `@payloadcms/ui` is loaded: that package picks the caches up when it loads. */
export function installCachesByRevision(): void {
  const global = globalThis as unknown as Record<string | symbol, unknown>
  if (global[installed]) return
  global[installed] = true
  global._payload_clientConfigs = objectByRevision()
  global._payload_schemaMap = new MapByRevision()
  global._payload_clientSchemaMap = new MapByRevision()
}

/** The field configuration that the code declares: without slot columns, and with slot columns. */
export interface DeclaredFields {
  base: { fields: Field[]; flattenedFields: FlattenedField[] }
  storage: { fields: Field[]; flattenedFields: FlattenedField[] }
}

const declared = new WeakMap<SanitizedCollectionConfig, DeclaredFields>()

/** Declared fields of a company-scoped collection; `undefined` for every other collection. */
export function declaredFieldsOf(collection: SanitizedCollectionConfig): DeclaredFields | undefined {
  return declared.get(collection)
}

/** Instructors and companies may change its form and add fields. */
export const isCustomizable = (collection: { custom?: Record<string, unknown> }): boolean => collection.custom?.customizable === true

/** Lets every company-scoped collection answer with the field configuration of the current request. */
export function answerFieldsPerRequest(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) {
    if (collection.custom?.isolation === 'company') answerPerRequest(collection)
  }
  return config
}

function answerPerRequest(collection: SanitizedCollectionConfig): void {
  const withoutSlots = <T extends Field | FlattenedField>(fields: T[]): T[] => fields.filter((field) => !('name' in field && isSlotName(field.name)))
  const storage = { fields: collection.fields, flattenedFields: collection.flattenedFields }
  const views: DeclaredFields = {
    storage,
    base: { fields: withoutSlots(storage.fields), flattenedFields: withoutSlots(storage.flattenedFields) },
  }
  declared.set(collection, views)

  for (const property of ['fields', 'flattenedFields'] as const) {
    Object.defineProperty(collection, property, {
      enumerable: true,
      configurable: true,
      get: () => {
        const { view, companyView } = currentStore()
        if (view === 'storage') return views.storage[property]
        if (view === 'company') return companyView?.collections.get(collection.slug)?.[property] ?? views.base[property]
        return views.base[property]
      },
    })
  }

  const ownColumns = collection.admin.defaultColumns
  Object.defineProperty(collection.admin, 'defaultColumns', {
    enumerable: true,
    configurable: true,
    get: () => currentStore().companyView?.collections.get(collection.slug)?.defaultColumns ?? ownColumns,
  })
}
