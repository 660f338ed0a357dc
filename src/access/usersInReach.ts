import type { PayloadRequest, Where } from 'payload'

import { membersOf } from '../directory/members.ts'
import { currentStore } from '../company-schema/requestStore.ts'
import { isAdmin } from './participation.ts'

/** People whom one may see: oneself, colleagues in the current company, students of one's classes; everybody for admins. */
export async function usersInReach(req: PayloadRequest): Promise<boolean | Where> {
  if (!req.user) return false
  if (isAdmin(req)) return true
  const { company, teaching } = currentStore()
  const own: Where = { id: { equals: req.user.id } }
  const companies = [...(company ? [company.id] : []), ...(teaching?.companies ?? [])]
  const colleagues = companies.length > 0 ? await membersOf(req.payload, companies) : []
  const applicants: Where[] = teaching && teaching.classes.length > 0 ? [{ appliedClass: { in: teaching.classes } }] : []
  return { or: [own, ...(colleagues.length > 0 ? [{ id: { in: colleagues } }] : []), ...applicants] }
}
