import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { acrossCompanies, currentStore, defineQuery, participationOf, participationOfMember } from '../../../src/plugin/index.ts'

/** `GET /api/opportunities/assignees`: to whom the person may assign opportunities, by name (R12). */
export const assignees = defineQuery({
  collection: 'opportunities',
  path: '/assignees',
  method: 'get',
  input: z.object({}),
  run: async ({ req }) => {
    const ids = await assigneesOf(req)
    const { docs } = await acrossCompanies('names of people who may be given opportunities', () =>
      req.payload.db.find<{ id: string; name: string }>({
        collection: 'users',
        where: { and: [{ id: { in: ids } }, { status: { equals: 'active' } }] },
        sort: 'name',
        limit: 0,
        pagination: false,
      }),
    )
    return { docs: docs.map(({ id, name }) => ({ id: String(id), name })) }
  },
})

/**
 * People below the positions with which the person may assign, and the head too; all members for instructors and admins.
 * Of them those who may change opportunities.
 */
export async function assigneesOf(req: PayloadRequest): Promise<string[]> {
  const participation = participationOf()
  if (!participation) return []
  const people = participation.as === 'member' ? peopleOfHead(participation) : await membersHere(req)
  const found = await Promise.all(people.map(async (id) => ((await mayBeGiven(req, id)) ? [id] : [])))
  return found.flat()
}

type Participation = NonNullable<ReturnType<typeof participationOf>>

function peopleOfHead({ positions, userId }: Participation): string[] {
  const below = positions.filter(mayAssign).flatMap((position) => position.below)
  return below.length === 0 ? [] : [...new Set([...below, userId])]
}

const mayAssign = ({ rights, commands }: Participation['positions'][number]): boolean =>
  rights.get('opportunities')?.has('update') === true && commands.get('opportunities')?.has('assign') !== false

async function mayBeGiven(req: PayloadRequest, user: string): Promise<boolean> {
  const member = await participationOfMember(req, user)
  if (!member || member.isReadOnly) return false
  return member.rights === null || member.rights.get('opportunities')?.has('update') === true
}

async function membersHere(req: PayloadRequest): Promise<string[]> {
  const { company } = currentStore()
  const { docs } = await acrossCompanies('who works in the company', () =>
    req.payload.db.find<{ id: string; user: string }>({ collection: 'memberships', where: { company: { equals: company?.id } }, limit: 0, pagination: false }),
  )
  return docs.map(({ user }) => String(user))
}
