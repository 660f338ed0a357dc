import type { PayloadRequest } from 'payload'

import { acrossCompanies, currentStore } from '../../../src/plugin/index.ts'

export interface Colleague {
  id: string
  name: string
}

/** The active members of the current company, by name. */
export async function colleaguesIn(req: PayloadRequest): Promise<Colleague[]> {
  const company = currentStore().company?.id
  return acrossCompanies('who works in the company', async () => {
    const all = { limit: 0, pagination: false, req } as const
    const members = await req.payload.db.find<{ id: string; user: string }>({ collection: 'memberships', where: { company: { equals: company } }, ...all })
    const { docs } = await req.payload.db.find<Colleague>({
      collection: 'users',
      where: { and: [{ id: { in: members.docs.map(({ user }) => String(user)) } }, { status: { equals: 'active' } }] },
      ...all,
    })
    return docs.map(({ id, name }) => ({ id: String(id), name })).sort((a, b) => a.name.localeCompare(b.name, 'zh'))
  })
}
