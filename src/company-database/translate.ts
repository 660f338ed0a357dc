import type { Payload, SanitizedCollectionConfig, Where, WhereField } from 'payload'

import type { CustomFieldStorage } from '../company-schema/companyView.ts'
import { isNeverRead } from '../company-schema/leanReading.ts'
import { isSlotName } from '../company-schema/slots.ts'
import { isCustomizable } from '../company-schema/payloadInside.ts'
import { mapInTurn } from './mapInTurn.ts'
import { listFromStorage, listToStorage, listWhere } from './listSlot.ts'
import type { IsolationPath } from './isolation.ts'
import { customFieldsOf, resolvePath, unusedSlotsOf } from './viewFields.ts'

/** Custom fields of a record (`x_…`) → slot columns. Slot columns in the input are dropped: only this file may set them. */
export function toStorage(data: Record<string, unknown>, collection: SanitizedCollectionConfig): Record<string, unknown> {
  if (!isCustomizable(collection)) return data
  const custom = customFieldsOf(collection.slug)
  const stored: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(data)) {
    if (isSlotName(name)) continue
    const storage = custom?.get(name)
    if (storage) stored[storage.slot] = valueToStorage(value, storage)
    else stored[name] = value
  }
  return stored
}

function valueToStorage(value: unknown, { type }: CustomFieldStorage): unknown {
  if (type === 'multiselect') return listToStorage(value)
  if (type === 'relation' && typeof value === 'object' && value !== null && 'id' in value) return value.id
  return value
}

/** Slot columns → custom fields of the current company; other slot columns disappear. Also for version documents. */
export function fromStorage(document: Record<string, unknown>, collection: SanitizedCollectionConfig): Record<string, unknown> {
  if (!isCustomizable(collection)) return document
  const custom = customFieldsOf(collection.slug)
  const record = document.version
  if (typeof record === 'object' && record !== null) return { ...document, version: recordFromStorage(record as Record<string, unknown>, custom) }
  return recordFromStorage(document, custom)
}

function recordFromStorage(record: Record<string, unknown>, custom: ReadonlyMap<string, CustomFieldStorage> | undefined): Record<string, unknown> {
  const seen: Record<string, unknown> = {}
  for (const name in record) if (!(name.startsWith('slot') && isSlotName(name))) seen[name] = record[name]
  for (const [name, { slot, type }] of custom ?? []) {
    if (slot in record) seen[name] = type === 'multiselect' ? listFromStorage(record[slot]) : record[slot]
  }
  return seen
}

interface SortOptions {
  sort: string | string[]
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
}

export function sortToStorage({ sort, collection, on, payload }: SortOptions): string | string[] {
  const translate = (one: string): string => {
    const descending = one.startsWith('-')
    const path = descending ? one.slice(1) : one
    const stored = resolvePath(path, collection, on, payload)?.storagePath ?? path
    return descending ? `-${stored}` : stored
  }
  return Array.isArray(sort) ? sort.map(translate) : sort.split(',').map(translate).join(',')
}

interface SelectOptions {
  select: Record<string, unknown>
  collection: SanitizedCollectionConfig
  on: IsolationPath
}

export function selectToStorage({ select, collection, on }: SelectOptions): Record<string, unknown> {
  const custom = customFieldsOf(collection.slug)
  if (!custom) return select
  if (on === 'version') {
    const record = select.version
    return typeof record === 'object' && record !== null ? { ...select, version: renameKeys(record as Record<string, unknown>, custom) } : select
  }
  return renameKeys(select, custom)
}

const selections = new WeakMap<readonly string[], Record<string, unknown>>()

/**
 * Without a selection of the client's, what nobody reads is left out: slots without a field (a list reads a third of
 * the columns) and fields that are `neverRead`. The answer is the same object every time, so that whoever works out
 * something from it can keep that.
 */
export function withoutUnread({ collection, on }: Omit<SelectOptions, 'select'>): Record<string, unknown> | undefined {
  const unused = unusedSlotsOf(collection)
  const select = selections.get(unused) ?? Object.fromEntries([...unused, ...neverRead(collection)].map((name) => [name, false]))
  selections.set(unused, select)
  if (Object.keys(select).length === 0) return undefined
  return on === 'version' ? { version: select } : select
}

/** Fields that only conditions of the server's use, never an answer. */
const neverRead = ({ flattenedFields }: SanitizedCollectionConfig): string[] =>
  flattenedFields.flatMap((field) => ('name' in field && isNeverRead(field) ? [field.name] : []))

const renameKeys = (select: Record<string, unknown>, custom: ReadonlyMap<string, CustomFieldStorage>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(select).map(([name, value]) => [custom.get(name)?.slot ?? name, value]))

interface WhereOptions {
  /** A guarded `where`: every path is known and every operand fits. */
  where: Where
  collection: SanitizedCollectionConfig
  on: IsolationPath
  payload: Payload
  req?: { transactionID?: unknown }
}

/** Conditions on custom fields → conditions on slots, also one relation away. */
export async function whereToStorage(options: WhereOptions): Promise<Where> {
  const entries = await mapInTurn(Object.entries(options.where), (entry) => conditionToStorage(entry, options))
  return entries.length === 1 ? (entries[0] ?? {}) : entries.length === 0 ? {} : { and: entries }
}

async function conditionToStorage([path, condition]: [string, WhereField | Where[]], options: WhereOptions): Promise<Where> {
  const connective = path.toLowerCase()
  if (connective === 'and' || connective === 'or') {
    const parts = await mapInTurn(condition as Where[], (where) => whereToStorage({ ...options, where }))
    return { [connective]: parts }
  }
  const resolved = resolvePath(path, options.collection, options.on, options.payload)
  if (!resolved) return { [path]: condition as WhereField }
  if (resolved.beyond) return { [resolved.beyond.storagePath]: { in: await idsBeyond(resolved.beyond, condition as WhereField, options) } }
  if (resolved.custom?.type === 'multiselect') return listWhere(resolved.storagePath, condition as WhereField)
  return { [resolved.storagePath]: condition as WhereField }
}

/** The records that a custom relation may point to when a condition is set on one of their fields. */
async function idsBeyond({ collection, rest }: { collection: string; rest: string }, condition: WhereField, { payload, req }: WhereOptions): Promise<string[]> {
  const found = await payload.db.find<{ id: string }>({
    collection,
    where: { [rest]: condition },
    select: { id: true } as never,
    limit: 0,
    pagination: false,
    req: req as never,
  })
  return found.docs.map(({ id }) => id)
}
