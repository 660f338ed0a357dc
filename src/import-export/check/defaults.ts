import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'

import type { NamedField } from '../columns.ts'

/** Gives a new record the defaults of the fields that the file says nothing about. */
export async function withDefaults(
  data: Record<string, unknown>,
  collection: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Record<string, unknown>> {
  const filled = { ...data }
  for (const field of collection.flattenedFields as NamedField[]) {
    if (filled[field.name] !== undefined) continue
    const value = await defaultOf(field, req)
    if (value !== undefined) filled[field.name] = value
  }
  return filled
}

export async function defaultOf(field: NamedField, req: PayloadRequest): Promise<unknown> {
  const value: unknown = (field as { defaultValue?: unknown }).defaultValue
  return typeof value === 'function' ? (value as (args: unknown) => unknown)({ locale: req.locale, req, user: req.user }) : value
}
