import { describe, expect, it } from '@jest/globals'

import { daysOfQuarter, quarterAfter, quarterOf } from './quarters.ts'

describe('the fiscal quarter of a day', () => {
  it.each([
    ['2026-01-01', 1, 2026, 1],
    ['2026-03-31', 1, 2026, 1],
    ['2026-04-01', 1, 2026, 2],
    ['2026-12-31', 1, 2026, 4],
    ['2026-04-01', 4, 2026, 1],
    ['2026-03-31', 4, 2025, 4],
    ['2026-01-15', 4, 2025, 4],
    ['2026-12-31', 4, 2026, 3],
    ['2026-11-30', 12, 2025, 4],
    ['2026-12-01', 12, 2026, 1],
    ['2027-02-28', 12, 2026, 1],
    ['2027-03-01', 12, 2026, 2],
    ['2026-02-28', 2, 2026, 1],
    ['2026-01-31', 2, 2025, 4],
  ])('%s is, when years start in month %i, in %i Q%i', (day, startMonth, year, quarter) => {
    expect(quarterOf(day, startMonth)).toEqual({ year, quarter })
  })
})

describe('the days of a fiscal quarter', () => {
  it.each([
    [2026, 1, 1, '2026-01-01', '2026-03-31'],
    [2026, 4, 1, '2026-10-01', '2026-12-31'],
    [2026, 4, 4, '2027-01-01', '2027-03-31'],
    [2026, 1, 12, '2026-12-01', '2027-02-28'],
    [2027, 1, 12, '2027-12-01', '2028-02-29'],
    [2026, 3, 7, '2027-01-01', '2027-03-31'],
  ])('%i Q%i of years that start in month %i are %s to %s', (year, quarter, startMonth, from, to) => {
    expect(daysOfQuarter({ year, quarter }, startMonth)).toEqual({ from, to })
  })

  it('hold every day of four years exactly once, in every kind of fiscal year', () => {
    for (let startMonth = 1; startMonth <= 12; startMonth++)
      for (let index = 0; index < 1461; index++) {
        const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)
        const { from, to } = daysOfQuarter(quarterOf(day, startMonth), startMonth)
        expect([day, from <= day && day <= to]).toEqual([day, true])
      }
  })
})

describe('neighbouring quarters', () => {
  it('go over the end of the year in both directions', () => {
    expect(quarterAfter({ year: 2026, quarter: 4 }, 1)).toEqual({ year: 2027, quarter: 1 })
    expect(quarterAfter({ year: 2026, quarter: 1 }, -1)).toEqual({ year: 2025, quarter: 4 })
    expect(quarterAfter({ year: 2026, quarter: 2 }, -6)).toEqual({ year: 2024, quarter: 4 })
    expect(quarterAfter({ year: 2026, quarter: 2 }, 0)).toEqual({ year: 2026, quarter: 2 })
  })
})
