import { describe, expect, it } from '@jest/globals'

import type { TeamMember } from '../../targets/report/team.ts'
import { entryOf, keyOf, offeredQuarters, reportPath, requestsFor } from './forecast.ts'

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
  ids: { quota: null, plan: null, forecast: null },
  may: { quota: true, plan: true, forecast: true },
  lists: { completed: '', open: '' },
  ...values,
})
const entered = person({ quota: 100, plan: 90, expected: 10, best: 20, ids: { quota: 'q', plan: 'p', forecast: 'f' } })

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
  it('is nothing when nothing has changed', () => {
    expect(requestsFor(entered, entryOf(entered), quarter)).toEqual([])
    expect(requestsFor(person(), { quota: '', plan: '', expected: '', best: '' }, quarter)).toEqual([])
  })

  it('is a new record for the quarter, or a change of the one that is there', () => {
    expect(requestsFor(person(), { quota: '5.5', plan: '7', expected: '1', best: '2' }, quarter)).toEqual([
      { method: 'POST', path: '/api/quotas', body: { user: 'u', year: 2026, quarter: 2, amount: 5.5 } },
      { method: 'POST', path: '/api/sales-plans', body: { user: 'u', year: 2026, quarter: 2, amount: 7 } },
      { method: 'POST', path: '/api/forecasts', body: { user: 'u', year: 2026, quarter: 2, expected: 1, best: 2 } },
    ])
    expect(requestsFor(entered, { quota: '0', plan: '95', expected: '10', best: '30' }, quarter)).toEqual([
      { method: 'PATCH', path: '/api/quotas/q', body: { amount: 0 } },
      { method: 'PATCH', path: '/api/sales-plans/p', body: { amount: 95 } },
      { method: 'PATCH', path: '/api/forecasts/f', body: { expected: 10, best: 30 } },
    ])
  })

  it('takes away what was emptied, and leaves half a forecast to the server to refuse', () => {
    expect(requestsFor(entered, { quota: '', plan: '', expected: '', best: '' }, quarter)).toEqual([
      { method: 'DELETE', path: '/api/quotas/q' },
      { method: 'DELETE', path: '/api/sales-plans/p' },
      { method: 'DELETE', path: '/api/forecasts/f' },
    ])
    expect(requestsFor(entered, { quota: '100', plan: '90', expected: '', best: '20' }, quarter)).toEqual([
      { method: 'PATCH', path: '/api/forecasts/f', body: { expected: null, best: 20 } },
    ])
  })
})
