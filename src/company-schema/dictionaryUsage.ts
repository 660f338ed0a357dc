import type { Payload, Where } from 'payload'

import { mapInTurn } from '../company-database/mapInTurn.ts'
import type { Bilingual } from '../language/bilingual.ts'
import { dictionaryOf } from './dictionaryField.ts'
import type { FieldSettingsDocument } from './overlays.ts'
import { declaredFieldsOf } from './payloadInside.ts'
import { acrossCompanies, inStorageView } from './requestStore.ts'
import { companiesInScope, inCompanies } from './scopeReach.ts'

/** A field that takes its choices from a dictionary, and the column that holds its values. */
interface DictionaryUser {
  collection: string
  collectionLabel: Bilingual | string
  field: string
  fieldLabel: Bilingual | string
  column: string
  isList: boolean
  /** Companies whose records count. */
  reach: Where
}

export interface DictionaryUsage {
  total: number
  fields: { collection: string; collectionLabel: Bilingual | string; field: string; fieldLabel: Bilingual | string; count: number }[]
  items: { value: string; count: number }[]
}

interface Options {
  payload: Payload
  code: string
  scopeKey: string
  values: string[]
  /** Narrows which records of a collection count, for an answer to somebody. */
  counted?: (collection: string) => Where
  req?: { transactionID?: unknown }
}

/** Where a dictionary of a scope is used, and how many records (also in the trash) hold each of the given values (R86). */
export async function dictionaryUsage({ payload, code, scopeKey, values, counted, req }: Options): Promise<DictionaryUsage> {
  const everywhere = await usersOf(payload, code, scopeKey, req)
  const users = counted ? everywhere.map((user) => ({ ...user, reach: { and: [user.reach, counted(user.collection)] } })) : everywhere
  const fields = await mapInTurn(users, async (user) => {
    const { collection, collectionLabel, field, fieldLabel } = user
    return { collection, collectionLabel, field, fieldLabel, count: await countRecords(payload, user, undefined, req) }
  })
  const items = await mapInTurn(values, async (value) => ({ value, count: sum(await mapInTurn(users, (user) => countRecords(payload, user, value, req))) }))
  return { total: sum(fields.map(({ count }) => count)), fields, items }
}

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0)

async function usersOf(payload: Payload, code: string, scopeKey: string, req: Options['req']): Promise<DictionaryUser[]> {
  const companies = await companiesInScope(payload, scopeKey, req)
  const elsewhere = await companiesWithOwn(payload, code, scopeKey, req)
  const reach = (ids: 'all' | string[]): Where => ({ and: [inCompanies(ids), ...(elsewhere.length > 0 ? [{ company: { not_in: elsewhere } }] : [])] })
  const declared = payload.config.collections.flatMap((collection) =>
    (declaredFieldsOf(collection)?.base.flattenedFields ?? [])
      .filter((field) => dictionaryOf(field) === code)
      .map((field) => ({
        collection: collection.slug,
        collectionLabel: collection.labels.plural as Bilingual,
        field: field.name,
        fieldLabel: ('label' in field ? field.label : field.name) as Bilingual,
        column: field.name,
        isList: false,
        reach: reach(companies),
      })),
  )
  return [...declared, ...(await customUsers({ payload, code, scopeKey, companies, reach, req }))]
}

/** Companies to which a definition of an inner scope gives a dictionary of the same code, so that they do not use this one. */
async function companiesWithOwn(payload: Payload, code: string, scopeKey: string, req: Options['req']): Promise<string[]> {
  if (scopeKey.startsWith('company:')) return []
  const inner: Where = scopeKey === 'platform' ? { scope: { in: ['course', 'company'] } } : { scope: { equals: 'company' } }
  const { docs } = await acrossCompanies('which companies have a dictionary of their own', () =>
    payload.db.find<{ id: string; scopeKey: string }>({
      collection: 'dictionaries',
      where: { and: [{ code: { equals: code } }, inner] },
      limit: 0,
      pagination: false,
      req: req as never,
    }),
  )
  const reached = await mapInTurn(docs, (dictionary) => companiesInScope(payload, dictionary.scopeKey, req))
  return reached.flatMap((ids) => (ids === 'all' ? [] : ids))
}

interface CustomUsers extends Pick<Options, 'payload' | 'code' | 'scopeKey' | 'req'> {
  companies: 'all' | string[]
  reach: (companies: 'all' | string[]) => Where
}

async function customUsers({ payload, code, scopeKey, companies, reach, req }: CustomUsers): Promise<DictionaryUser[]> {
  const inReach: Where = companies === 'all' ? {} : { scopeKey: { in: ['platform', scopeKey, ...companies.map((id) => `company:${id}`)] } }
  const { docs } = await acrossCompanies('which custom fields use a dictionary', () =>
    payload.db.find<FieldSettingsDocument & { id: string }>({ collection: 'field-settings', where: inReach, limit: 0, pagination: false, req: req as never }),
  )
  const users = await mapInTurn(docs, async ({ target, fields, slots, scopeKey: definedIn }) => {
    const reached = await companiesInScope(payload, definedIn, req)
    const both = companies === 'all' ? reached : reached === 'all' ? companies : companies.filter((id) => reached.includes(id))
    return fields
      .filter((row) => row.dictionary === code && slots[row.name])
      .map((row) => ({
        collection: target,
        collectionLabel: (payload.collections[target as 'customers']?.config.labels.plural ?? target) as Bilingual,
        field: row.name,
        fieldLabel: { zh: row.label ?? row.name, en: row.labelEn ?? row.label ?? row.name },
        column: slots[row.name] ?? row.name,
        isList: row.type === 'multiselect',
        reach: reach(both),
      }))
  })
  return users.flat()
}

async function countRecords(
  payload: Payload,
  { collection, column, isList, reach }: Pick<DictionaryUser, 'collection' | 'column' | 'isList' | 'reach'>,
  value: string | undefined,
  req: Options['req'],
): Promise<number> {
  const holds: Where =
    value === undefined ? { [column]: { exists: true } } : isList ? { [column]: { contains: `|${value}|` } } : { [column]: { equals: value } }
  const { totalDocs } = await acrossCompanies('how often a dictionary item is used', () =>
    inStorageView(() => payload.db.count({ collection, where: { and: [holds, reach] }, req: req as never })),
  )
  return totalDocs
}
