import { commitTransaction, createLocalReq, initTransaction, killTransaction, type CollectionSlug, type Payload, type PayloadRequest } from 'payload'

interface Options<Seed> {
  payload: Payload
  collection: CollectionSlug
  seeds: Seed[]
  /** What a record is known by; the same for a seed and for what is stored. */
  keyOf: (seed: Seed) => string
  keyOfStored: (record: Record<string, unknown>) => string
  /** The record to create. `ids` holds the records of this collection that stand before it. */
  dataOf: (seed: Seed, ids: ReadonlyMap<string, string>) => Record<string, unknown>
  /** What has become of the record since, in the same transaction. */
  afterCreate?: (created: Created<Seed>) => Promise<void>
}

interface Created<Seed> {
  seed: Seed
  doc: Record<string, unknown> & { id: string }
  req: PayloadRequest
}

/** Records of one transaction: few enough to let other work in between, many enough to be fast. */
const batchSize = 50

/**
 * Creates the records that are not there yet, in the order of the seeds and inside the current company.
 *
 * @returns the ids of all of them, by key
 */
export async function createMissing<Seed>({
  payload,
  collection,
  seeds,
  keyOf,
  keyOfStored,
  dataOf,
  afterCreate,
}: Options<Seed>): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection, pagination: false, depth: 0 })
  const stored = docs as unknown as (Record<string, unknown> & { id: string })[]
  const ids = new Map(stored.map((record) => [keyOfStored(record), record.id]))
  const missing = seeds.filter((seed) => !ids.has(keyOf(seed)))
  for (let start = 0; start < missing.length; start += batchSize) {
    await inTransaction(payload, async (req) => {
      for (const seed of missing.slice(start, start + batchSize)) {
        // Nobody's work: the operation log is for what people do.
        const doc = await payload.create({ collection, data: dataOf(seed, ids) as never, depth: 0, context: { unlogged: true }, req })
        ids.set(keyOf(seed), String(doc.id))
        await afterCreate?.({ seed, doc: doc as unknown as Created<Seed>['doc'], req })
      }
    })
  }
  return ids
}

async function inTransaction(payload: Payload, work: (req: PayloadRequest) => Promise<void>): Promise<void> {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    await work(req)
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** The id that a seed refers to by key. @throws Error that names what is missing */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The seed refers to ${key}, which it does not define before`)
  return id
}

/** Ids of the records of the current company by a text that tells them apart. */
export async function keysOf(payload: Payload, collection: CollectionSlug, field: string): Promise<Map<string, string>> {
  const { docs } = await payload.find({ collection, pagination: false, depth: 0, select: { [field]: true } as never })
  return new Map((docs as unknown as (Record<string, unknown> & { id: string })[]).map((doc) => [String(doc[field]), doc.id]))
}
