import type { PayloadRequest } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { companyRequired } from './isolation.ts'

/**
 * The next number of a series of the current company, starting with 1. A number is never given twice.
 *
 * On SQLite it is drawn inside the request's transaction, so an aborted one gives it back. On MongoDB it is drawn
 * outside, because a counter that a transaction holds would make every other transaction fail; an aborted one leaves a gap.
 */
export async function nextNumber(req: PayloadRequest, series: string): Promise<number> {
  const { company } = currentStore()
  if (!company) throw companyRequired()
  const { db } = req.payload
  const name = `${company.id}:${series}`
  const draw = async (): Promise<{ value: number } | null> =>
    (await db.updateOne({
      collection: 'counters',
      where: { series: { equals: name } },
      data: { value: { $inc: 1 } } as never,
      options: { atomic: true },
      ...(db.name === 'mongoose' ? {} : { req }),
    })) as unknown as { value: number } | null
  const drawn = (await draw()) ?? (await startSeries(req, name).then(draw))
  if (!drawn) throw new Error(`The number series ${name} could not be started`)
  return drawn.value
}

/** Starts a series at 0. Another caller may be first: then its counter is used. */
async function startSeries({ payload, transactionID }: PayloadRequest, series: string): Promise<void> {
  const { db } = payload
  try {
    await db.create({ collection: 'counters', data: { series, value: 0 }, req: db.name === 'mongoose' ? {} : { transactionID } })
  } catch (error) {
    const { totalDocs } = await db.count({ collection: 'counters', where: { series: { equals: series } } })
    if (totalDocs === 0) throw error
  }
}
