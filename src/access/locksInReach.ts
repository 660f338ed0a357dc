import type { Access, CollectionBeforeChangeHook, SanitizedConfig } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { membersOf } from '../directory/members.ts'
import { isAdmin } from './participation.ts'

/**
 * Who has which record open is known among the people of a company and those who teach them. Payload's own access lets
 * everybody who is signed in read and end all such locks, those of other companies too.
 */
export function limitLocks(config: SanitizedConfig): SanitizedConfig {
  const locks = config.collections.find(({ slug }) => slug === 'payload-locked-documents')
  if (!locks) return config
  Object.assign(locks.access, { read: locksInReach, update: locksInReach, delete: locksInReach, readVersions: () => false })
  locks.hooks.beforeChange.push(lockInOwnName)
  return config
}

/** Whoever opens a record, or takes it over, does so in their own name. */
const lockInOwnName: CollectionBeforeChangeHook = ({ data, req }) => (req.user ? { ...data, user: { relationTo: 'users', value: req.user.id } } : data)

const locksInReach: Access = async ({ req }) => {
  if (!req.user) return false
  if (isAdmin(req)) return true
  const { company, teaching } = currentStore()
  const companies = [...(company ? [company.id] : []), ...(teaching?.companies ?? [])]
  const colleagues = companies.length > 0 ? await membersOf(req.payload, companies) : []
  return { 'user.value': { in: [...new Set([String(req.user.id), ...colleagues])] } }
}
