/** Rows as the database keeps them, to fill large tables faster than record by record. */
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'

export type Row = Record<string, unknown>

interface Sqlite {
  tables: Record<string, object>
  drizzle: { select: () => { from: (table: object) => Promise<Row[]> } }
  sessions: Record<string, { db: { insert: (table: object) => { values: (rows: Row[]) => Promise<unknown> } } }>
}
interface Mongodb {
  collections: Record<string, { findOne: () => { lean: () => Promise<Row> }; insertMany: (rows: Row[], options: object) => Promise<unknown> }>
}

const isMongodb = ({ db }: Payload): boolean => db.name === 'mongoose'
const sqlite = ({ db }: Payload) => db as unknown as Sqlite
const mongodb = ({ db }: Payload) => db as unknown as Mongodb
const table = (payload: Payload, collection: string): object => sqlite(payload).tables[collection.replaceAll('-', '_')] ?? {}

/** The first record of a collection as it is stored. */
export async function storedRow(payload: Payload, collection: string): Promise<Row> {
  const row = isMongodb(payload)
    ? await mongodb(payload).collections[collection]?.findOne().lean()
    : (await sqlite(payload).drizzle.select().from(table(payload, collection)))[0]
  if (!row) throw new Error(`There is no record in ${collection}`)
  return row
}

/** Inserts rows of one collection; `id`, `owner` and moments are given as texts. */
export async function insertRows(payload: Payload, collection: string, rows: Row[], each = 200): Promise<void> {
  const transaction = String(await payload.db.beginTransaction())
  for (let first = 0; first < rows.length; first += each) {
    const some = rows.slice(first, first + each)
    if (isMongodb(payload)) await mongodb(payload).collections[collection]?.insertMany(some.map(asDocument), { lean: true })
    else await sqlite(payload).sessions[transaction]?.db.insert(table(payload, collection)).values(some)
  }
  await payload.db.commitTransaction(transaction)
}

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/

const asDocument = ({ id, owner, ...rest }: Row): Row => ({
  ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, typeof value === 'string' && moment.test(value) ? new Date(value) : value])),
  _id: new ObjectId(id as string),
  ...(owner === undefined ? {} : { owner: new ObjectId(owner as string) }),
})

/** An id as the database would give it. */
export const newId = (payload: Payload): string => (isMongodb(payload) ? new ObjectId().toHexString() : crypto.randomUUID())
