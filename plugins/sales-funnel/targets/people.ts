import type { Where } from 'payload'

import { holdsPosition, mayInCompany, participationOf } from '../../../src/plugin/index.ts'

export type TargetModule = 'quotas' | 'forecasts' | 'sales-plans'

/** Sets the quotas of the whole company, and so sees everybody's targets: staff, and whose position may change quotas (R9). */
export const setsQuotas = (): boolean => mayInCompany('quotas', 'update') && holdsPosition()

/**
 * Whose targets the person reads or changes: their own, and those of the people beneath a position that gives the right
 * (R10, R11); everybody's for staff and whoever sets the quotas (R9).
 *
 * @returns `true` for everybody, `false` without the right
 */
export function peopleFor(module: TargetModule, action: 'read' | 'create' | 'update' | 'delete'): boolean | ReadonlySet<string> {
  const participation = participationOf()
  if (!participation || !mayInCompany(module, action)) return false
  if (participation.as !== 'member' || setsQuotas()) return true
  const giving = participation.positions.filter(({ rights }) => rights.get(module)?.has('read') === true && rights.get(module)?.has(action) === true)
  return new Set([participation.userId, ...giving.flatMap(({ below }) => below)])
}

export const isAmong = (people: boolean | ReadonlySet<string>, user: string): boolean => (typeof people === 'boolean' ? people : people.has(user))

/** The same as a condition on `user`. */
export function targetsOf(module: TargetModule, action: 'read' | 'create' | 'update' | 'delete'): boolean | Where {
  const people = peopleFor(module, action)
  return typeof people === 'boolean' ? people : { user: { in: [...people] } }
}

/** What the person may enter for somebody: everybody's quota, plans within reach, and the own forecast (R7, R9). */
export function mayEnter(user: string): { quota: boolean; plan: boolean; forecast: boolean } {
  const isOneself = participationOf()?.as === 'member' && participationOf()?.userId === user
  const both = ['create', 'update'] as const
  return {
    quota: setsQuotas() && mayInCompany('quotas', 'create'),
    plan: both.every((action) => isAmong(peopleFor('sales-plans', action), user)),
    forecast: isOneself && both.every((action) => mayInCompany('forecasts', action)),
  }
}
