import type { CollectionBeforeChangeHook } from 'payload'

import { commandFields } from '../opportunity.ts'

/** Where an opportunity stands is changed by commands only: no form, import, old version or script moves it. */
export const keepCommandFields: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation !== 'update') return data
  const stored = (originalDoc ?? {}) as Record<string, unknown>
  return { ...data, ...Object.fromEntries(commandFields.filter((name) => name in data).map((name) => [name, stored[name] ?? null])) }
}
