import type { ChartDefinition, ColumnKind } from '../../reports/analysis/report.ts'

/** A report as the page offers it, in the reader's language. */
export interface OfferedReport {
  name: string
  title: string
  about: string
  filters: readonly ('period' | 'user' | 'process')[]
  dimensions: { name: string; label: string }[]
  chart: ChartDefinition
}

export interface AnswerColumn {
  name: string
  label: string
  kind: ColumnKind
}

export interface AnswerRow {
  key: string | null
  label: string
  list: string | null
  [column: string]: string | number | null
}

/** What `GET /api/reports/<name>` answers. */
export interface Answer {
  /** Heading of the first column. */
  rowHead: string
  columns: AnswerColumn[]
  rows: AnswerRow[]
  total: Record<string, number | null> | null
}

/** What is asked for; empty texts ask for everything. */
export interface Filters {
  from: string
  to: string
  user: string
  process: string
  by: string
}

export const nothingAsked: Filters = { from: '', to: '', user: '', process: '', by: '' }

/** Address of a report; what is not asked for, and what the report does not have, is not mentioned. */
export function reportPath({ name, filters: known, dimensions }: OfferedReport, filters: Filters, format: 'json' | 'csv' = 'json'): string {
  const has: Record<keyof Filters, boolean> = {
    from: known.includes('period'),
    to: known.includes('period'),
    user: known.includes('user'),
    process: known.includes('process'),
    by: dimensions.some((dimension) => dimension.name === filters.by),
  }
  const asked = (Object.keys(has) as (keyof Filters)[]).filter((filter) => has[filter] && filters[filter] !== '').map((filter) => [filter, filters[filter]])
  const query = new URLSearchParams([...asked, ...(format === 'csv' ? [['format', 'csv']] : [])]).toString()
  return `/api/reports/${name}${query && `?${query}`}`
}

/** Columns of the chart that the reader may see; without any of them the number of records, if there is one. */
export function drawnColumns({ chart }: OfferedReport, { columns, rows }: Answer): AnswerColumn[] {
  const isSeen = ({ name }: AnswerColumn): boolean => rows.some((row) => row[name] !== null)
  const wanted = columns.filter(({ name }) => (chart.columns ? chart.columns.includes(name) : name !== 'total'))
  const drawn = wanted.filter(isSeen)
  return drawn.length > 0 ? drawn : columns.filter((column) => column.name === 'count' && isSeen(column))
}

/** More would not be told apart; the table has them all. */
const mostDrawn = 15

/** So many lines have a colour of their own. */
const colours = 7

/** What the chart shows, for ECharts. */
export function chartOption(report: OfferedReport, answer: Answer): Record<string, unknown> | null {
  const columns = drawnColumns(report, answer)
  const [first] = columns
  const rows = answer.rows.slice(0, mostDrawn)
  if (!first || rows.length === 0) return null
  const value = (row: AnswerRow, { name }: AnswerColumn): number => Number(row[name] ?? 0)
  if (report.chart.type === 'pie')
    return {
      legend: { type: 'scroll', bottom: 0 },
      tooltip: { trigger: 'item' },
      series: [
        {
          type: 'pie',
          name: first.label,
          radius: ['35%', '65%'],
          center: ['50%', '45%'],
          data: rows.filter((row) => value(row, first) > 0).map((row) => ({ name: row.label, value: value(row, first) })),
          label: { formatter: '{b} {d}%' },
        },
      ],
    }
  const isLine = report.chart.type === 'line'
  const names = isLine ? columns.map(({ label }) => label) : rows.map(({ label }) => label)
  const series = isLine
    ? rows.map((row, index) => ({
        type: 'line',
        name: row.label,
        data: columns.map((column) => value(row, column)),
        // The colours begin anew.
        ...(index >= colours ? { lineStyle: { type: 'dashed' } } : {}),
      }))
    : columns.map((column) => ({
        type: 'bar',
        name: column.label,
        barMaxWidth: 48,
        data: rows.map((row) => value(row, column)),
        ...(columns.length > 1 ? { stack: 'all' } : {}),
      }))
  return {
    grid: { left: 8, right: 16, top: 40, bottom: 8, containLabel: true },
    legend: { type: 'scroll', top: 0 },
    tooltip: { trigger: 'axis', ...(isLine ? {} : { axisPointer: { type: 'shadow' } }) },
    xAxis: { type: 'category', data: names, axisLabel: { hideOverlap: true, width: 110, overflow: 'truncate' } },
    yAxis: { type: 'value', ...(first.kind === 'count' ? { minInterval: 1 } : {}) },
    series,
  }
}
