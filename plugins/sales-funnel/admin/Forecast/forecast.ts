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

export interface Request {
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: Record<string, unknown>
}

/** The requests that bring what is stored to what was typed: nothing for what stays as it is. */
export function requestsFor(person: TeamMember, entry: Entry, { year, quarter }: FiscalQuarter): Request[] {
  const before = entryOf(person)
  const where = { user: person.user.id, year, quarter }
  const change = (collection: string, id: string | null, values: Record<string, string>, isChanged: boolean): Request[] => {
    if (!isChanged) return []
    if (Object.values(values).every((value) => value === '')) return id === null ? [] : [{ method: 'DELETE', path: `/api/${collection}/${id}` }]
    const amounts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value === '' ? null : Number(value)]))
    return id === null
      ? [{ method: 'POST', path: `/api/${collection}`, body: { ...where, ...amounts } }]
      : [{ method: 'PATCH', path: `/api/${collection}/${id}`, body: amounts }]
  }
  return [
    ...change('quotas', person.ids.quota, { amount: entry.quota }, entry.quota !== before.quota),
    ...change('sales-plans', person.ids.plan, { amount: entry.plan }, entry.plan !== before.plan),
    ...change(
      'forecasts',
      person.ids.forecast,
      { expected: entry.expected, best: entry.best },
      entry.expected !== before.expected || entry.best !== before.best,
    ),
  ]
}
