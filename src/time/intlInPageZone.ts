import { pageZone } from './pageZone.ts'

const Plain = Intl.DateTimeFormat
const isDone = Symbol.for('crm-lab.intl-in-page-zone')

/**
 * Importing this makes `Intl.DateTimeFormat` mean the page's zone wherever no zone is named: in the browser instead of
 * the browser's own, while the server renders instead of the server's. Payload's pages, through date-fns, ask for nothing else when
 * they write when a record was made, changed or locked. `Date` itself stays as it is.
 */
const InPageZone = new Proxy(Plain, {
  construct: (target, [locales, options]: DateTimeFormatArguments, newTarget) =>
    options?.timeZone === undefined ? formatInPageZone(locales, options) : (Reflect.construct(target, [locales, options], newTarget) as object),
  apply: (_, __, [locales, options]: DateTimeFormatArguments) =>
    options?.timeZone === undefined ? formatInPageZone(locales, options) : new Plain(locales, options),
})

type DateTimeFormatArguments = ConstructorParameters<typeof Plain>

/** date-fns takes `format` once for all requests and pages, so it asks for the zone each time. */
function formatInPageZone(locales: DateTimeFormatArguments[0], options: DateTimeFormatArguments[1]): Intl.DateTimeFormat {
  const zones = new Map<string, Intl.DateTimeFormat>()
  const current = (): Intl.DateTimeFormat => {
    const timeZone = pageZone()
    const known = zones.get(timeZone) ?? new Plain(locales, { ...options, timeZone })
    zones.set(timeZone, known)
    return known
  }
  return Object.defineProperty(new Plain(locales, { ...options, timeZone: pageZone() }), 'format', {
    value: (date?: Date | number) => current().format(date),
  })
}

if (!(isDone in globalThis)) {
  Object.defineProperty(globalThis, isDone, { value: true })
  Object.defineProperty(Intl, 'DateTimeFormat', { value: InPageZone, configurable: true, writable: true })
}
