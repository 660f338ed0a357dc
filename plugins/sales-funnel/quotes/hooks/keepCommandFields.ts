import type { CollectionBeforeChangeHook } from 'payload'

import { commandFields, storedStatus, type VersionOf } from '../quote.ts'

/**
 * Where a quote stands is changed by commands only: no form, import, copy or old version does it. A new one is a draft;
 * only the system (a seed) may say something else.
 */
export const keepCommandFields: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (operation === 'create') {
    const given: Record<string, unknown> = req.user ? { ...(req.context.versionOf as VersionOf | undefined) } : data
    const kept = Object.fromEntries(commandFields.map((name) => [name, given[name] ?? null]))
    return { ...data, ...kept, status: storedStatus(kept.status ?? 'draft'), version: kept.version ?? 1 }
  }
  const stored = originalDoc as Record<string, unknown>
  return { ...data, ...Object.fromEntries(commandFields.map((name) => [name, stored[name] ?? null])), status: storedStatus(stored.status) }
}
