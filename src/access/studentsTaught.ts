import type { PayloadRequest, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { membersOf } from '../directory/members.ts'
import { isAdmin, isInstructor } from './participation.ts'

/** Accounts that the person looks after: everybody's for admins, for instructors those of the students of their classes. */
export async function studentsTaught(req: PayloadRequest): Promise<boolean | Where> {
  if (isAdmin(req)) return true
  const { teaching } = currentStore()
  if (!isInstructor(req) || !teaching || teaching.classes.length === 0) return false
  const members = teaching.companies.length > 0 ? await membersOf(req.payload, teaching.companies) : []
  return { and: [{ role: { equals: 'student' } }, { or: [{ id: { in: members } }, { appliedClass: { in: teaching.classes } }] }] }
}
