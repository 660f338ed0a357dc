import { describe, expect, it } from '@jest/globals'

import { daysOfMonth, everyMonth, monthAfter } from './months.ts'

describe('months', () => {
  it('go over the end of the year in both directions', () => {
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1), monthAfter('2026-05', -17)]).toEqual(['2027-01', '2025-12', '2024-12'])
  })

  it('are all there between the first and the last, in order', () => {
    expect(everyMonth(['2026-02', '2025-11'])).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(everyMonth(['2026-02'])).toEqual(['2026-02'])
    expect(everyMonth([])).toEqual([])
  })

  it('have their days, cut to the period', () => {
    expect(daysOfMonth('2028-02', {})).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(daysOfMonth('2026-12', { from: '2026-12-10', to: '2027-03-01' })).toEqual({ from: '2026-12-10', to: '2026-12-31' })
    expect(daysOfMonth('2026-12', { from: '2026-01-01', to: '2026-12-05' })).toEqual({ from: '2026-12-01', to: '2026-12-05' })
  })
})
