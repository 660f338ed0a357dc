/** As much of a field setting as its order needs. */
interface NamedRow {
  name: string
}

/**
 * The order of the form: rows of a scope keep their own order and take the places that their fields had before;
 * a new custom field stands behind the row before it; the first row stands before the next field that is known, else at the end.
 */
export function orderFields(names: string[], rowsByScope: NamedRow[][]): string[] {
  return rowsByScope.reduce(orderByRows, names)
}

function orderByRows(names: string[], rows: NamedRow[]): string[] {
  const known = new Set(names)
  const named = rows.map((row) => row.name)
  const moving = named.filter((name) => known.has(name))
  const movingSet = new Set(moving)
  let next = 0
  const ordered = names.map((name) => (movingSet.has(name) ? (moving[next++] ?? name) : name))
  let previous: string | null = null
  for (const [index, name] of named.entries()) {
    if (!known.has(name)) {
      const at: number = previous === null ? placeOfFirst(ordered, named.slice(index)) : ordered.indexOf(previous) + 1
      ordered.splice(at, 0, name)
      known.add(name)
    }
    previous = name
  }
  return ordered
}

function placeOfFirst(ordered: string[], named: string[]): number {
  const next = named.find((name) => ordered.includes(name))
  return next === undefined ? ordered.length : ordered.indexOf(next)
}
