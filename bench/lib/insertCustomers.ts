import type { Payload } from 'payload'

import { customer } from './customer.ts'

interface Options {
  /** Numbers of the first customer and of the one behind the last. */
  from: number
  to: number
  owner: unknown
}

const batch = 200

/** Customers of the current company, straight into the database in transactions: what is measured is the server, not this. */
export async function insertCustomers(payload: Payload, { from, to, owner }: Options): Promise<void> {
  for (let first = from; first < to; first += batch) {
    const transactionID = (await payload.db.beginTransaction()) as string
    const req = { payload, transactionID, context: {} } as never
    for (let number = first; number < Math.min(first + batch, to); number++) {
      await payload.db.create({ collection: 'customers', data: { ...customer(number), owner }, req })
    }
    await payload.db.commitTransaction(transactionID)
  }
}
