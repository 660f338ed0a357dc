import type { Access } from 'payload'

import { mayInCompany, participationOf, type Action } from './participation.ts'

/**
 * Access to what belongs to the whole company (settings, products, positions): by the position's right alone (R92),
 * whoever owns the row. Who has no position reads it and changes nothing.
 */
export function byRightsAlone(module: string): { create: Access; read: Access; readVersions: Access; update: Access; delete: Access } {
  const byRight = (action: Action) => (): boolean => mayInCompany(module, action) && (action === 'read' || holdsPosition())
  return { create: byRight('create'), read: byRight('read'), readVersions: byRight('read'), update: byRight('update'), delete: byRight('delete') }
}

/** Takes part as staff, or as a member with a position: who has none changes nothing that belongs to the whole company (R82). */
export function holdsPosition(): boolean {
  const participation = participationOf()
  return participation !== null && (participation.as !== 'member' || participation.positionId !== null)
}
