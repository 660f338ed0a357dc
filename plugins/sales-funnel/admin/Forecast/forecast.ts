import { quarterAfter, type FiscalQuarter } from '../../targets/quarters.ts'
import type { TeamMember } from '../../targets/report/team.ts'
import type { Totals } from '../../targets/report/totals.ts'

export type Scope = 'own' | 'team' | 'all'

/** What `GET /api/reports/forecast` answers. */
export interface Team extends FiscalQuarter {
  from: string
  to: string
  current: FiscalQuarter
  scopes: Scope[]
  people: TeamMember[]
  totals: Totals
}

/** What is asked for; without a quarter the present one. */
export interface Filters {
  quarter: FiscalQuarter | null
  scope: Scope
}

/** Address of the report. */
export function reportPath({ quarter, scope }: Filters, format: 'json' | 'csv' = 'json'): string {
  const query = new URLSearchParams({
    ...(quarter ? { year: String(quarter.year), quarter: String(quarter.quarter) } : {}),
    scope,
    ...(format === 'csv' ? { format } : {}),
  })
  return `/api/reports/forecast?${query.toString()}`
}

/** The quarters that are offered: two years back, one ahead, and the one that is shown. */
export function offeredQuarters(current: FiscalQuarter, shown: FiscalQuarter): FiscalQuarter[] {
  const near = Array.from({ length: 13 }, (_, index) => quarterAfter(current, index - 8))
  return near.some((one) => keyOf(one) === keyOf(shown)) ? near : [shown, ...near]
}

export const keyOf = ({ year, quarter }: FiscalQuarter): string => `${String(year)}-${String(quarter)}`

/** What somebody has typed, in yuan; an empty text is nothing. */
export interface Entry {
  quota: string
  plan: string
  expected: string
  best: string
}

export const entryOf = ({ quota, plan, expected, best }: Pick<TeamMember, keyof Entry>): Entry => {
  const text = (value: number | null): string => (value === null ? '' : String(value))
  return { quota: text(quota), plan: text(plan), expected: text(expected), best: text(best) }
}

/**
 * What is to be stored of what was typed, for `POST /api/forecasts/enter`: only what has changed, `null` for what was
 * emptied. `null` when nothing has changed.
 */
export function changesOf(person: TeamMember, entry: Entry, { year, quarter }: FiscalQuarter): Record<string, unknown> | null {
  const before = entryOf(person)
  const number = (text: string): number | null => (text === '' ? null : Number(text))
  const { quota, plan, expected, best } = entry
  const changes = {
    ...(quota === before.quota ? {} : { quota: number(quota) }),
    ...(plan === before.plan ? {} : { plan: number(plan) }),
    ...(expected === before.expected && best === before.best
      ? {}
      : { forecast: expected === '' && best === '' ? null : { expected: number(expected), best: number(best) } }),
  }
  return Object.keys(changes).length === 0 ? null : { user: person.user.id, year, quarter, ...changes }
}
