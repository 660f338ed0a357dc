import type { PayloadRequest } from 'payload'

import { acrossCompanies, currentStore, nextNumber } from '../../../src/plugin/index.ts'
import type { LeadForm } from './leadForm.ts'

/**
 * Who gets a lead of the form (D6): whoever has the visitor's region, who has the fewest open leads, or the next in turn.
 * A region that nobody has is dealt out in turn; only people who work in the company and may write get any.
 *
 * @returns `null` when nobody works there
 */
export async function assigneeOf(req: PayloadRequest, form: LeadForm, province: string): Promise<string | null> {
  const working = await workingMembers(req)
  const named = (form.members ?? []).filter((user) => working.includes(user))
  const among = named.length > 0 ? named : working
  if (among.length === 0) return null
  if (form.assignment === 'load') return leastLoaded(req, among)
  const ofRegion = form.assignment === 'region' ? regionalOf(form, province) : undefined
  if (ofRegion !== undefined && working.includes(ofRegion)) return ofRegion
  const turn = await nextNumber(req, 'lead-form')
  return among[(turn - 1) % among.length] ?? null
}

/** “广东” and “广东省” are one region. */
function regionalOf({ regions }: LeadForm, province: string): string | undefined {
  const key = (name: string): string =>
    name
      .normalize('NFKC')
      .trim()
      .toLowerCase()
      .replace(/(省|市|自治区|特别行政区)$/, '')
  return province === '' ? undefined : regions?.find(({ region }) => key(region) === key(province))?.member
}

async function leastLoaded(req: PayloadRequest, among: string[]): Promise<string | null> {
  let least: { user: string; open: number } | null = null
  for (const user of among) {
    const { totalDocs: open } = await req.payload.db.count({
      collection: 'leads',
      where: {
        and: [{ owner: { equals: user } }, { convertedAt: { exists: false } }, { status: { not_equals: 'invalid' } }, { deletedAt: { exists: false } }],
      },
      req,
    })
    if (!least || open < least.open) least = { user, open }
  }
  return least?.user ?? null
}

/** Active members of the current company who may write, those first who came first. */
async function workingMembers(req: PayloadRequest): Promise<string[]> {
  const company = currentStore().company?.id
  return acrossCompanies('who works in the company', async () => {
    const all = { limit: 0, pagination: false, req } as const
    const members = await req.payload.db.find<{ id: string; user: string; readOnly?: boolean | null }>({
      collection: 'memberships',
      where: { company: { equals: company } },
      sort: 'createdAt',
      ...all,
    })
    const writing = members.docs.filter(({ readOnly }) => readOnly !== true).map(({ user }) => String(user))
    const active = await req.payload.db.find<{ id: string }>({
      collection: 'users',
      where: { and: [{ id: { in: writing } }, { status: { equals: 'active' } }] },
      ...all,
    })
    const ids = new Set(active.docs.map(({ id }) => String(id)))
    return writing.filter((user) => ids.has(user))
  })
}
