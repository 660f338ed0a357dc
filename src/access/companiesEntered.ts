import type { PayloadRequest, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { isAdmin } from './participation.ts'

/** Companies that the person may enter: their own memberships, the companies of classes they teach, all for admins. */
export function companiesEntered(req: Pick<PayloadRequest, 'user'>): boolean | Where {
  if (!req.user) return false
  if (isAdmin(req)) return true
  const { teaching, memberOf } = currentStore()
  const ids = [...memberOf, ...(teaching?.companies ?? [])]
  return ids.length > 0 && { id: { in: ids } }
}
