import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { isAdmin, isStaff } from '../../src/access/participation.ts'
import { defineCommand, forbidden, notFound } from '../../src/commands/index.ts'
import { acrossCompanies, currentStore } from '../../src/company-schema/requestStore.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

const id = z.string().min(1).max(100)
const users = z
  .array(id)
  .min(1)
  .max(200)
  .transform((list) => [...new Set(list)])

interface Applicant {
  id: string
  name: string
  status: string
  appliedClass?: string | null
}

/**
 * `POST /api/users/approve { users, role, class?, company?, position? }`: lets applicants in, as members of a company if
 * one is given (T11, R83). Admins approve anybody; instructors approve applicants of their classes, as students.
 */
export const approveUsers = defineCommand({
  collection: 'users',
  name: 'approve',
  on: 'collection',
  label: bilingual('审核通过', 'Approve'),
  input: z.object({
    users,
    role: z.enum(['student', 'instructor', 'admin']).default('student'),
    class: id.optional(),
    company: id.optional(),
    position: id.optional(),
  }),
  access: ({ req }) => isStaff(req),
  run: async ({ req, input }) => {
    requireOwnTeaching(req, input)
    const applicants = await pendingApplicants(req, input.users)
    if (input.class) await requireExisting(req, 'classes', input.class, 'class')
    if (input.company) await requireExisting(req, 'companies', input.company, 'company')
    await requirePositionOf(req, input.position, input.company)
    for (const { id: user } of applicants) {
      const data = { status: 'active', role: input.role, ...(input.class ? { appliedClass: input.class } : {}) }
      await req.payload.update({ collection: 'users', id: user, data: data as never, depth: 0, overrideAccess: true, req })
      if (input.company) await makeMember(req, { company: input.company, user, position: input.position ?? null })
    }
    return { approved: input.users }
  },
})

/** `POST /api/users/reject { users, reason }`: refuses applicants; their accounts are removed, the log keeps who and why. */
export const rejectUsers = defineCommand({
  collection: 'users',
  name: 'reject',
  on: 'collection',
  label: bilingual('驳回', 'Reject'),
  input: z.object({ users, reason: z.string().trim().min(1).max(500) }),
  access: ({ req }) => isStaff(req),
  run: async ({ req, input }) => {
    const applicants = await pendingApplicants(req, input.users)
    for (const { id: user } of applicants) await req.payload.delete({ collection: 'users', id: user, depth: 0, overrideAccess: true, req })
    return { rejected: input.users }
  },
})

/** Applicants that the person may decide on; all of them must still be waiting. */
async function pendingApplicants(req: PayloadRequest, ids: string[]): Promise<Applicant[]> {
  const { docs } = await req.payload.db.find<Applicant>({ collection: 'users', where: { id: { in: ids } }, limit: 0, pagination: false, req })
  const taught = currentStore().teaching?.classes ?? []
  const inReach = isAdmin(req) ? docs : docs.filter(({ appliedClass }) => appliedClass && taught.includes(appliedClass))
  if (inReach.length < ids.length) throw notFound()
  const decided = inReach.filter(({ status }) => status !== 'pending')
  if (decided.length === 0) return inReach
  const names = decided.map(({ name }) => name).join('、')
  throw new LabError({
    code: 'conflict',
    field: 'users',
    message: bilingual(`不是待审核的用户：${names}`, `No longer waiting for approval: ${names}`),
    data: { users: decided.map((user) => user.id) },
  })
}

function requireOwnTeaching(req: PayloadRequest, input: { role: string; class?: string; company?: string }): void {
  if (isAdmin(req)) return
  const { teaching } = currentStore()
  const isOwn = (ids: string[] | undefined, one: string | undefined): boolean => one === undefined || ids?.includes(one) === true
  if (input.role !== 'student' || !isOwn(teaching?.classes, input.class) || !isOwn(teaching?.companies, input.company)) throw forbidden()
}

async function requireExisting(req: PayloadRequest, collection: 'classes' | 'companies', one: string, field: string): Promise<void> {
  const { totalDocs } = await req.payload.db.count({ collection, where: { id: { equals: one } }, req })
  if (totalDocs === 0) throw unknown(field)
}

async function requirePositionOf(req: PayloadRequest, position: string | undefined, company: string | undefined): Promise<void> {
  if (position === undefined) return
  const { totalDocs } = await acrossCompanies('does the position belong to the company', () =>
    req.payload.db.count({ collection: 'positions', where: { and: [{ id: { equals: position } }, { company: { equals: company ?? '' } }] }, req }),
  )
  if (company === undefined || totalDocs === 0) throw unknown('position')
}

const unknown = (field: string): LabError =>
  new LabError({
    code: 'invalid',
    field,
    message: bilingual(`${field} 不存在，或不属于所选企业`, `There is no such ${field}, or it is not of the chosen company`),
    data: { errors: [{ path: field }] },
  })

async function makeMember(req: PayloadRequest, membership: { company: string; user: string; position: string | null }): Promise<void> {
  await acrossCompanies('an applicant becomes a member of a company', () =>
    req.payload.create({ collection: 'memberships', data: membership as never, depth: 0, overrideAccess: true, req }),
  )
}
