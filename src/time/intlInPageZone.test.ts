import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { currentStore, runInStore } from '../company-schema/requestStore.ts'

const plain = Intl.DateTimeFormat
const moment = new Date('2026-02-28T16:30:00.000Z')
const form = { dateStyle: 'short', timeStyle: 'short' } as const

const inClass = <T>(timeZone: string, work: () => T): T =>
  runInStore({ ...currentStore(), reach: 'company', company: { id: 'c', name: 'C', course: null, class: null, clock: null, timeZone } }, work)

describe('Intl without a zone', () => {
  beforeAll(async () => {
    await import('./intlInPageZone.ts')
  })
  afterAll(() => {
    Object.defineProperty(Intl, 'DateTimeFormat', { value: plain })
  })

  it('means the zone of the page, called or constructed', () => {
    for (const [zone, text] of [
      ['Asia/Shanghai', '01/03/2026, 00:30'],
      ['America/New_York', '28/02/2026, 11:30'],
    ] as const)
      inClass(zone, () => {
        expect(new Intl.DateTimeFormat('en-GB', form).format(moment)).toBe(text)
        expect(Intl.DateTimeFormat('en-GB', form).format(moment)).toBe(text)
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
      })
  })
  it('means it anew each time, when one format is kept', () => {
    const kept = new Intl.DateTimeFormat('en-GB', { ...form, timeZone: undefined }).format
    expect(inClass('America/New_York', () => kept(moment))).toBe('28/02/2026, 11:30')
    expect(inClass('Asia/Shanghai', () => kept(moment))).toBe('01/03/2026, 00:30')
  })
  it('leaves a named zone as it is', () => {
    const text = inClass('America/New_York', () => new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' }).format(moment))
    expect(text).toBe('28/02/2026, 16:30')
    expect(new Intl.DateTimeFormat('en', { timeZone: 'UTC' })).toBeInstanceOf(Intl.DateTimeFormat)
    expect(() => new Intl.DateTimeFormat('en', { timeZone: 'Nowhere' })).toThrow(RangeError)
  })
})
