import { describe, expect, it } from '@jest/globals'

import type { TeamMember } from '../../targets/report/team.ts'
import { changesOf, entryOf, keyOf, offeredQuarters, reportPath } from './forecast.ts'

const quarter = { year: 2026, quarter: 2 }
const person = (values: Partial<TeamMember> = {}): TeamMember => ({
  user: { id: 'u', name: '李明' },
  quota: null,
  plan: null,
  completed: 0,
  remaining: null,
  quotaRate: null,
  expected: null,
  best: null,
  open: 0,
  pipeline: 0,
  may: { quota: true, plan: true, forecast: true },
  lists: { completed: '', open: '' },
  ...values,
})
const entered = person({ quota: 100, plan: 90, expected: 10, best: 20 })

describe('the address of the report', () => {
  it('names the quarter that was chosen', () => {
    expect(reportPath({ quarter: null, scope: 'all' })).toBe('/api/reports/forecast?scope=all')
    expect(reportPath({ quarter, scope: 'own' }, 'csv')).toBe('/api/reports/forecast?year=2026&quarter=2&scope=own&format=csv')
  })
})

describe('the quarters that are offered', () => {
  it('are those around the present one, and the one that is shown', () => {
    const near = offeredQuarters(quarter, quarter).map(keyOf)
    expect([near[0], near[8], near.at(-1), near.length]).toEqual(['2024-2', '2026-2', '2027-2', 13])
    expect(offeredQuarters(quarter, { year: 2020, quarter: 1 }).map(keyOf)[0]).toBe('2020-1')
  })
})

describe('what is sent for what was typed', () => {
  const where = { user: 'u', year: 2026, quarter: 2 }

  it('is nothing when nothing has changed', () => {
    expect(changesOf(entered, entryOf(entered), quarter)).toBeNull()
    expect(changesOf(person(), { quota: '', plan: '', expected: '', best: '' }, quarter)).toBeNull()
  })

  it('is what has changed, as numbers', () => {
    expect(changesOf(person(), { quota: '5.5', plan: '7', expected: '1', best: '2' }, quarter)).toEqual({
      ...where,
      quota: 5.5,
      plan: 7,
      forecast: { expected: 1, best: 2 },
    })
    expect(changesOf(entered, { ...entryOf(entered), quota: '0' }, quarter)).toEqual({ ...where, quota: 0 })
    expect(changesOf(entered, { ...entryOf(entered), best: '30' }, quarter)).toEqual({ ...where, forecast: { expected: 10, best: 30 } })
  })

  it('takes away what was emptied, and leaves half a forecast to the server to refuse', () => {
    expect(changesOf(entered, { quota: '', plan: '', expected: '', best: '' }, quarter)).toEqual({ ...where, quota: null, plan: null, forecast: null })
    expect(changesOf(entered, { ...entryOf(entered), expected: '' }, quarter)).toEqual({ ...where, forecast: { expected: null, best: 20 } })
  })
})
