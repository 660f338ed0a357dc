import type { FieldHook } from 'payload'

import type { Changes } from './changesOf.ts'

/**
 * Leaves out of a log entry's `changes` every field that the reader may not read in the record itself (field rights), and
 * those that only some of the reader's positions show: an entry does not say whose the record is.
 */
export const hideUnreadable: FieldHook = ({ value, siblingData, req }) => {
  const slug = (siblingData as { collection?: string }).collection
  return slug ? readableChanges(req.payload.collections[slug]?.config.flattenedFields, value as Changes | null) : value
}

export function readableChanges(fields: { name: string; custom?: Record<string, unknown> }[] | undefined, changes: Changes | null | undefined): Changes | null {
  if (!changes || !fields) return changes ?? null
  const unreadable = new Set(fields.filter(({ custom }) => custom?.unreadable === true || custom?.partial !== undefined).map(({ name }) => name))
  if (unreadable.size === 0) return changes
  return Object.fromEntries(Object.entries(changes).filter(([name]) => !unreadable.has(name)))
}
