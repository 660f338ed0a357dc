/** The id that a relation holds, whether the related record has been put in its place or not; `null` when it is empty. */
export function relatedId(value: unknown): string | null {
  if (typeof value === 'object' && value !== null) return 'id' in value ? String(value.id) : null
  return value === null || value === undefined || value === '' ? null : String(value)
}
