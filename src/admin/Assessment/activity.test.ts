import { describe, expect, it } from '@jest/globals'

import { everyDay, noFilters, summaryPath } from './activity.ts'

describe('the days of the chart', () => {
  it('have no gaps, also over the end of a month', () => {
    const days = everyDay([
      { day: '2026-03-02', count: 4 },
      { day: '2026-02-27', count: 1 },
    ])
    expect(days).toEqual([
      { day: '2026-02-27', count: 1 },
      { day: '2026-02-28', count: 0 },
      { day: '2026-03-01', count: 0 },
      { day: '2026-03-02', count: 4 },
    ])
  })
  it('are none when nothing was done', () => {
    expect(everyDay([])).toEqual([])
  })
})

describe('the address of the summary', () => {
  it('mentions only what is asked for', () => {
    expect(summaryPath(noFilters, 'day')).toBe('/api/operation-log/summary?groupBy=day')
    expect(summaryPath({ ...noFilters, class: 'c1', from: '2026-01-01' }, 'user', 'csv')).toBe(
      '/api/operation-log/summary?class=c1&from=2026-01-01&groupBy=user&format=csv',
    )
  })
})
