import type { PayloadRequest } from 'payload'

import { isAdmin, isInstructor } from '../../access/participation.ts'
import { currentStore } from '../../company-schema/requestStore.ts'
import type { EntryFilter } from './entries.ts'

interface Asked {
  class?: string
  company?: string
  user?: string
}

/**
 * Whose entries the person may count, of those asked for: everything for admins, the companies of their classes for
 * instructors, oneself for everybody else. What is out of reach counts nothing, like what does not exist.
 */
export async function entriesInReach(req: PayloadRequest, asked: Asked): Promise<Pick<EntryFilter, 'companies' | 'users'>> {
  const { teaching, viewAs, memberOf } = currentStore()
  const companies = await companiesAsked(req, asked)
  const users = asked.user ? [asked.user] : null
  if (isAdmin(req)) return { companies, users }
  if (isInstructor(req)) {
    const taught = teaching?.companies ?? []
    return { companies: companies ? companies.filter((id) => taught.includes(id)) : taught, users }
  }
  const self = String(req.user?.id)
  const own = viewAs ? [...memberOf] : null
  return { companies: own && companies ? companies.filter((id) => own.includes(id)) : (companies ?? own), users: users && !users.includes(self) ? [] : [self] }
}

async function companiesAsked({ payload }: PayloadRequest, asked: Asked): Promise<string[] | null> {
  if (!asked.class) return asked.company ? [asked.company] : null
  const { docs } = await payload.db.find<{ id: string }>({ collection: 'companies', where: { class: { equals: asked.class } }, limit: 0, pagination: false })
  const ids = docs.map(({ id }) => id)
  return asked.company ? ids.filter((id) => id === asked.company) : ids
}
