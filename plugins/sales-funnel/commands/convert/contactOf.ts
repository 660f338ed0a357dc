import type { PayloadRequest } from 'payload'

import { nameKey } from '../../../../src/plugin/index.ts'
import { filled, type Lead } from './lead.ts'

/** The person whom the lead names, at this customer: one who is there already, else a new contact; `null` without a name. */
export async function contactOf(req: PayloadRequest, { contactName, phone, email }: Lead, customer: string): Promise<string | null> {
  const name = (contactName ?? '').trim()
  if (name === '') return null
  const { docs } = await req.payload.find({
    collection: 'contacts',
    where: { 'customers.customer': { equals: customer } },
    select: { name: true } as never,
    depth: 0,
    limit: 500,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const known = (docs as unknown as { id: string; name: string }[]).find((doc) => nameKey(doc.name) === nameKey(name))
  if (known) return String(known.id)
  const created = await req.payload.create({
    collection: 'contacts',
    data: { name, ...filled({ mobile: phone, email }), customers: [{ customer, primary: docs.length === 0 }] } as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return String(created.id)
}
