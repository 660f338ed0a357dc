import type { RequestStore } from '../company-schema/requestStore.ts'
import { dayOf } from './day.ts'
import { defaultZone } from './zoneName.ts'

/**
 * `currentZone` for components that run in the browser too: there the page says it (`data-time-zone` of its root), while
 * the server renders them the request does. Reads the store by its symbol, so that nothing of the server comes along.
 */
export function pageZone(): string {
  if (typeof document !== 'undefined') return document.documentElement.dataset.timeZone ?? defaultZone
  return companyOfRequest()?.timeZone ?? (process.env.TIME_ZONE || defaultZone)
}

/** `today` for such components, likewise: a class may run on a simulated date (`data-clock`). */
export function pageToday(): string {
  const clock = typeof document !== 'undefined' ? document.documentElement.dataset.clock : companyOfRequest()?.clock
  return clock ?? dayOf(new Date(), pageZone())
}

function companyOfRequest(): RequestStore['company'] | undefined {
  const stores = (globalThis as unknown as Record<symbol, { getStore: () => RequestStore | undefined } | undefined>)[Symbol.for('crm-lab.request-store')]
  return stores?.getStore()?.company
}
