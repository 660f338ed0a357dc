'use client'

import { DatePicker } from '@payloadcms/ui'
import type { StaticDescription } from 'payload'
import type { ComponentProps } from 'react'

import { dayOf, storedDay, writtenDay } from '../../time/day.ts'
import { instantOf, wallClockOf, wallClockOfMachine } from '../../time/moment.ts'
import { pageToday, pageZone } from '../../time/pageZone.ts'
import './index.css'

/** What a date field says of its picker; Payload's own types of a client field leave it out. */
export interface DateAdmin {
  className?: string
  date?: Omit<ComponentProps<typeof DatePicker>, 'onChange' | 'value'>
  description?: StaticDescription
  placeholder?: unknown
}

interface Props extends Omit<ComponentProps<typeof DatePicker>, 'onChange' | 'value'> {
  isDay: boolean
  /** As it is stored. */
  value: unknown
  onChange: (value: string | null) => void
}

/**
 * Payload's picker, which knows only the browser's zone: it is given the time that the clock shows in the class's zone
 * as if that were the browser's, and what is picked is taken back the same way. Without a value it opens on the class's today.
 */
export function ZonedPicker({ isDay, value, onChange, ...picker }: Props) {
  const zone = pageZone()
  const shown = shownTime(value, isDay, zone)
  const written = shown && isDay ? null : shown
  // The clocks of the browser's zone may skip the hour; it is shown all the same.
  const isSkipped = written !== null && wallClockOfMachine(new Date(written)) !== written
  return (
    <DatePicker
      {...picker}
      onChange={(picked) => onChange(picked ? storedTime(picked, isDay, zone) : null)}
      overrides={{
        dayClassName: (day) => (wallClockOfMachine(day).slice(0, 10) === pageToday() ? 'date-today' : ''),
        openToDate: shown === null ? new Date(`${pageToday()}T12:00:00.000`) : undefined,
        ...picker.overrides,
        ...(isSkipped ? { value: written.slice(0, 16).replace('T', ' ') } : {}),
      }}
      value={shown === null ? undefined : new Date(shown)}
    />
  )
}

/** Without an offset, so that `new Date` takes it for the browser's time. */
function shownTime(value: unknown, isDay: boolean, zone: string): string | null {
  if (typeof value !== 'string' || value === '') return null
  if (isDay) return `${writtenDay(value) ?? ''}T12:00:00.000`
  return Number.isNaN(Date.parse(value)) ? null : wallClockOf(value, zone)
}

/** The picker gives about noon in UTC for a day. */
const storedTime = (picked: Date, isDay: boolean, zone: string): string =>
  isDay ? storedDay(dayOf(picked, 'UTC')) : instantOf(wallClockOfMachine(picked), zone).toISOString()
