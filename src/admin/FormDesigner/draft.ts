import { orderFields } from '../../company-schema/orderFields.ts'
import type { FieldSetting, InheritedField } from './designerTypes.ts'

/** A property that a scope may say something about. */
export type Property = Exclude<keyof FieldSetting, 'name'>

/** Field settings of one scope while they are being edited. */
export interface Draft {
  /** Every field of the form, in its order. */
  order: string[]
  /** What this scope says, by field. */
  rows: Readonly<Record<string, FieldSetting>>
}

export function startDraft(inherited: InheritedField[], own: FieldSetting[]): Draft {
  return {
    order: orderFields(
      inherited.map(({ name }) => name),
      [own],
    ),
    rows: Object.fromEntries(own.map((row) => [row.name, row])),
  }
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined

export const says = (draft: Draft, name: string, property: Property): boolean => isSaid(draft.rows[name]?.[property])

/** The value that holds after this scope has spoken. */
export function valueOf(draft: Draft, inherited: InheritedField | undefined, name: string, property: Property): unknown {
  const own = draft.rows[name]?.[property]
  return isSaid(own) ? own : (inherited as Partial<Record<Property, unknown>> | undefined)?.[property]
}

/** Says something about a field; `undefined`, or what is inherited anyway, goes back to inherited. */
export function say(draft: Draft, inherited: InheritedField | undefined, name: string, property: Property, value: unknown): Draft {
  const { [property]: _before, ...others } = draft.rows[name] ?? { name }
  const outer = (inherited as Partial<Record<Property, unknown>> | undefined)?.[property]
  const isInherited = !isSaid(value) || (inherited !== undefined && sameValue(value, outer)) || isEmptyList(value)
  const row = { ...others, ...(isInherited ? {} : { [property]: value }), name } as FieldSetting
  return { ...draft, rows: { ...draft.rows, [name]: row } }
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || ((a === '' || a === false) && !isSaid(b)) || JSON.stringify(a) === JSON.stringify(b)
}

/** Forgets all that this scope says about a field that it did not make. */
export function backToInherited(draft: Draft, name: string): Draft {
  const { [name]: _forgotten, ...rows } = draft.rows
  return { ...draft, rows }
}

/** Adds a new custom field behind another one, or at the end. */
export function addField(draft: Draft, row: FieldSetting, behind: string | null): Draft {
  const at = behind === null ? draft.order.length : draft.order.indexOf(behind) + 1
  return { order: draft.order.toSpliced(at, 0, row.name), rows: { ...draft.rows, [row.name]: row } }
}

/** Takes one of the scope's own custom fields out of the form. */
export function removeField(draft: Draft, name: string): Draft {
  return { ...backToInherited(draft, name), order: draft.order.filter((one) => one !== name) }
}

export function moveField(draft: Draft, from: number, to: number): Draft {
  const name = draft.order[from]
  if (name === undefined || to < 0 || to >= draft.order.length) return draft
  return { ...draft, order: draft.order.toSpliced(from, 1).toSpliced(to, 0, name) }
}

/**
 * The rows to save: only what this scope says, with as many rows more as the order needs. A new field is anchored by
 * the row before it; any other order is written out whole.
 */
export function toRows({ order, rows }: Draft, inherited: InheritedField[]): FieldSetting[] {
  const names = inherited.map(({ name }) => name)
  const outer = new Set(names)
  const rowOf = (name: string): FieldSetting => rows[name] ?? { name }
  const speaks = (name: string): boolean => !outer.has(name) || Object.keys(rowOf(name)).length > 1
  const isAnchor = (name: string, index: number): boolean => {
    const next = order[index + 1]
    return next !== undefined && !outer.has(next)
  }
  const candidates = [order.filter(speaks), order.filter((name, index) => speaks(name) || isAnchor(name, index)), order]
  const smallest = candidates.find((chosen) => sameValue(orderFields(names, [chosen.map(rowOf)]), order)) ?? order
  return smallest.map(rowOf)
}

/** True when the draft would save something else than what is stored. */
export function isChanged(draft: Draft, inherited: InheritedField[], own: FieldSetting[]): boolean {
  return JSON.stringify(toRows(draft, inherited).map(sorted)) !== JSON.stringify(toRows(startDraft(inherited, own), inherited).map(sorted))
}

/** The row with its keys in a fixed order and without what it does not say. */
function sorted(row: FieldSetting): [string, unknown][] {
  return Object.entries(row)
    .filter(([, value]) => isSaid(value))
    .sort(([a], [b]) => a.localeCompare(b))
}
