import { describe, expect, it } from '@jest/globals'

import type { FunnelStage } from '../../reports/funnel/funnel.ts'
import { listPath, reportPath, type Filters } from './report.ts'

const filters: Filters = { process: 'p1', from: '', to: '', owner: '', source: '', product: '', groupBy: '' }
const stage = (code: string, kind: FunnelStage['kind'] = 'open'): FunnelStage => ({
  code,
  label: code,
  kind,
  count: 0,
  amount: 0,
  expected: 0,
  conversion: null,
  averageDays: null,
  bottleneck: false,
})
const conditions = (path: string) =>
  [...new URL(path, 'http://lab').searchParams].map(([name, value]) => [name.replace(/^where\[or\]\[0\]\[and\]\[\d+\]/, ''), value])

describe('the address of the report', () => {
  it('mentions only what is asked for', () => {
    expect(reportPath(filters)).toBe('/api/reports/funnel?process=p1')
    expect(reportPath({ ...filters, from: '2026-01-01', groupBy: 'owner' }, 'csv')).toBe(
      '/api/reports/funnel?process=p1&from=2026-01-01&groupBy=owner&format=csv',
    )
  })
})

describe('the list behind a number', () => {
  it('is of the process and the stage', () => {
    expect(conditions(listPath(filters, stage('needs')))).toEqual([
      ['[process][equals]', 'p1'],
      ['[stage][equals]', 'needs'],
    ])
  })

  it('takes open ones by the day they are expected to close, through the last day', () => {
    expect(conditions(listPath({ ...filters, from: '2026-02-01', to: '2026-02-28' }, stage('needs'))).slice(2)).toEqual([
      ['[expectedCloseAt][greater_than_equal]', '2026-02-01T00:00:00.000Z'],
      ['[expectedCloseAt][less_than]', '2026-03-01T00:00:00.000Z'],
    ])
  })

  it('takes closed ones by the day they were closed in the class', () => {
    const [from] = conditions(listPath({ ...filters, from: '2026-02-01' }, stage('won', 'won'))).slice(2)
    expect(from).toEqual(['[closedAt][greater_than_equal]', '2026-01-31T16:00:00.000Z'])
  })

  it('is of the group, also of the one without a value', () => {
    const grouped: Filters = { ...filters, groupBy: 'source' }
    expect(conditions(listPath(grouped, stage('needs'), { key: 'web', label: '', stages: [] })).at(-1)).toEqual(['[source][equals]', 'web'])
    expect(conditions(listPath(grouped, stage('needs'), { key: null, label: '', stages: [] })).at(-1)).toEqual(['[source][exists]', 'false'])
  })

  it('is of the month of the group', () => {
    const grouped: Filters = { ...filters, groupBy: 'month' }
    expect(conditions(listPath(grouped, stage('needs'), { key: '2026-02', label: '', stages: [] })).slice(2)).toEqual([
      ['[expectedCloseAt][greater_than_equal]', '2026-02-01T00:00:00.000Z'],
      ['[expectedCloseAt][less_than]', '2026-03-01T00:00:00.000Z'],
    ])
    expect(conditions(listPath(grouped, stage('won', 'won'), { key: null, label: '', stages: [] })).at(-1)).toEqual(['[closedAt][exists]', 'false'])
  })

  it('is narrowed to the person, the source and the product', () => {
    expect(conditions(listPath({ ...filters, owner: 'u1', source: 'web', product: 'd1' }, stage('needs'))).slice(2)).toEqual([
      ['[owner][equals]', 'u1'],
      ['[source][equals]', 'web'],
      ['[lines.product][equals]', 'd1'],
    ])
  })
})
