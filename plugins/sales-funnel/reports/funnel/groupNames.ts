import type { PayloadRequest } from 'payload'

import { acrossCompanies, bilingual, collectionConfig, inLanguage, type Bilingual } from '../../../../src/plugin/index.ts'
import type { Dimension } from './selection.ts'

const nothing = bilingual('（未填写）', '(empty)')

/** What the groups are called in the reader's language: people by their names, others by the company's dictionary. */
export async function groupNames(req: PayloadRequest, groupBy: Dimension, keys: (string | null)[]): Promise<Map<string | null, string>> {
  const named = keys.filter((key) => key !== null)
  const names = groupBy === 'owner' ? await namesOfPeople(req, named) : optionNames(req, 'opportunities', groupBy)
  return new Map(keys.map((key) => [key, key === null ? inLanguage(nothing, req.i18n.language) : (names.get(key) ?? key)]))
}

/** Names of people by their ids, of former members too. */
export async function namesOfPeople(req: PayloadRequest, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await acrossCompanies('names of people in a report', () =>
    req.payload.db.find<{ id: string; name: string }>({ collection: 'users', where: { id: { in: ids } }, limit: 0, pagination: false }),
  )
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

/** What the items of a dictionary field are called in the company. */
export function optionNames({ payload, i18n }: PayloadRequest, collection: string, name: string): Map<string, string> {
  const field = collectionConfig(payload, collection).flattenedFields.find((one) => one.name === name)
  const options = field?.type === 'select' ? field.options : []
  return new Map(
    options.flatMap((option) => (typeof option === 'string' ? [] : [[option.value, inLanguage(option.label as Bilingual | string, i18n.language)] as const])),
  )
}
