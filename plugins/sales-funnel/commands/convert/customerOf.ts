import type { PayloadRequest } from 'payload'

import { nameKey, recordsInReach } from '../../../../src/plugin/index.ts'
import { filled, type ConvertCall, type Lead } from './lead.ts'

const mostCandidates = 500

/**
 * The customer that is there already: the one that the person names, else the oldest of the same name that the person
 * sees (R14); `null` when the lead becomes a new one.
 *
 * @throws LabError `not-found` (404) when the named one is unknown or out of reach
 */
export async function knownCustomer({ req, doc, input: { customer, customerData } }: ConvertCall): Promise<string | null> {
  if (customer !== undefined) {
    const [found] = await recordsInReach({ req, collection: 'customers', ids: [customer], action: 'read' })
    return String(found?.id)
  }
  const name = typeof customerData?.name === 'string' ? customerData.name : nameFrom(doc as Lead)
  return name === '' ? null : sameName(req, name)
}

/** What a lead tells about the customer that it becomes. */
export function customerFrom(lead: Lead): Record<string, unknown> {
  const { phone, email, source, relation, industry, province } = lead
  return filled({ name: nameFrom(lead), phone, email, source, relation, industry, province })
}

const nameFrom = ({ customerName, contactName, name }: Lead): string => (customerName ?? '').trim() || (contactName ?? '').trim() || (name ?? '').trim()

/** Names are compared without surrounding spaces, width and case; the database finds what may be meant. */
async function sameName(req: PayloadRequest, name: string): Promise<string | null> {
  const { docs } = await req.payload.find({
    collection: 'customers',
    where: { name: { contains: longestWord(name) } },
    sort: 'createdAt',
    select: { name: true } as never,
    depth: 0,
    limit: mostCandidates,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const wanted = nameKey(name)
  const found = (docs as unknown as { id: string; name: string }[]).find((doc) => nameKey(doc.name) === wanted)
  return found ? String(found.id) : null
}

/** The longest part of a name that looks the same however it was typed. */
function longestWord(name: string): string {
  const parts = name.normalize('NFKC').match(/\p{Script=Han}+|[a-z0-9]+/giu) ?? []
  const typed = parts.filter((part) => name.includes(part))
  return typed.sort((a, b) => b.length - a.length)[0] ?? name.trim()
}
