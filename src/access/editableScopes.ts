import type { Access, PayloadRequest, Where } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { scopeKeyOf, scopeKeysOf, type ScopeReference } from '../company-schema/scopes.ts'
import { holdsPosition } from './byRightsAlone.ts'
import { isAdmin, mayInCompany, roleOf } from './participation.ts'

/**
 * Scopes whose definitions the person may change: everything for admins, their courses and their classes' companies
 * for instructors, the current company for members whose position has the right.
 */
export function editableScopeKeys(req: Pick<PayloadRequest, 'user'>, module: string, action: 'create' | 'update' | 'delete'): 'all' | string[] {
  if (isAdmin(req)) return 'all'
  const { teaching, company } = currentStore()
  if (roleOf(req) === 'instructor')
    return [...(teaching?.courses ?? []).map((id) => `course:${id}`), ...(teaching?.companies ?? []).map((id) => `company:${id}`)]
  return company && mayInCompany(module, 'read') && mayInCompany(module, action) && holdsPosition() ? [`company:${company.id}`] : []
}

export function mayEditScope(req: Pick<PayloadRequest, 'user'>, module: string, scope: ScopeReference): boolean {
  const keys = editableScopeKeys(req, module, 'update')
  const key = scopeKeyOf(scope)
  return key !== null && (keys === 'all' || keys.includes(key))
}

/** Definitions are readable where they apply, by members whose position reads the module; outside a company to those who teach with them. */
const readScopes =
  (module: string, path: 'scopeKey' | 'version.scopeKey'): Access =>
  ({ req }) => {
    if (!req.user) return false
    if (isAdmin(req)) return true
    const { teaching, company } = currentStore()
    if (!teaching && !mayInCompany(module, 'read')) return false
    const taught = [...(teaching?.courses ?? []).map((id) => `course:${id}`), ...(teaching?.companies ?? []).map((id) => `company:${id}`)]
    const here = company ? scopeKeysOf(company) : ['platform']
    return { [path]: { in: [...new Set(['platform', ...here, ...taught])] } }
  }

/** Access to definitions that belong to a scope (dictionaries, field settings). */
export function byScope(module: string): { create: Access; read: Access; readVersions: Access; update: Access; delete: Access } {
  const editable =
    (action: 'update' | 'delete'): Access =>
    ({ req }) => {
      const keys = editableScopeKeys(req, module, action)
      return keys === 'all' ? true : keys.length > 0 && ({ scopeKey: { in: keys } } satisfies Where)
    }
  return {
    create: ({ req, data }) => {
      // An empty form names no place yet; a save without one is refused by its field. What names one is judged as a whole.
      const isSaid = Boolean(data?.course) || Boolean(data?.company) || data?.scope === 'platform'
      return isSaid ? mayEditScope(req, module, data as ScopeReference) : editableScopeKeys(req, module, 'create').length > 0
    },
    read: readScopes(module, 'scopeKey'),
    readVersions: readScopes(module, 'version.scopeKey'),
    update: editable('update'),
    delete: editable('delete'),
  }
}
