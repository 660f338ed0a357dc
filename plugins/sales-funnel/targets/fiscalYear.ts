import type { PayloadRequest } from 'payload'

import { today } from '../../../src/plugin/index.ts'
import { settingsOf } from '../settings/settingsOf.ts'
import { defaultStartMonth, quarterOf, type FiscalQuarter } from './quarters.ts'

/** The month in which the fiscal years of the current company start, 1 to 12 (R8). */
export async function startMonthOf(req: PayloadRequest): Promise<number> {
  return (await settingsOf(req)).fiscalStartMonth ?? defaultStartMonth
}

/** The fiscal quarter of the business date. */
export const currentQuarter = (req: PayloadRequest, startMonth: number): FiscalQuarter => quarterOf(today(req), startMonth)
