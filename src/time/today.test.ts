import { describe, expect, it } from '@jest/globals'

import { currentStore, runInStore } from '../company-schema/requestStore.ts'
import { businessNow } from './businessNow.ts'
import { dayOf } from './day.ts'
import { shownMoment } from './moment.ts'
import { today } from './today.ts'
import { currentZone } from './zone.ts'

const inCompany = <T>(time: { clock?: string; timeZone?: string }, work: () => T): T =>
  runInStore(
    {
      ...currentStore(),
      reach: 'company',
      company: { id: 'c', name: 'C', course: null, class: null, clock: time.clock ?? null, timeZone: time.timeZone ?? null },
    },
    work,
  )

describe('the class', () => {
  it('has the simulated date, or the real one of its zone', () => {
    expect(inCompany({ clock: '2031-02-28' }, today)).toBe('2031-02-28')
    expect(inCompany({}, today)).toBe(dayOf(new Date(), 'Asia/Shanghai'))
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) expect(inCompany({ timeZone }, today)).toBe(dayOf(new Date(), timeZone))
    expect(today()).toBe(dayOf(new Date(), 'Asia/Shanghai'))
  })
  it('has its own zone, or the installation’s', () => {
    expect(inCompany({}, currentZone)).toBe('Asia/Shanghai')
    expect(inCompany({ timeZone: 'Europe/Berlin' }, currentZone)).toBe('Europe/Berlin')
  })
  it('has the real time of day on a simulated date', () => {
    const [moment, real] = inCompany({ clock: '2031-02-28', timeZone: 'Pacific/Kiritimati' }, () => [businessNow(), new Date()])
    expect(shownMoment(moment, 'Pacific/Kiritimati')).toBe(`2031-02-28${shownMoment(real, 'Pacific/Kiritimati').slice(10)}`)
  })
})
