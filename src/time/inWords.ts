import { storedDay } from './day.ts'

type Form = Omit<Intl.DateTimeFormatOptions, 'timeZone'>

const localeOf = (language: string): string => (language.startsWith('en') ? 'en-GB' : 'zh-CN')

/** A moment as the language writes it, by the clock of the zone. */
export const momentInWords = (moment: string, zone: string, language: string, form?: Form): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    ...(form ?? { year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    timeZone: zone,
  }).format(new Date(moment))

/** A day (`YYYY-MM-DD`) as the language writes it. */
export const dayInWords = (day: string, language: string, form: Form): string =>
  new Intl.DateTimeFormat(localeOf(language), { ...form, timeZone: 'UTC' }).format(new Date(storedDay(day)))
