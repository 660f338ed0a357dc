import type { PayloadRequest, Where, WhereField } from 'payload'

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

/** Versions of these companies; Payload's default would show everybody's to everybody who is signed in. */
export function versionsOfCompaniesEntered(req: Pick<PayloadRequest, 'user'>): boolean | Where {
  const entered = companiesEntered(req)
  return typeof entered === 'boolean' ? entered : { parent: entered.id as WhereField }
}
