import type { SanitizedCollectionConfig } from 'payload'

interface UniqueViolation {
  data: { errors: { path: string; message: string }[] }
}

/** Fields that belong to an index only to limit it to a company or scope; nobody typed them. */
const limits = new Set(['company', 'scopeKey'])

/**
 * Both adapters report a violated compound index on its first column, which is usually the company. This names the
 * field that the person typed, as it is called in forms.
 */
export function nameUniqueField(error: unknown, collection: SanitizedCollectionConfig, data: unknown): unknown {
  if (!isViolation(error)) return error
  const [first] = error.data.errors
  if (!first) return error
  const isField = collection.flattenedFields.some(({ name }) => name === first.path)
  const reported = isField ? first.path : fieldName(first.path)
  if (!limits.has(reported)) {
    if (collection.flattenedFields.some(({ name }) => name === reported)) first.path = reported
    return error
  }
  const candidates = (collection.indexes ?? [])
    .filter(({ unique, fields }) => unique && fields.includes(reported))
    .map(({ fields }) => fields.filter((field) => !limits.has(field)))
  const given = typeof data === 'object' && data !== null ? data : {}
  const typed = candidates.find((fields) => fields.some((field) => field in given)) ?? candidates[0]
  first.path = typed?.find((field) => field in given) ?? typed?.[0] ?? reported
  return error
}

const isViolation = (error: unknown): error is UniqueViolation => {
  const { name, data } = (error ?? {}) as { name?: string; data?: { errors?: unknown } }
  return name === 'ValidationError' && Array.isArray(data?.errors) && data.errors.length === 1
}

/** SQLite reports columns (`company_id`, `scope_key`), MongoDB fields. */
const fieldName = (column: string): string => column.replace(/_id$/, '').replace(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())
