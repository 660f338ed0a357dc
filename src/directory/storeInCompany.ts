import type { Payload } from 'payload'

import type { PlatformRole } from '../access/participation.ts'
import type { CompanyReference, RequestStore } from '../company-schema/requestStore.ts'
import { viewOf } from '../company-schema/viewCache.ts'
import { participationIn } from './circle.ts'
import { personOf } from './directory.ts'

interface User extends Record<string, unknown> {
  id: string
  role: PlatformRole
}

/** What a user sees outside of every company. */
export async function storeOutside(payload: Payload, user: User): Promise<RequestStore> {
  const person = await personOf(payload, user)
  return {
    view: 'base',
    reach: 'nowhere',
    company: null,
    companyView: null,
    participation: null,
    user,
    teaching: person.teaching,
    memberOf: [...person.memberships.keys()],
  }
}

/** What a user sees in a company; `null` when they take no part in it. */
export async function storeInCompany(payload: Payload, user: User, company: CompanyReference): Promise<RequestStore | null> {
  const outside = await storeOutside(payload, user)
  const participation = await participationIn(payload, company, { id: user.id, role: user.role, teaches: outside.teaching?.companies ?? [] })
  if (!participation) return null
  const companyView = await viewOf(payload, company, participation)
  return { ...outside, view: 'company', reach: 'company', company, companyView, participation }
}
