import { pageZone, startOfDay } from '../../../../src/plugin/admin.ts'
import { daysOfMonth } from '../../reports/analysis/months.ts'
import type { FunnelStage } from '../../reports/funnel/funnel.ts'

export const groupings = ['owner', 'source', 'type', 'month'] as const
export type Grouping = (typeof groupings)[number]

/** What is asked for; empty texts ask for everything. */
export interface Filters {
  process: string
  from: string
  to: string
  owner: string
  source: string
  product: string
  groupBy: Grouping | ''
}

export interface FunnelGroup {
  key: string | null
  label: string
  stages: FunnelStage[]
}

export interface Funnel {
  stages: FunnelStage[]
  groups?: FunnelGroup[]
}

/** Address of the report; what is not asked for is not mentioned. */
export function reportPath(filters: Filters, format: 'json' | 'csv' = 'json'): string {
  const asked = Object.entries(filters).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...asked, ...(format === 'csv' ? [['format', 'csv']] : [])] as [string, string][])
  return `/api/reports/funnel?${query.toString()}`
}

type Condition = [field: string, operator: string, value: string]

/** The list of the opportunities that a number counts: of the stage, the filters and, when it is a group's, the group. */
export function listPath({ process, from, to, owner, source, product, groupBy }: Filters, { code, kind }: FunnelStage, group?: FunnelGroup): string {
  const date = kind === 'open' ? 'expectedCloseAt' : 'closedAt'
  const within = (first: string, last: string): Condition[] => [
    ...(first ? [[date, 'greater_than_equal', dayStart(first, kind, 0)] satisfies Condition] : []),
    ...(last ? [[date, 'less_than', dayStart(last, kind, 1)] satisfies Condition] : []),
  ]
  const equal = (field: string, value: string): Condition[] => (value ? [[field, 'equals', value]] : [])
  const inGroup = (key: string | null): Condition[] => {
    const field = groupBy === 'month' ? date : groupBy
    if (key === null) return [[field, 'exists', 'false']]
    if (groupBy !== 'month') return equal(field, key)
    const month = daysOfMonth(key, {})
    return within(month.from, month.to)
  }
  const conditions = [
    ...equal('process', process),
    ...equal('stage', code),
    ...within(from, to),
    ...equal('owner', owner),
    ...equal('source', source),
    ...equal('lines.product', product),
    ...(group && groupBy ? inGroup(group.key) : []),
  ]
  const query = new URLSearchParams(conditions.map(([field, operator, value], index) => [`where[or][0][and][${String(index)}][${field}][${operator}]`, value]))
  return `/admin/collections/opportunities?${query.toString()}`
}

/** A day is stored as a time of it in UTC, a moment is of the day that it is in the class's zone. */
function dayStart(date: string, kind: FunnelStage['kind'], later: number): string {
  return startOfDay(date, kind === 'open' ? 'UTC' : pageZone(), later).toISOString()
}
