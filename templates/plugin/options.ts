import { z } from 'zod'

/** What the line in `payload.config.ts` may say: `customerComplaints({ daysToClose: 5 })`. */
export const options = z.strictObject({
  /** Days from the business date to the due date of a new record. */
  daysToClose: z.int().min(0).max(365).default(7),
})
