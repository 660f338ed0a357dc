import { describe, expect, it } from '@jest/globals'

import { chartOption, drawnColumns, nothingAsked, reportPath, type Answer, type OfferedReport } from './analysis.ts'

const report: OfferedReport = {
  name: 'sales-composition',
  title: '',
  about: '',
  filters: ['period', 'user'],
  dimensions: [{ name: 'type', label: '' }],
  chart: { type: 'bar', columns: ['amount'] },
}
const answer = (amount: number | null): Answer => ({
  rowHead: '',
  columns: [
    { name: 'count', label: '数量', kind: 'count' },
    { name: 'amount', label: '金额', kind: 'money' },
  ],
  rows: Array.from({ length: 20 }, (_, index) => ({ key: String(index), label: `组 ${String(index)}`, list: null, count: 1, amount })),
  total: null,
})

describe('the address of a report', () => {
  it('mentions what is asked for and what the report has', () => {
    expect(reportPath(report, nothingAsked)).toBe('/api/reports/sales-composition')
    expect(reportPath(report, { from: '2026-01-01', to: '', user: 'u', process: 'p', by: 'product' })).toBe(
      '/api/reports/sales-composition?from=2026-01-01&user=u',
    )
    expect(reportPath(report, { ...nothingAsked, by: 'type' }, 'csv')).toBe('/api/reports/sales-composition?by=type&format=csv')
  })
})

describe('the chart', () => {
  it('draws the columns of the report, and numbers where amounts are hidden', () => {
    expect(drawnColumns(report, answer(5)).map(({ name }) => name)).toEqual(['amount'])
    expect(drawnColumns(report, answer(null)).map(({ name }) => name)).toEqual(['count'])
  })

  it('shows the first fifteen groups, and nothing of nothing', () => {
    expect(chartOption(report, answer(5))).toMatchObject({
      xAxis: { data: Array.from({ length: 15 }, (_, index) => `组 ${String(index)}`) },
      series: [{ type: 'bar' }],
    })
    expect(chartOption(report, { ...answer(5), rows: [] })).toBeNull()
  })

  it('is a line for each group over the months, without their sum', () => {
    const months: Answer = {
      rowHead: '',
      columns: ['2026-01', '2026-02', 'total'].map((name) => ({ name, label: name, kind: 'money' })),
      rows: [{ key: 'a', label: '甲', list: null, '2026-01': 1, '2026-02': 2, total: 3 }],
      total: null,
    }
    expect(chartOption({ ...report, chart: { type: 'line' } }, months)).toMatchObject({
      xAxis: { data: ['2026-01', '2026-02'] },
      series: [{ type: 'line', name: '甲', data: [1, 2] }],
    })
  })
})
