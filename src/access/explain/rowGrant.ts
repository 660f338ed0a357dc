import type { Participation } from '../../company-schema/requestStore.ts'
import { reachesOwnerless, type Reach } from '../visibility/rows.ts'
import type { OwnerSharing, SharingMode } from '../visibility/sharing.ts'

/** Why a member reaches a record: by the first of the rules R77 to R79 that gives it. */
export type RowGrant =
  | { rule: 'owner'; owner: string; isFollowed: boolean }
  | { rule: 'group'; owner: string; isFollowed: boolean }
  | { rule: 'superior'; owner: string; position: string; isFollowed: boolean }
  | { rule: 'mode'; mode: SharingMode; isReadableByAll: boolean; isOffered: boolean }

/** Owners who count for a record: its own, and those of the records that it follows. */
export interface RecordOwners {
  own: string | null
  followed: readonly string[]
  /** The mode under which it is shared; of what it is attached to, when it is attached. */
  mode: SharingMode
}

/** The first rule that gives the record; `null` when none does. The position's right on the module is not asked here. */
export function rowGrant(participation: Participation, owners: RecordOwners, sharing: OwnerSharing, reach: Reach): RowGrant | null {
  const byOwner = (owner: string, isFollowed: boolean): RowGrant | null => {
    if (owner === participation.userId) return { rule: 'owner', owner, isFollowed }
    if (participation.peers.includes(owner)) return { rule: 'group', owner, isFollowed }
    const above = participation.positions.find(({ below }) => below.includes(owner))
    return above ? { rule: 'superior', owner, position: above.id, isFollowed } : null
  }
  const own = owners.own === null ? null : byOwner(owners.own, false)
  if (own) return own
  for (const owner of owners.followed) {
    const followed = byOwner(owner, true)
    if (followed) return followed
  }
  const isReadableByAll = sharing.readableByAll === true && reach === 'read'
  const isOffered = owners.own === null && reachesOwnerless(sharing, reach)
  const opens =
    isOffered || isReadableByAll || (participation.positions.length > 0 && (reach === 'read' ? owners.mode !== 'private' : owners.mode === 'readWrite'))
  return opens ? { rule: 'mode', mode: owners.mode, isReadableByAll, isOffered } : null
}
