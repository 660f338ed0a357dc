import type { PayloadRequest, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { companiesOfClass } from '../directory/companiesOfClass.ts'
import { membersOf } from '../directory/members.ts'
import { isAdmin } from './participation.ts'
import { studentsTaught } from './studentsTaught.ts'

/**
 * People whom the person may make members of the current company: everybody for admins, for instructors the students of
 * their classes, for members the active students of the company's own class.
 */
export async function membersToBe(req: PayloadRequest): Promise<boolean | Where> {
  const { participation, company } = currentStore()
  if (isAdmin(req)) return true
  if (participation?.as !== 'member' || !company) return studentsTaught(req)
  const classmates = await membersOf(req.payload, await companiesOfClass(req.payload, company))
  const inClass: Where[] = [{ id: { in: classmates } }, ...(company.class ? [{ appliedClass: { equals: company.class } }] : [])]
  return { and: [{ role: { equals: 'student' } }, { status: { equals: 'active' } }, { or: inClass }] }
}
