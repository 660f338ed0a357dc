import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual } from '../../../src/plugin/index.ts'

const conversion = ['convertedTo', 'convertedContact', 'convertedOpportunity', 'convertedAt'] as const

/** The status that goes with a conversion, whatever a company calls it. */
export const convertedStatus = 'converted'

/**
 * That a lead is converted, and into what, is said by the command only, once (R14).
 *
 * @throws LabError `rule` (422) when somebody sets the status by hand
 */
export const keepConversion: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const stored = (operation === 'update' ? originalDoc : {}) as Record<string, unknown>
  const kept = { ...data, ...Object.fromEntries(conversion.filter((name) => name in data).map((name) => [name, stored[name] ?? null])) }
  if (stored.convertedAt) return 'status' in data ? { ...kept, status: stored.status } : kept
  if (data.status !== convertedStatus) return kept
  // A copy of a converted lead is a lead again.
  if (operation === 'create') return { ...kept, status: 'new' }
  throw new LabError({
    code: 'rule',
    field: 'status',
    message: bilingual('请使用“转化”操作，不能直接改为已转化', 'Convert the lead; the status cannot be set to converted by hand'),
    data: { rule: 'R14' },
  })
}
