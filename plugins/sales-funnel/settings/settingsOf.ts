import type { PayloadRequest } from 'payload'

import type { Grade } from '../customer-grading/grades.ts'
import type { TrackingDays } from './trackingDays.ts'

export interface Settings extends Partial<Record<TrackingDays, number | null>> {
  id: string
  claimLimit?: number | null
  recycleAfterDays?: number | null
  fiscalStartMonth?: number | null
  grades?: Grade[] | null
}

/** What the current company has settled for its sales; nothing until somebody does. */
export async function settingsOf(req: PayloadRequest): Promise<Partial<Settings>> {
  return (await req.payload.db.findOne<Settings>({ collection: 'sales-settings', where: {}, req })) ?? {}
}
