import type { CollectionBeforeChangeHook, PayloadRequest, Where } from 'payload'

import { LabError, bilingual, isRecordId, recordsInSight, relatedId, type Bilingual } from '../../../src/plugin/index.ts'

const sources = ['opportunity', 'activity'] as const

const collections = { opportunity: 'opportunities', activity: 'activities' } as const

/**
 * An expense is for a customer, an opportunity or an activity (R19). Of an opportunity or activity it takes the customer,
 * so that everything that was spent on a customer is found there; all that it names belong to one customer.
 *
 * @throws LabError `rule` (422) naming the field
 */
export const keepSubject: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const stored = (originalDoc ?? {}) as Record<string, unknown>
  const now = (name: 'customer' | (typeof sources)[number]): string | null => relatedId(name in data ? data[name] : stored[name])
  let customer = now('customer')
  let isFilled = false
  if (customer === null && sources.every((source) => now(source) === null))
    throw refused('customer', bilingual('费用必须归属客户、商机或活动之一', 'An expense is for a customer, an opportunity or an activity'))
  for (const source of sources) {
    const id = now(source)
    const theirs = id === null ? null : await customerOf(req, collections[source], id)
    if (theirs === null || theirs === customer) continue
    if (customer !== null) throw refused(source, bilingual('所选的商机或活动属于另一位客户', 'The opportunity or activity belongs to another customer'))
    customer = theirs
    isFilled = true
  }
  return isFilled && customer !== null && (await mayAddTo(req, customer)) ? { ...data, customer } : data
}

async function customerOf(req: PayloadRequest, collection: 'opportunities' | 'activities', id: string): Promise<string | null> {
  // What is no id is refused when the relation is checked.
  if (!isRecordId(id, req.payload)) return null
  const found = await req.payload.db.findOne<{ id: string; customer?: unknown }>({ collection, where: { id: { equals: id } }, req })
  return relatedId(found?.customer)
}

/** Somebody else's customer is not filled in: whoever works on the opportunity alone does not add to its customer (R78). */
async function mayAddTo(req: PayloadRequest, customer: string): Promise<boolean> {
  const reach = recordsInSight(req.payload, 'customers', 'write')
  if (typeof reach === 'boolean') return reach
  const where: Where = { and: [{ id: { equals: customer } }, reach] }
  return (await req.payload.db.count({ collection: 'customers', where, req })).totalDocs > 0
}

const refused = (field: string, message: Bilingual): LabError => new LabError({ code: 'rule', field, message, data: { rule: 'R19' } })
