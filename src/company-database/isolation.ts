import type { SanitizedCollectionConfig, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { scopeKeysOf } from '../company-schema/scopes.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

/** Where a record's own fields lie: at the top, or under `version.` in its versions. */
export type IsolationPath = 'record' | 'version'

/**
 * How a collection's rows are divided:
 *
 * * `company`: every row belongs to one company; outside a company there is nothing to read or write.
 * * `company-or-platform`: rows may belong to a company; inside one only its own are seen (operation log).
 * * `scopes`: definitions of the platform, a course or a company; inside a company those that reach it.
 */
export type Isolation = 'company' | 'company-or-platform' | 'scopes'

export function isolationOf(collection: Pick<SanitizedCollectionConfig, 'custom'>): Isolation | null {
  return (collection.custom?.isolation as Isolation | undefined) ?? null
}

export const companyRequired = (): LabError =>
  new LabError({ code: 'company-required', message: bilingual('请先选择模拟企业', 'Choose a company first'), field: 'company' })

interface WhereOptions {
  where: Where
  collection: SanitizedCollectionConfig
  on: IsolationPath
}

/** Adds the condition that keeps a query inside the current company; returns the same object when none is needed. */
export function isolateWhere({ where, collection, on }: WhereOptions): Where {
  const condition = borderOf(collection, on)
  if (!condition) return where
  return Object.keys(where).length === 0 ? condition : { and: [where, condition] }
}

function borderOf(collection: SanitizedCollectionConfig, on: IsolationPath): Where | null {
  const isolation = isolationOf(collection)
  const { reach, company } = currentStore()
  if (!isolation || reach === 'everywhere') return null
  const prefix = on === 'version' ? 'version.' : ''
  if (!company) {
    if (isolation === 'company') throw companyRequired()
    return null
  }
  if (isolation === 'scopes') return { [`${prefix}scopeKey`]: { in: scopeKeysOf(company) } }
  return { [`${prefix}company`]: { equals: company.id } }
}

interface DataOptions {
  data: Record<string, unknown>
  collection: SanitizedCollectionConfig
  isCreate: boolean
}

/** Stamps new rows with the current company and keeps existing rows in theirs, whatever the data says. */
export function isolateData({ data, collection, isCreate }: DataOptions): Record<string, unknown> {
  const isolation = isolationOf(collection)
  if (!isolation || isolation === 'scopes') return data
  const { reach, company } = currentStore()
  if (reach === 'everywhere') return data
  if (!company) {
    if (isolation === 'company') throw companyRequired()
    return data
  }
  if (isCreate || 'company' in data) return { ...data, company: company.id }
  return data
}
