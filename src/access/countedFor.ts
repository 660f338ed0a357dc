import type { PayloadRequest, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { isAdmin } from './participation.ts'
import { recordsInSight } from './visibility/bySharing.ts'

/**
 * Which records of a collection may be counted for the person, in answers about a definition that reaches several
 * companies: a member's own company's in sight, an instructor's companies', all for admins.
 */
export function countedFor(req: Pick<PayloadRequest, 'user' | 'payload'>): (collection: string) => Where {
  if (isAdmin(req)) return () => ({})
  const { company, participation, teaching } = currentStore()
  if (participation?.as !== 'member' || !company) return () => ({ company: { in: teaching?.companies ?? [] } })
  return (collection): Where => {
    const seen = recordsInSight(req.payload, collection, 'read')
    if (seen === false) return { id: { in: [] } }
    return { and: [{ company: { equals: company.id } }, ...(seen === true ? [] : [seen])] }
  }
}
