import type { FlattenedField, Where } from 'payload'

import type { HeldPosition, Participation } from '../../company-schema/requestStore.ts'
import { participationOf } from '../participation.ts'
import { modeOf, ownedBy, positionsWith, rowsOf } from './rows.ts'
import type { Sharing } from './sharing.ts'

/**
 * A field that some of a member's positions show and others do not. A cell of it is seen when one position gives both
 * the row and the field; two positions never add up to a cell that neither shows.
 */
export interface PartialField {
  /** Positions that show the field. */
  shownTo: readonly string[]
}

export const partialOf = (field: Pick<FlattenedField, 'custom'>): PartialField | null => (field.custom?.partial as PartialField | undefined) ?? null

/** The member's positions that show a field of this module. */
function showing(participation: Participation, slug: string, { shownTo }: PartialField): readonly HeldPosition[] {
  return positionsWith(participation, slug, 'read').filter(({ id }) => shownTo.includes(id))
}

interface Cells {
  slug: string
  sharing: Sharing | null
  field: PartialField
}

/**
 * Records whose cell of this field the member sees; `true` for all. Rows that are only seen because they follow another
 * record belong to no position for certain, so they do not count.
 */
export function whereCellSeen({ slug, sharing, field }: Cells): boolean | Where {
  const participation = participationOf()
  if (!participation || participation.as !== 'member') return true
  const rows = cellRows(participation, { slug, sharing, field })
  return rows === null ? false : rows.everybody || ownedBy('owner', rows.owners)
}

/** The same for one record in memory. */
export function isCellSeen(owner: unknown, cells: Cells): boolean {
  const participation = participationOf()
  if (!participation || participation.as !== 'member') return true
  const rows = cellRows(participation, cells)
  return rows !== null && (rows.everybody || rows.owners.has(ownerId(owner)))
}

function cellRows(participation: Participation, { slug, sharing, field }: Cells): { everybody: boolean; owners: ReadonlySet<string> } | null {
  const positions = showing(participation, slug, field)
  if (positions.length === 0) return null
  if (sharing === null || sharing === 'company' || sharing.readableByAll) return { everybody: true, owners: new Set() }
  const rows = rowsOf(participation, positions, { reach: 'read', mode: modeOf(participation, slug, sharing) })
  // Notes and documents are opened by the mode of what they are attached to, which is not asked here.
  return sharing.followsTarget ? { ...rows, everybody: false } : rows
}

const ownerId = (owner: unknown): string => (typeof owner === 'object' && owner !== null && 'id' in owner ? String(owner.id) : String(owner))
