import type { FunnelStage } from '../../reports/funnel/funnel.ts'

export const groupings = ['owner', 'source', 'type'] as const
export type Grouping = (typeof groupings)[number]

/** What is asked for; empty texts ask for everything. */
export interface Filters {
  process: string
  from: string
  to: string
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

/** The list of the opportunities that a number counts: of the stage, the period and, when it is a group's, the group. */
export function listPath({ process, from, to, groupBy }: Filters, { code, kind }: FunnelStage, group?: FunnelGroup): string {
  const date = kind === 'open' ? 'expectedCloseAt' : 'closedAt'
  const conditions: [string, string, string][] = [
    ['process', 'equals', process],
    ['stage', 'equals', code],
    ...(from ? [[date, 'greater_than_equal', dayStart(from, kind, 0)] as [string, string, string]] : []),
    ...(to ? [[date, 'less_than', dayStart(to, kind, 1)] as [string, string, string]] : []),
    ...(group && groupBy ? [[groupBy, ...(group.key === null ? ['exists', 'false'] : ['equals', group.key])] as [string, string, string]] : []),
  ]
  const query = new URLSearchParams(conditions.map(([field, operator, value], index) => [`where[or][0][and][${String(index)}][${field}][${operator}]`, value]))
  return `/admin/collections/opportunities?${query.toString()}`
}

/** A day is stored as a time of it in UTC, a moment is of the day that it is here. */
function dayStart(date: string, kind: FunnelStage['kind'], later: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return (kind === 'open' ? new Date(Date.UTC(year, month - 1, day + later)) : new Date(year, month - 1, day + later)).toISOString()
}
