import type { CollectionSlug, PayloadRequest } from 'payload'

import { createMissing, idOf } from '../../../src/plugin/seed.ts'
import type { StoredRecord } from '../../../src/plugin/index.ts'
import { convertedStatus } from '../hooks/keepConversion.ts'
import type { LeadSeed } from './schemas.ts'
import { morningOf, type WithOpportunities } from './seeding.ts'

/** Leads in all states; a converted one is linked to what it has become (R14). */
export async function seedLeads(seeds: LeadSeed[], seeding: WithOpportunities): Promise<void> {
  await createMissing({
    payload: seeding.payload,
    collection: 'leads' as CollectionSlug,
    seeds,
    keyOf: ({ name, contactName }) => `${name} ${contactName}`,
    keyOfStored: ({ name, contactName }) => `${String(name)} ${String(contactName)}`,
    dataOf: ({ since, owner, convertedTo, status, ...lead }) => ({
      ...lead,
      // That it is converted is written down below.
      status: convertedTo === undefined ? status : 'qualified',
      owner: idOf(seeding.users, owner),
      createdAt: morningOf(seeding, since).toISOString(),
    }),
    afterCreate: async ({ seed: { convertedTo }, doc, req }) => {
      if (convertedTo !== undefined) await noteConversion(req, doc.id, idOf(seeding.opportunities, convertedTo))
    },
  })
}

async function noteConversion(req: PayloadRequest, lead: string, id: string): Promise<void> {
  const opportunity = await req.payload.db.findOne<Converted>({ collection: 'opportunities', where: { id: { equals: id } }, req })
  if (!opportunity) throw new Error(`The opportunity ${id} of the seed is gone`)
  const { customer, contacts, createdAt } = opportunity
  await req.payload.db.updateOne({
    collection: 'leads',
    id: lead,
    data: {
      status: convertedStatus,
      convertedAt: createdAt,
      convertedTo: customer,
      convertedContact: contacts?.[0] ?? null,
      convertedOpportunity: id,
      updatedAt: createdAt,
    },
    req,
    returning: false,
  })
}

interface Converted extends StoredRecord {
  customer: string
  contacts?: string[] | null
  createdAt: string
}
