/**
 * @jest-environment ./test/helpers/serverInZone.mjs
 * @jest-environment-options {"timeZone": "America/New_York"}
 */
import { describe, expect, it } from '@jest/globals'

import { dayOf, daysBetween, daysFrom, daysLater, startOfDay, writtenDay } from './day.ts'
import { instantOf, shownMoment, wallClockOf } from './moment.ts'
import { isMinute, readDay, readMoment } from './readMoment.ts'
import { isZoneName } from './zoneName.ts'

const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString())

describe('on a server in another zone', () => {
  it('is there', () => {
    expect(new Date('2026-01-01T00:00:00Z').getHours()).toBe(19)
  })

  it.each([
    ['Asia/Shanghai', '2026-03-01T06:30:00.000Z', '2026-03-01 14:30'],
    ['Asia/Shanghai', '2026-03-01T16:00:00.000Z', '2026-03-02 00:00'],
    ['America/New_York', '2026-03-01T04:59:59.999Z', '2026-02-28 23:59'],
    ['America/New_York', '2026-07-01T04:00:00.000Z', '2026-07-01 00:00'],
    ['Asia/Kathmandu', '2026-03-01T00:00:00.000Z', '2026-03-01 05:45'],
    ['Australia/Lord_Howe', '2026-01-01T00:00:00.000Z', '2026-01-01 11:00'],
    ['UTC', '2026-03-01T06:30:00.000Z', '2026-03-01 06:30'],
  ])('a moment in %s is shown and read as one', (zone, moment, shown) => {
    expect(shownMoment(moment, zone)).toBe(shown)
    expect(dayOf(moment, zone)).toBe(shown.slice(0, 10))
    expect(instantOf(wallClockOf(moment, zone), zone).toISOString()).toBe(moment)
  })

  it('hours that come twice or never are the first time and the hour after', () => {
    expect(iso(readMoment('2026-11-01T01:30', 'America/New_York'))).toBe('2026-11-01T05:30:00.000Z')
    expect(iso(readMoment('2026-03-08T02:30', 'America/New_York'))).toBe('2026-03-08T07:30:00.000Z')
    expect(iso(readMoment('2026-03-08T02:30', 'Asia/Shanghai'))).toBe('2026-03-07T18:30:00.000Z')
    expect(startOfDay('1986-05-04', 'Asia/Shanghai').toISOString()).toBe('1986-05-03T16:00:00.000Z')
    // Midnight was skipped on that day.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z')
  })

  it('a time without an offset is that of the zone, one with an offset its own, a day alone its beginning', () => {
    expect(iso(readMoment('2026-03-01T14:30', 'Asia/Shanghai'))).toBe('2026-03-01T06:30:00.000Z')
    expect(iso(readMoment('2026-03-01 14:30:15.5', 'Asia/Shanghai'))).toBe('2026-03-01T06:30:15.500Z')
    expect(iso(readMoment('2026-03-01T14:30+0200', 'Asia/Shanghai'))).toBe('2026-03-01T12:30:00.000Z')
    expect(iso(readMoment('2026-03-01', 'Asia/Shanghai'))).toBe('2026-02-28T16:00:00.000Z')
    expect(iso(readMoment('2026-03-01T24:00Z', 'Asia/Shanghai'))).toBe('2026-03-02T00:00:00.000Z')
  })

  it('refuses what is malformed or not in the calendar', () => {
    for (const text of [
      '2026-02-30',
      '2026-13-01',
      '2026-03-01T25:00',
      '2026-3-1',
      '2026',
      'March 1, 2026',
      '2026-03-01T14:30 CET',
      '0001-01-01T00:00+12:00',
      '',
    ])
      expect(readMoment(text, 'Asia/Shanghai')).toBeNull()
  })

  it('a day is the one that is written, whatever time and offset stand behind it', () => {
    for (const text of ['2026-03-01', '2026-03-01T12:00:00.000Z', '2026-03-01T23:30-11:00', '2026-03-01 00:10+14:00']) expect(readDay(text)).toBe('2026-03-01')
    expect(readDay('2026-02-30')).toBeNull()
    expect(writtenDay('2026-03-01T12:00:00.000Z')).toBe('2026-03-01')
    expect(writtenDay(new Date('2026-03-01T00:00:00Z'))).toBe('2026-03-01')
    expect(writtenDay(null)).toBeNull()
  })

  it('counts days', () => {
    expect(daysLater('2026-02-27', 3)).toBe('2026-03-02')
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3)
    expect(daysFrom('2026-02-28', '2026-03-02')).toEqual(['2026-02-28', '2026-03-01', '2026-03-02'])
    expect(startOfDay('2026-03-01', 'Asia/Shanghai', 1).toISOString()).toBe('2026-03-01T16:00:00.000Z')
  })
})

it('knows what a minute is and what a zone', () => {
  expect(['2026-03-01T14:30', '2026-03-01T14:30Z', '2026-03-01T14:30:00', '2026-03-01'].map(isMinute)).toEqual([true, true, false, false])
  expect(['Asia/Shanghai', 'UTC', 'Europe/Berlin', 'Shanghai', '+08:00', '', 'Asia/Shanghai '].map(isZoneName)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})
