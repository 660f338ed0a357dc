import type { PayloadRequest } from 'payload'

import { asSeen, collectionConfig, type StoredRecord } from '../../../../src/plugin/index.ts'

/** A stored lead: relations are ids. */
export interface Lead extends StoredRecord {
  name?: string | null
  customerName?: string | null
  contactName?: string | null
  phone?: string | null
  email?: string | null
  source?: string | null
  relation?: string | null
  industry?: string | null
  province?: string | null
  convertedAt?: string | null
  convertedTo?: string | null
}

/** A lead that is about to be converted, and what the person says about what it becomes. */
export interface ConvertCall {
  req: PayloadRequest
  doc: StoredRecord
  input: {
    customer?: string
    customerData?: Record<string, unknown>
    contactData?: Record<string, unknown>
    createOpportunity: boolean | Record<string, unknown>
  }
}

/** The same with the eyes of the person: what they do not see of the lead does not come to light elsewhere. */
export function asSeenBy<Call extends ConvertCall>(call: Call): Call {
  const config = collectionConfig(call.req.payload, 'leads')
  return { ...call, doc: asSeen(config.flattenedFields, config, call.doc) }
}

/** What is filled of these. */
export const filled = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''))
