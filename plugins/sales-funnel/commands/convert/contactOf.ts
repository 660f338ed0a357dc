import type { PayloadRequest } from 'payload'

import { nameKey } from '../../../../src/plugin/index.ts'
import { filled, type ConvertCall, type Lead } from './lead.ts'

interface AtCustomer {
  /** The person whom the lead names, when they are a contact of the customer already. */
  known: string | null
  hasContacts: boolean
}

/** Who of the customer's contacts the person of the lead is. */
export async function contactAt({ req, doc, input: { contactData } }: ConvertCall, customer: string): Promise<AtCustomer> {
  const name = nameFrom(doc as Lead, contactData)
  const contacts = await contactsOf(req, customer)
  const known = name === '' ? undefined : contacts.find((contact) => nameKey(contact.name) === nameKey(name))
  return { known: known ? String(known.id) : null, hasContacts: contacts.length > 0 }
}

/** What a lead tells about its person; `null` when neither it nor whoever converts it names anybody. */
export function contactFrom(lead: Lead, contactData: Record<string, unknown> | undefined): Record<string, unknown> | null {
  const { contactName, phone, email } = lead
  return nameFrom(lead, contactData) === '' ? null : filled({ name: (contactName ?? '').trim(), mobile: phone, email })
}

function nameFrom({ contactName }: Lead, contactData: Record<string, unknown> | undefined): string {
  return (typeof contactData?.name === 'string' ? contactData.name : (contactName ?? '')).trim()
}

async function contactsOf(req: PayloadRequest, customer: string): Promise<{ id: string; name: string }[]> {
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
  return docs as unknown as { id: string; name: string }[]
}
