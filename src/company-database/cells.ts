import type { SanitizedCollectionConfig } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import type { IsolationPath } from './isolation.ts'

/** Fields that only some of the reader's positions show (see `partialFields.ts`). */
function partialFieldsOf(slug: string): readonly string[] {
  const { view, companyView } = currentStore()
  return view === 'company' ? (companyView?.collections.get(slug)?.partial ?? []) : []
}

interface SelectOptions {
  select: Record<string, unknown>
  collection: SanitizedCollectionConfig
  on: IsolationPath
}

/**
 * Whether such a cell is shown depends on the record's owner, so the owner is read whatever is selected.
 *
 * @returns undefined when everything is to be read: an empty selection means that on SQLite, and nothing on MongoDB
 */
export function selectOwnerForCells({ select, collection, on }: SelectOptions): Record<string, unknown> | undefined {
  if (on === 'version' || partialFieldsOf(collection.slug).length === 0) return select
  const { owner: _owner, ...rest } = select
  const isExclusion = Object.values(select).every((chosen) => chosen === false)
  if (!isExclusion) return { ...rest, owner: true }
  return Object.keys(rest).length > 0 ? rest : undefined
}

/** A version does not say whose the record is today, so it shows none of these fields. */
export function withoutPartialCells(document: Record<string, unknown>, collection: SanitizedCollectionConfig): Record<string, unknown> {
  const hidden = new Set(partialFieldsOf(collection.slug))
  const record = document.version
  if (hidden.size === 0 || typeof record !== 'object' || record === null) return document
  return { ...document, version: Object.fromEntries(Object.entries(record).filter(([name]) => !hidden.has(name))) }
}
