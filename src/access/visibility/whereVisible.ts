import type { Payload, Where } from 'payload'

import type { HeldPosition, Participation } from '../../company-schema/requestStore.ts'
import { modeOf, ownedBy, ownerless, positionsWith, reachesOwnerless, rowsOf, type Reach } from './rows.ts'
import { sharingOf, type OwnerSharing, type Sharing } from './sharing.ts'
import { trusted } from './trusted.ts'

interface Options {
  payload: Payload
  participation: Participation
  slug: string
  sharing: Sharing
  /** Positions whose rows count; none of them for somebody without any. */
  positions: readonly HeldPosition[]
  reach: Reach
}

/**
 * The condition under which records are in a member's reach; `true` when the sharing mode opens all of them, so that a
 * list stays as cheap as without rights. Of the positions' module rights only those of followed collections are asked
 * here: the caller says which positions count.
 */
export function whereVisible({ payload, participation, slug, sharing, positions, reach }: Options): true | Where {
  if (sharing === 'company') return true
  if (sharing.readableByAll && reach === 'read') return true
  const { everybody, owners } = rowsOf(participation, positions, { reach, mode: modeOf(participation, slug, sharing) })
  if (sharing.followsTarget) return whereTargetVisible({ payload, participation, slug, positions, reach, owners })
  if (everybody) return true
  const followed = sharing.follows && followedOwners(participation, positions, sharing.follows.collection)
  const further = [
    ...(reachesOwnerless(sharing, reach) ? [ownerless] : []),
    ...(sharing.follows && followed ? [ownedBy(`${sharing.follows.path}.owner`, followed)] : []),
  ]
  return trusted(further.length === 0 ? ownedBy('owner', owners) : { or: [ownedBy('owner', owners), ...further] })
}

/** Owners of the followed records that are in reach; `null` when the person may not read that collection at all. */
function followedOwners(participation: Participation, positions: readonly HeldPosition[], followed: string): ReadonlySet<string> | null {
  const reading = positionsWith(participation, followed, 'read').filter((one) => positions.includes(one))
  if (participation.positions.length > 0 && reading.length === 0) return null
  return rowsOf(participation, reading, { reach: 'read', mode: 'private' }).owners
}

interface TargetOptions extends Omit<Options, 'sharing'> {
  owners: ReadonlySet<string>
}

/** Notes and documents: by their owner, by the owner of what they are attached to, else by the mode of its collection. */
function whereTargetVisible({ payload, participation, slug, positions, reach, owners }: TargetOptions): true | Where {
  const kinds = Object.values(payload.collections).flatMap(({ config }) => {
    const sharing = sharingOf(config)
    return sharing === null ? [] : [{ slug: config.slug, isOpen: isOpen(participation, positions, { slug: config.slug, sharing, reach }) }]
  })
  const open = kinds.filter(({ isOpen }) => isOpen).map((kind) => kind.slug)
  if (open.length === kinds.length) return true
  const unattached: Where[] = open.includes(slug) ? [{ subjectKind: { exists: false } }] : []
  const attached: Where[] = open.length > 0 ? [{ subjectKind: { in: open } }] : []
  return trusted({ or: [ownedBy('owner', owners), ownedBy('subjectOwner', owners), ...attached, ...unattached] })
}

interface Kind {
  slug: string
  sharing: Sharing
  reach: Reach
}

function isOpen(participation: Participation, positions: readonly HeldPosition[], { slug, sharing, reach }: Kind): boolean {
  if (sharing === 'company') return positions.length > 0
  if (sharing.readableByAll && reach === 'read') return true
  return rowsOf(participation, positions, { reach, mode: modeOf(participation, slug, sharing as OwnerSharing) }).everybody
}
