import type { Where } from 'payload'

/** Address of the list in the admin that shows what conditions select: conditions on single fields, and `or` of such. */
export function listAddress(collection: string, conditions: readonly Where[]): string {
  const simple = conditions.filter((one) => !('or' in one))
  const alternatives = conditions.reduce<Where[][]>(
    (found, { or }) => (or ? or.flatMap((branch) => found.map((all) => [...all, ...(branch.and ?? [branch])])) : found),
    [simple],
  )
  const query = new URLSearchParams(
    alternatives.flatMap((all, alternative) =>
      all.flatMap((condition, place) =>
        operandsOf(condition).map(([path, value]) => [`where[or][${String(alternative)}][and][${String(place)}]${path}`, value]),
      ),
    ),
  )
  const text = query.toString()
  return `/admin/collections/${collection}${text && `?${text}`}`
}

function operandsOf(condition: Where): [path: string, value: string][] {
  return Object.entries(condition).flatMap(([field, operators]) =>
    Object.entries(operators as Record<string, unknown>).flatMap(([operator, value]) =>
      Array.isArray(value)
        ? value.map((one, index): [string, string] => [`[${field}][${operator}][${String(index)}]`, String(one)])
        : [[`[${field}][${operator}]`, String(value)] as [string, string]],
    ),
  )
}
