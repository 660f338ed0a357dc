import { describe, expect, it } from '@jest/globals'

import { currentStore, runInStore } from '../company-schema/requestStore.ts'
import { clockDate, dateInServerZone, today } from './today.ts'

const inCompanyWithClock = (clock: string | null): string =>
  runInStore({ ...currentStore(), reach: 'company', company: { id: 'c', name: 'C', course: null, class: null, clock } }, () => today())

describe('today', () => {
  it('is the simulated date of the class when it has one', () => {
    expect(inCompanyWithClock('2031-02-28')).toBe('2031-02-28')
  })
  it('is the real date otherwise, also outside of a company', () => {
    const real = dateInServerZone(new Date())
    expect(inCompanyWithClock(null)).toBe(real)
    expect(today()).toBe(real)
  })
  it('is the calendar date of the server, not of Greenwich', () => {
    expect(dateInServerZone(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05')
    expect(dateInServerZone(new Date(2026, 11, 31, 23, 30))).toBe('2026-12-31')
  })
  it('reads a stored clock as the day that was chosen', () => {
    expect(clockDate('2026-03-01T12:00:00.000Z')).toBe('2026-03-01')
    expect(clockDate('2026-03-01')).toBe('2026-03-01')
    expect(clockDate(new Date('2026-03-01T00:00:00Z'))).toBe('2026-03-01')
    expect(clockDate(null)).toBeNull()
  })
})
