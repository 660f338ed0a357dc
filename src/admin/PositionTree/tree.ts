/** A position of the tree with who holds it. */
export interface PositionNode {
  id: string
  name: string
  holders: Holder[]
  below: PositionNode[]
}

/** Somebody in a position; links to the membership. */
export interface Holder {
  membership: string
  name: string
  /** The position is a further one of the person's. */
  isFurther: boolean
  isReadOnly: boolean
}

export interface StoredPosition {
  id: string
  name: string
  parent?: string | null
}

export interface StoredMembership {
  id: string
  user: { name?: string | null } | string
  position?: string | null
  furtherPositions?: string[] | null
  readOnly?: boolean | null
}

/** The positions under each other, and the people who hold none. A position whose superior is not to be seen stands at the top. */
export function positionTree(positions: readonly StoredPosition[], memberships: readonly StoredMembership[]): { tree: PositionNode[]; without: Holder[] } {
  const known = new Set(positions.map(({ id }) => id))
  const under = (parent: string | null): PositionNode[] =>
    positions
      .filter((position) => (position.parent && known.has(position.parent) ? position.parent : null) === parent)
      .map(({ id, name }) => ({ id, name, holders: holdersOf(id, memberships), below: under(id) }))
  const without = memberships.filter(({ position, furtherPositions }) => !position && !furtherPositions?.length).map((one) => holder(one, false))
  return { tree: under(null), without }
}

const holdersOf = (position: string, memberships: readonly StoredMembership[]): Holder[] =>
  memberships.flatMap((one) => {
    if (one.position === position) return [holder(one, false)]
    return one.furtherPositions?.includes(position) ? [holder(one, true)] : []
  })

const holder = ({ id, user, readOnly }: StoredMembership, isFurther: boolean): Holder => ({
  membership: id,
  name: typeof user === 'object' ? (user.name ?? '') : user,
  isFurther,
  isReadOnly: readOnly === true,
})
