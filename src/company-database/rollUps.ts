import type { BaseDatabaseAdapter, Payload, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { relatedId } from '../company-schema/relatedId.ts'
import { acrossCompanies, inStorageView } from '../company-schema/requestStore.ts'

/**
 * A field of one collection that sums up or counts the records of another one, for example the contract amount of a customer.
 * Declared by the collection that is summed: `custom: { rollUps: [...] }`.
 */
export interface RollUp {
  /** Collection and field that keep the sum. Nothing else writes it. */
  into: string
  field: string
  /** Relation that leads there. */
  by: string
  /** Amount in yuan; `null` counts the records. */
  of: string | null
  /** Values that a record must have to be counted; what lies in the recycle bin is not. */
  having: Readonly<Record<string, string>>
}

type Row = Record<string, unknown> & { id: string }

export const rollUpsOf = ({ custom }: Pick<SanitizedCollectionConfig, 'custom'>): readonly RollUp[] => (custom?.rollUps as RollUp[] | undefined) ?? []

/** The sums that this collection keeps. */
export const sumsIn = (payload: Payload, slug: string): string[] =>
  Object.values(payload.collections).flatMap(({ config }) => rollUpsOf(config).flatMap(({ into, field }) => (into === slug ? [field] : [])))

/** Data without what is summed: a form, an old version or the undo of an import does not write it. A new record has a sum of 0. */
export function withoutSums({ data, fields, isCreate }: { data: Record<string, unknown>; fields: string[]; isCreate: boolean }): Record<string, unknown> {
  if (fields.length === 0) return data
  const kept = Object.entries(data).filter(([name]) => !fields.includes(name))
  return Object.fromEntries(isCreate ? [...kept, ...fields.map((name) => [name, 0])] : kept)
}

interface Write {
  database: BaseDatabaseAdapter
  collection: SanitizedCollectionConfig
  req?: { transactionID?: unknown }
  /** The records that are written; none for new ones. */
  where: Where | null
  /** What is written; `null` for a deletion. */
  data: Record<string, unknown> | null
}

/**
 * To be asked before records are written: answers what brings the sums up to date afterwards, in the same transaction.
 * Every write of a record comes by here, whoever makes it.
 */
export async function sumsAfter({ database, collection, req, where, data }: Write): Promise<() => Promise<void>> {
  const rollUps = rollUpsOf(collection).filter((rollUp) => data === null || where === null || columnsOf(rollUp).some((name) => name in data))
  if (rollUps.length === 0) return async () => undefined
  const before = where === null ? [{} as Row] : await rowsIn({ database, collection, req, where, rollUps })
  return async () => {
    for (const rollUp of rollUps) {
      const targets = new Set(
        before.flatMap((row) => {
          const [was, is] = [shareOf(rollUp, row), data === null ? null : shareOf(rollUp, { ...row, ...data })]
          return was?.target === is?.target && was?.amount === is?.amount ? [] : [was?.target, is?.target]
        }),
      )
      for (const target of targets) if (target) await sumUp({ database, collection: collection.slug, req, rollUp, target })
    }
  }
}

const columnsOf = ({ by, of, having }: RollUp): string[] => [by, ...(of === null ? [] : [of]), 'deletedAt', ...Object.keys(having)]

/** Where a record is counted, and with how much. */
function shareOf({ by, of, having }: RollUp, row: Record<string, unknown>): { target: string; amount: unknown } | null {
  const isCounted = !row.deletedAt && Object.entries(having).every(([name, value]) => row[name] === value)
  const target = relatedId(row[by])
  return isCounted && target ? { target: String(target), amount: of === null ? null : (row[of] ?? 0) } : null
}

interface Reading extends Pick<Write, 'database' | 'collection' | 'req'> {
  where: Where
  rollUps: readonly RollUp[]
}

async function rowsIn({ database, collection, req, where, rollUps }: Reading): Promise<Row[]> {
  const select = Object.fromEntries(rollUps.flatMap(columnsOf).map((name) => [name, true]))
  const { docs } = await inStorageView(() =>
    database.find<Row>({ collection: collection.slug, where, select: select as never, limit: 0, pagination: false, req: req as PayloadRequest }),
  )
  return docs
}

interface Summing extends Pick<Write, 'database' | 'req'> {
  /** The collection that is summed. */
  collection: string
  rollUp: RollUp
  target: string
}

async function sumUp({ database, collection, req, rollUp: { into, field, by, of, having }, target }: Summing): Promise<void> {
  const where = {
    and: [{ [by]: { equals: target } }, { deletedAt: { exists: false } }, ...Object.entries(having).map(([name, value]) => ({ [name]: { equals: value } }))],
  }
  await inStorageView(async () => {
    const value = of === null ? await counted() : await summed(of)
    await database.updateOne({ collection: into, id: target, data: { [field]: value }, req: req as PayloadRequest, returning: false })

    async function counted(): Promise<number> {
      return (await database.count({ collection, where, req: req as PayloadRequest })).totalDocs
    }
    async function summed(amount: string): Promise<number> {
      const select = { [amount]: true } as never
      const { docs } = await database.find<Row>({ collection, where, select, limit: 0, pagination: false, req: req as PayloadRequest })
      return docs.reduce((sum, row) => sum + centsOf(row[amount]), 0) / 100
    }
  })
}

const centsOf = (yuan: unknown): number => Math.round(Number(yuan ?? 0) * 100)

const doneKey = 'crm-lab.roll-ups'

/**
 * Sums once what an installation has stored before it kept a sum.
 *
 * @returns how many records have got another sum
 */
export async function fillRollUps(payload: Payload): Promise<number> {
  const done = (await payload.kv.get<string[]>(doneKey)) ?? []
  const missing = Object.values(payload.collections).flatMap(({ config }) =>
    rollUpsOf(config).map((rollUp) => ({ collection: config.slug, rollUp, key: keyOf(config.slug, rollUp) })),
  )
  const open = missing.filter(({ key }) => !done.includes(key))
  let changed = 0
  for (const one of open) changed += await acrossCompanies('sums that were not kept before', () => sumAll(payload, one))
  if (open.length > 0) await payload.kv.set(doneKey, [...done, ...open.map(({ key }) => key)])
  return changed
}

const keyOf = (collection: string, { into, field }: RollUp): string => `${collection} ${into}.${field}`

async function sumAll(payload: Payload, { collection, rollUp }: { collection: string; rollUp: RollUp }): Promise<number> {
  const { db } = payload
  const { into, field, by, of, having } = rollUp
  const everything = { limit: 0, pagination: false } as const
  const counted = await db.find<Row>({
    collection,
    where: { and: [{ deletedAt: { exists: false } }, ...Object.entries(having).map(([name, value]) => ({ [name]: { equals: value } }))] },
    select: { [by]: true, ...(of === null ? {} : { [of]: true }) } as never,
    ...everything,
  })
  const hundredths = new Map<string, number>()
  for (const row of counted.docs) {
    const target = String(relatedId(row[by]))
    hundredths.set(target, (hundredths.get(target) ?? 0) + (of === null ? 100 : centsOf(row[of])))
  }
  const kept = await db.find<Row>({ collection: into, where: {}, select: { [field]: true } as never, ...everything })
  const wrong = kept.docs.filter((row) => row[field] !== (hundredths.get(row.id) ?? 0) / 100)
  for (const { id } of wrong)
    await inStorageView(() => db.updateOne({ collection: into, id, data: { [field]: (hundredths.get(id) ?? 0) / 100 }, returning: false }))
  return wrong.length
}
