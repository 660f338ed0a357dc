import type { PayloadRequest } from 'payload'

import { currentStore, inStorageView } from '../company-schema/requestStore.ts'
import { companyRequired } from './isolation.ts'
import { isRehearsal } from './rehearsal.ts'

/**
 * The next number of a series of the current company, starting with 1. A number is never given twice.
 *
 * On SQLite it is drawn inside the request's transaction, so an aborted one gives it back. On MongoDB it is drawn
 * outside, because a counter that a transaction holds would make every other transaction fail; an aborted one leaves a gap.
 * Saving that is only tried draws none.
 */
export async function nextNumber(req: PayloadRequest, series: string): Promise<number> {
  return isRehearsal(req) ? 0 : drawLast(req, series, 1)
}

interface CodeOptions {
  series: string
  /** Where the code is stored. */
  collection: string
  field: string
  format: (number: number) => string
}

/** So many codes in a row that people typed themselves are passed one by one; after them numbers are drawn in growing blocks. */
const singleTries = 10
const largestBlock = 500

/**
 * The next code of a series that no record of the company has, also not one in the trash: codes that people typed
 * themselves are passed over. After a long run of those some numbers may stay unused.
 */
export async function nextCode(req: PayloadRequest, { series, collection, field, format }: CodeOptions): Promise<string> {
  if (isRehearsal(req)) return format(0)
  for (let attempt = 1, block = 1; ; attempt++) {
    if (attempt > singleTries) block = Math.min(block * 2, largestBlock)
    const last = await drawLast(req, series, block)
    const candidates = Array.from({ length: block }, (_, index) => format(last - block + 1 + index))
    const taken = await codesInUse(req, { collection, field, candidates })
    const free = candidates.find((code) => !taken.has(code))
    if (free !== undefined) return free
  }
}

async function codesInUse(
  req: PayloadRequest,
  { collection, field, candidates }: { collection: string; field: string; candidates: string[] },
): Promise<Set<string>> {
  // Below the company view, because the code counts as in use also where a position may not read it.
  const { docs } = await inStorageView(() =>
    req.payload.db.find<Record<string, string>>({
      collection,
      where: { and: [{ company: { equals: currentCompany() } }, { [field]: { in: candidates } }] },
      select: { [field]: true },
      limit: candidates.length,
      pagination: false,
      req,
    }),
  )
  return new Set(docs.map((document) => document[field] ?? ''))
}

/** Draws `count` numbers in a row and answers the last of them. */
async function drawLast(req: PayloadRequest, series: string, count: number): Promise<number> {
  const { db } = req.payload
  const name = `${currentCompany()}:${series}`
  const draw = async (): Promise<{ value: number } | null> =>
    (await db.updateOne({
      collection: 'counters',
      where: { series: { equals: name } },
      data: { value: { $inc: count } } as never,
      options: { atomic: true },
      ...(db.name === 'mongoose' ? {} : { req }),
    })) as unknown as { value: number } | null
  const drawn = (await draw()) ?? (await startSeries(req, name).then(draw))
  if (!drawn) throw new Error(`The number series ${name} could not be started`)
  return drawn.value
}

/** Starts a series at 0. Another caller may be first: then its counter is used. */
async function startSeries(req: PayloadRequest, series: string): Promise<void> {
  const { db } = req.payload
  const outside = db.name === 'mongoose' ? {} : { req }
  try {
    await db.create({ collection: 'counters', data: { series, value: 0 }, ...outside })
  } catch (error) {
    const { totalDocs } = await db.count({ collection: 'counters', where: { series: { equals: series } }, ...outside })
    if (totalDocs === 0) throw error
  }
}

function currentCompany(): string {
  const { company } = currentStore()
  if (!company) throw companyRequired()
  return company.id
}
