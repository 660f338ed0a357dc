import { writtenDay } from '../../time/day.ts'
import { isDayField } from '../../time/isDayField.ts'
import { shownMoment } from '../../time/moment.ts'
import { pageZone } from '../../time/pageZone.ts'

/** The value of a date field as people read it; nothing for one that is no date. */
export function shownDate(value: unknown, field: { type: string }): string | null {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) return null
  return isDayField(field) ? writtenDay(value) : shownMoment(value, pageZone())
}
