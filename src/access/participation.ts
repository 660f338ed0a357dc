import type { PayloadRequest } from 'payload'

import { currentStore, type Participation } from '../company-schema/requestStore.ts'

export type Action = 'create' | 'read' | 'update' | 'delete' | 'import' | 'export'

export type PlatformRole = 'admin' | 'instructor' | 'student'

/** Rights of a position: module (collection slug) → actions. */
export interface ModuleRights {
  module: string
  create?: boolean | null
  read?: boolean | null
  update?: boolean | null
  delete?: boolean | null
  import?: boolean | null
  export?: boolean | null
}

export function roleOf(req: Pick<PayloadRequest, 'user'>): PlatformRole | null {
  const user = req.user as { role?: PlatformRole; status?: string } | null
  return user && user.status === 'active' ? (user.role ?? null) : null
}

export const isAdmin = (req: Pick<PayloadRequest, 'user'>): boolean => roleOf(req) === 'admin'
export const isInstructor = (req: Pick<PayloadRequest, 'user'>): boolean => roleOf(req) === 'instructor'
export const isStaff = (req: Pick<PayloadRequest, 'user'>): boolean => isAdmin(req) || isInstructor(req)

/** Takes part in the current company; outside one nobody does. */
export function participationOf(): Participation | null {
  const { reach, participation } = currentStore()
  return reach === 'company' ? participation : null
}

/** May the person do this in this module of the current company? By position (R92); read-only people only read (R81). */
export function mayInCompany(module: string, action: Action): boolean {
  const participation = participationOf()
  if (!participation) return false
  if (participation.as !== 'member') return true
  if (participation.isReadOnly && action !== 'read' && action !== 'export') return false
  return participation.rights === null ? action !== 'import' : participation.rights.get(module)?.has(action) === true
}
