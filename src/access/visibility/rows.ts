import type { Where } from 'payload'

import type { HeldPosition, Participation } from '../../company-schema/requestStore.ts'
import type { OwnerSharing, Sharing, SharingMode } from './sharing.ts'

/** Reading, or anything that changes: update, delete, transfer, other commands. */
export type Reach = 'read' | 'write'

/** Whose records, and whether everybody's: what a position (or none) adds up to. */
export interface Rows {
  /** The mode opens the collection to everybody in the company (R78). */
  everybody: boolean
  /** Owners whose records are in reach: oneself, the share groups, people below the positions. */
  owners: ReadonlySet<string>
}

/** The mode under which a collection shares; contacts and activities have their customers' one. */
export function modeOf({ modes }: Participation, slug: string, { follows }: OwnerSharing): SharingMode {
  return modes.get(follows?.collection ?? slug) ?? 'readWrite'
}

/**
 * The rows that these positions give (R77 to R79, R82). Rows of people below belong to the position that stands above
 * them; one's own, the share groups' and the mode's belong to each. Without any position there is no mode: own and
 * share groups' rows only.
 */
export function rowsOf(participation: Participation, positions: readonly HeldPosition[], { reach, mode }: { reach: Reach; mode: SharingMode }): Rows {
  const opens = reach === 'read' ? mode !== 'private' : mode === 'readWrite'
  return {
    everybody: opens && positions.length > 0,
    owners: new Set([participation.userId, ...participation.peers, ...positions.flatMap(({ below }) => below)]),
  }
}

/** Positions that have a right in a module; reading is part of every other right. */
export function positionsWith({ positions }: Participation, module: string, action: string): readonly HeldPosition[] {
  return positions.filter(({ rights }) => rights.get(module)?.has('read') === true && rights.get(module)?.has(action) === true)
}

/** Taking what nobody owns asks who reads it; every other command asks who may change it. */
export function reachOf(sharing: Sharing, action: string, command?: string): Reach {
  const isTaking = command !== undefined && sharing !== 'company' && sharing.offersOwnerless?.takenBy === command
  return isTaking || action === 'read' || action === 'export' ? 'read' : 'write'
}

/** Are records without an owner in reach? */
export const reachesOwnerless = ({ offersOwnerless }: OwnerSharing, reach: Reach): boolean => offersOwnerless !== undefined && reach === 'read'

/** Records without an owner as a condition. */
export const ownerless: Where = { owner: { exists: false } }

/** A list of owners as a condition. */
export const ownedBy = (path: string, owners: ReadonlySet<string>): Where => ({ [path]: { in: [...owners] } })
