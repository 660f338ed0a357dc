import type { PayloadRequest } from 'payload'

import { nameKey, recordsInReach } from '../../../../src/plugin/index.ts'
import { filled, type Lead } from './lead.ts'

const mostCandidates = 500

/**
 * The customer that a lead becomes: the one that the person names, else the oldest of the same name that the person sees,
 * else a new one (R14).
 *
 * @throws LabError `not-found` (404) when the named one is unknown or out of reach
 */
export async function customerOf(req: PayloadRequest, lead: Lead, named?: string): Promise<{ customer: string; isNew: boolean }> {
  if (named !== undefined) {
    const [found] = await recordsInReach({ req, collection: 'customers', ids: [named], action: 'read' })
    return { customer: String(found?.id), isNew: false }
  }
  const name = (lead.customerName ?? '').trim() || (lead.contactName ?? '').trim() || lead.name
  const existing = await sameName(req, name)
  if (existing) return { customer: existing, isNew: false }
  const { phone, email, source, relation, industry } = lead
  const created = await req.payload.create({
    collection: 'customers',
    data: { name, ...filled({ phone, email, source, relation, industry }) } as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { customer: String(created.id), isNew: true }
}

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
