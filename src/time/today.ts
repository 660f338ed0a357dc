import { currentStore } from '../company-schema/requestStore.ts'
import { dayOf } from './day.ts'
import { currentZone } from './zone.ts'

/**
 * Today's date for everything that is business: the class clock of the current company's class when it is set, else
 * the real date in the class's zone. Only the operation log and security use real time (architecture, section 8).
 *
 * @returns `YYYY-MM-DD`
 */
export const today = (_req?: unknown): string => currentStore().company?.clock ?? dayOf(new Date(), currentZone())
