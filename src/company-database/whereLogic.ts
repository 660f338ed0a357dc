import type { Where } from 'payload'

/** The filter that every record passes. */
export const everything: Where = {}

/** The filter that no record passes. */
export const nothing: Where = { id: { in: [] } }

const isEverything = (where: Where): boolean => Object.keys(where).length === 0

/** `and` without the cases that Payload's adapters drop: empty lists and parts that say nothing. */
export function allOf(parts: Where[]): Where {
  const said = parts.filter((part) => !isEverything(part))
  if (said.includes(nothing)) return nothing
  return said.length > 1 ? { and: said } : (said[0] ?? everything)
}

/** `or` likewise; an empty one matches nothing, and one with a part that says nothing matches everything. */
export function anyOf(parts: Where[]): Where {
  if (parts.some(isEverything)) return everything
  const possible = parts.filter((part) => part !== nothing)
  return possible.length > 1 ? { or: possible } : (possible[0] ?? nothing)
}
