import type { StoredRecord } from '../../../../src/plugin/index.ts'

/** A stored lead: relations are ids. */
export interface Lead extends StoredRecord {
  name: string
  customerName?: string | null
  contactName?: string | null
  phone?: string | null
  email?: string | null
  source?: string | null
  relation?: string | null
  industry?: string | null
  convertedTo?: string | null
}

/** What is filled of these. */
export const filled = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''))
