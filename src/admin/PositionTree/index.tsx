import type { Payload, SanitizedPermissions, TypedUser } from 'payload'

import { relatedId } from '../../company-schema/relatedId.ts'
import { PositionBranches } from './PositionBranches.tsx'
import { positionTree, type StoredMembership, type StoredPosition } from './tree.ts'
import './index.css'

interface Props {
  payload: Payload
  permissions: SanitizedPermissions
  user?: TypedUser
}

/** Above the list of positions: the company's tree, with who holds what (S3, S4). */
export async function PositionTree({ payload, permissions, user }: Props) {
  const asReader = { overrideAccess: false, user, limit: 0, pagination: false } as const
  const seesMembers = Boolean(permissions.collections?.memberships?.read)
  const [positions, members] = await Promise.all([
    payload.find({ collection: 'positions', depth: 0, sort: 'createdAt', select: { name: true, parent: true }, ...asReader }),
    seesMembers ? payload.find({ collection: 'memberships', depth: 1, populate: { users: { name: true }, positions: {} }, ...asReader }) : { docs: [] },
  ])
  const { tree, without } = positionTree(positions.docs as unknown as StoredPosition[], (members.docs as unknown as Populated[]).map(withPositionIds))
  return tree.length === 0 ? null : <PositionBranches seesMembers={seesMembers} tree={tree} without={without} />
}

type Populated = Omit<StoredMembership, 'position' | 'furtherPositions'> & { position?: unknown; furtherPositions?: unknown[] | null }

const withPositionIds = (one: Populated): StoredMembership => ({
  ...one,
  position: relatedId(one.position),
  furtherPositions: (one.furtherPositions ?? []).flatMap((further) => relatedId(further) ?? []),
})
