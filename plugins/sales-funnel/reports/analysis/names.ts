import type { PayloadRequest } from 'payload'

import { bilingual, collectionConfig, inLanguage, mayInCompany } from '../../../../src/plugin/index.ts'
import { namesOfPeople, optionNames } from '../funnel/groupNames.ts'

/** What the groups of a report stand for. */
export type Named =
  /** Items of a dictionary field. */
  | { options: string; of: string }
  /** Records, by the field that is their title. */
  | { records: string; title: string }
  | 'people'
  /** The value says it itself. */
  | 'text'

const nothing = bilingual('（未填写）', '(empty)')

/** What groups are called, in the reader's language. Records that the reader may not see have no name here. */
export async function namesOf(req: PayloadRequest, named: Named, keys: readonly (string | null)[]): Promise<(key: string | null) => string | null> {
  const ids = [...new Set(keys.flatMap((key) => key ?? []))]
  const names = await namesFor(req, named, ids)
  const isOfRecords = typeof named === 'object' && 'records' in named
  return (key) => (key === null ? inLanguage(nothing, req.i18n.language) : (names.get(key) ?? (isOfRecords ? null : key)))
}

function namesFor(req: PayloadRequest, named: Named, ids: string[]): Promise<ReadonlyMap<string, string>> | ReadonlyMap<string, string> {
  if (named === 'text') return new Map()
  if (named === 'people') return namesOfPeople(req, ids)
  return 'options' in named ? optionNames(req, named.of, named.options) : titlesOf(req, named, ids)
}

async function titlesOf(req: PayloadRequest, { records, title }: { records: string; title: string }, ids: string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0 || !mayInCompany(records, 'read')) return new Map()
  const { docs } = (await req.payload.find({
    collection: collectionConfig(req.payload, records).slug as 'customers',
    where: { id: { in: ids } },
    select: { [title]: true } as never,
    trash: true,
    limit: ids.length,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })) as unknown as { docs: ({ id: string } & Record<string, unknown>)[] }
  return new Map(
    docs.flatMap((doc) => {
      const name = doc[title]
      return typeof name === 'string' ? [[String(doc.id), name] as const] : []
    }),
  )
}
