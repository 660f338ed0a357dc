import type { Payload } from 'payload'

import { acrossCompanies } from '../company-schema/requestStore.ts'

/** User ids of the members of the given companies. */
export async function membersOf(payload: Payload, companies: string[]): Promise<string[]> {
  return acrossCompanies('who works in these companies', async () => {
    const { docs } = await payload.db.find<{ user: string }>({ collection: 'memberships', where: { company: { in: companies } }, limit: 0, pagination: false })
    return [...new Set(docs.map(({ user }) => user))]
  })
}
