import type { SummaryRow } from '../../audit/summary/summarize.ts'
import { daysFrom } from '../../time/day.ts'

export interface Choice {
  id: string
  name: string
}

export interface Choices {
  classes: Choice[]
  companies: (Choice & { class: string | null })[]
  modules: Choice[]
}

/** What is asked for; empty texts ask for everything. */
export interface Filters {
  class: string
  company: string
  user: string
  module: string
  from: string
  to: string
}

export type Grouping = 'user' | 'module' | 'day'

export interface Summary {
  rows: SummaryRow[]
  total: number
}

export const noFilters: Filters = { class: '', company: '', user: '', module: '', from: '', to: '' }

/** Address of the summary; what is not asked for is not mentioned. */
export function summaryPath(filters: Filters, groupBy: Grouping, format: 'json' | 'csv' = 'json'): string {
  const asked = Object.entries(filters).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...asked, ['groupBy', groupBy], ...(format === 'csv' ? [['format', 'csv']] : [])] as [string, string][])
  return `/api/operation-log/summary?${query.toString()}`
}

/** Every day from the first to the last one, also those on which nothing was done: a gap is news. */
export function everyDay(rows: Pick<SummaryRow, 'day' | 'count'>[]): { day: string; count: number }[] {
  const counts = new Map(rows.flatMap(({ day, count }) => (day ? [[day, count] as const] : [])))
  const known = [...counts.keys()].sort()
  const [first, last] = [known[0], known.at(-1)]
  return first === undefined || last === undefined ? [] : daysFrom(first, last).map((day) => ({ day, count: counts.get(day) ?? 0 }))
}
