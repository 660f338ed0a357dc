import type { PayloadRequest } from 'payload'

import { changeRecord, type StoredRecord } from '../../../../src/plugin/index.ts'

interface Made {
  customer: string
  contact: string | null
  opportunity: string | null
}

/** Activities of the lead become those of what it was made into as well; notes and documents are attached to that (R14). */
export async function carryOver(req: PayloadRequest, lead: string, { customer, contact, opportunity }: Made): Promise<void> {
  const all = { limit: 0, pagination: false, req } as const
  const activities = await req.payload.db.find<StoredRecord>({ collection: 'activities', where: { lead: { equals: lead } }, ...all })
  for (const doc of activities.docs) {
    const made = Object.entries({ customer, contact, opportunity }).filter(([name, id]) => id !== null && !doc[name])
    await changeRecord({ req, collection: 'activities', doc, data: Object.fromEntries(made) })
  }
  const target = opportunity ? { relationTo: 'opportunities', value: opportunity } : { relationTo: 'customers', value: customer }
  for (const collection of ['notes', 'documents']) {
    const { docs } = await req.payload.db.find<StoredRecord>({
      collection,
      where: { and: [{ 'target.relationTo': { equals: 'leads' } }, { 'target.value': { equals: lead } }] },
      ...all,
    })
    for (const doc of docs) await changeRecord({ req, collection, doc, data: { target } })
  }
}
