import type { FieldAccess, FieldHook, FlattenedField, Where } from 'payload'

import { relatedId } from '../../company-schema/relatedId.ts'
import type { HeldPosition, Participation } from '../../company-schema/requestStore.ts'
import { participationOf } from '../participation.ts'
import { modeOf, ownedBy, ownerless, positionsWith, reachesOwnerless, rowsOf, type Reach, type Rows } from './rows.ts'
import { sharingOf, type Sharing } from './sharing.ts'

/**
 * A field that some of a member's positions show (or may change) and others not. A cell of it is seen when one position
 * gives both the row and the field; two positions never add up to a cell that neither shows.
 */
export interface PartialField {
  /** Positions that show the field. */
  shownTo: readonly string[]
}

/** Set on a field of a view for several positions that do not agree about reading it. */
export const partialOf = (field: Pick<FlattenedField, 'custom'>): PartialField | null => (field.custom?.partial as PartialField | undefined) ?? null

interface Cells {
  slug: string
  sharing: Sharing | null
  /** Positions that give the field. */
  positions: readonly string[]
}

/**
 * Records whose cell of this field the member sees; `true` for all. Rows that are only seen because they follow another
 * record belong to no position for certain, so they do not count.
 */
export function whereCellSeen(cells: Cells): boolean | Where {
  const participation = participationOf()
  if (participation?.as !== 'member') return true
  const rows = rowsOfCells(participation, cells, 'read')
  if (rows === null || rows.everybody) return rows !== null
  return rows.offersOwnerless ? { or: [ownedBy('owner', rows.owners), ownerless] } : ownedBy('owner', rows.owners)
}

/** Reading a field by the record's owner. Without a record it asks whether there may be any such cell. */
export const cellReading =
  (cells: Cells): FieldAccess =>
  ({ doc }) =>
    isInCells(doc, cells, 'read')

/** The names of a stored record's cells that the member does not see, for code that copies records into others. */
export function unseenCells(fields: readonly FlattenedField[], collection: { slug: string; custom?: Record<string, unknown> }, doc: object): Set<string> {
  const unseen = fields.filter((field) => {
    const partial = partialOf(field)
    return partial !== null && !isInCells(doc, { slug: collection.slug, sharing: sharingOf(collection), positions: partial.shownTo }, 'read')
  })
  return new Set(unseen.map(({ name }) => name))
}

/** A stored record with the member's eyes: without the fields and the cells that they do not see. */
export function asSeen<Doc extends object>(fields: readonly FlattenedField[], collection: { slug: string; custom?: Record<string, unknown> }, doc: Doc): Doc {
  const unseen = unseenCells(fields, collection, doc)
  for (const { name, custom } of fields) if (custom?.unreadable === true) unseen.add(name)
  return Object.fromEntries(Object.entries(doc).filter(([name]) => !unseen.has(name))) as Doc
}

/** A copy of somebody's record is one's own, so it starts without the cells that one does not see in the record. */
export const cellDuplicating =
  (cells: Cells): FieldHook =>
  ({ data, value }) =>
    isInCells(data, cells, 'read') ? value : null

/** Filling a field of a new record, which is one's own and so a row of every position. */
export const cellCreating =
  (cells: Cells): FieldAccess =>
  () =>
    isInCells(null, cells, 'create')

/** Changing a field by the record's owner. */
export const cellWriting =
  (cells: Cells): FieldAccess =>
  ({ doc }) =>
    isInCells(doc, cells, 'update')

type CellAction = 'create' | 'read' | 'update'

function isInCells(doc: unknown, cells: Cells, action: CellAction): boolean {
  const participation = participationOf()
  if (participation?.as !== 'member') return true
  const rows = rowsOfCells(participation, cells, action)
  if (rows === null) return false
  if (typeof doc !== 'object' || doc === null || rows.everybody) return true
  const stored = (doc as { owner?: unknown }).owner
  // Without the column it is not known whose the record is.
  if (stored === null) return rows.offersOwnerless
  const owner = relatedId(stored)
  return owner !== null && rows.owners.has(owner)
}

interface CellRows extends Rows {
  offersOwnerless: boolean
}

function rowsOfCells(participation: Participation, { slug, sharing, positions }: Cells, action: CellAction): CellRows | null {
  const reach: Reach = action === 'read' ? 'read' : 'write'
  const giving: readonly HeldPosition[] = positionsWith(participation, slug, action).filter(({ id }) => positions.includes(id))
  if (giving.length === 0) return null
  if (sharing === null || sharing === 'company' || (sharing.readableByAll && reach === 'read'))
    return { everybody: true, owners: new Set(), offersOwnerless: false }
  const rows = { ...rowsOf(participation, giving, { reach, mode: modeOf(participation, slug, sharing) }), offersOwnerless: reachesOwnerless(sharing, reach) }
  // Notes and documents are opened by the mode of what they are attached to, which is not asked here.
  return sharing.followsTarget ? { ...rows, everybody: false } : rows
}
