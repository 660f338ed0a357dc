import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'

import type { ModuleRights, PlatformRole } from '../access/participation.ts'
import type { SharingMode } from '../access/visibility/sharing.ts'
import { acrossCompanies, type CompanyReference, type HeldPosition, type Participation } from '../company-schema/requestStore.ts'

interface StoredMembership {
  id: string
  user: string
  position?: string | null
  furtherPositions?: string[] | null
  readOnly?: boolean | null
}

interface StoredPosition {
  id: string
  parent?: string | null
  permissions?: (ModuleRights & { commands?: string[] | null })[] | null
}

/** A position of the tree with what it allows and who stands below it. */
type Positions = ReadonlyMap<string, HeldPosition>

/** Who stands where in a company, and how it shares: all that decides who sees whose records (R77 to R79, R82). */
export interface Circle {
  positions: Positions
  members: ReadonlyMap<string, StoredMembership>
  /** User → members of the same share groups, without the user. */
  peers: ReadonlyMap<string, ReadonlySet<string>>
  modes: ReadonlyMap<string, SharingMode>
  /** What has been worked out for single people; forgotten with the circle. */
  participations: Map<string, Participation | null>
}

const key = Symbol.for('crm-lab.circles')
const shared = globalThis as unknown as Record<symbol, LRUCache<string, Promise<Circle>> | undefined>
const cache = (): LRUCache<string, Promise<Circle>> => (shared[key] ??= new LRUCache({ max: 500 }))

/** The circle of a company, from the cache. */
export function circleOf(payload: Payload, company: string): Promise<Circle> {
  const known = cache().get(company)
  if (known) return known
  const loading = acrossCompanies('who sees whose records in a company', () => loadCircle(payload, company))
  cache().set(company, loading)
  loading.catch(() => {
    if (cache().peek(company) === loading) cache().delete(company)
  })
  return loading
}

/** Any change of members, positions, share groups or modes acts on the next request. */
export function forgetCircles(): void {
  cache().clear()
}

interface Participant {
  id: string
  role: PlatformRole
  /** Companies of the classes that the person teaches. */
  teaches: readonly string[]
}

/** How a person takes part in a company: as admin, as its instructor, as a member, or (`null`) not at all. */
export async function participationIn(payload: Payload, company: Pick<CompanyReference, 'id'>, person: Participant): Promise<Participation | null> {
  const circle = await circleOf(payload, company.id)
  const as = person.role === 'admin' ? 'admin' : person.teaches.includes(company.id) ? 'instructor' : 'member'
  const name = `${as}/${person.id}`
  const known = circle.participations.get(name)
  if (known !== undefined) return known
  const found = as === 'member' ? memberOf(circle, person.id) : staffOf(circle, person.id, as)
  circle.participations.set(name, found)
  return found
}

const staffOf = ({ members, modes }: Circle, userId: string, as: 'admin' | 'instructor'): Participation => ({
  userId,
  as,
  membershipId: members.get(userId)?.id ?? null,
  positionId: null,
  isReadOnly: false,
  rights: null,
  positions: [],
  peers: [],
  modes,
})

function memberOf({ members, positions, peers, modes }: Circle, userId: string): Participation | null {
  const membership = members.get(userId)
  if (!membership) return null
  const held = positionsOf(membership).flatMap((id) => positions.get(id) ?? [])
  return {
    userId,
    as: 'member',
    membershipId: membership.id,
    positionId: held[0]?.id ?? null,
    isReadOnly: membership.readOnly === true,
    rights: held.length > 0 ? joined(held) : null,
    positions: held,
    peers: [...(peers.get(userId) ?? [])],
    modes,
  }
}

const positionsOf = ({ position, furtherPositions }: StoredMembership): string[] => [...new Set([...(position ? [position] : []), ...(furtherPositions ?? [])])]

/** What at least one of the positions allows. */
function joined(held: HeldPosition[]): ReadonlyMap<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>()
  for (const { rights } of held) for (const [module, actions] of rights) all.set(module, new Set([...(all.get(module) ?? []), ...actions]))
  return all
}

const everything = { limit: 0, pagination: false } as const

async function loadCircle(payload: Payload, company: string): Promise<Circle> {
  const here = { where: { company: { equals: company } }, ...everything }
  const [memberships, positions, groups, settings] = await Promise.all([
    payload.db.find<StoredMembership>({ collection: 'memberships', ...here }),
    payload.db.find<StoredPosition>({ collection: 'positions', ...here }),
    payload.db.find<{ id: string; members?: string[] | null }>({ collection: 'share-groups', ...here }),
    payload.db.find<{ id: string; modes?: { collection: string; mode: SharingMode }[] | null }>({ collection: 'sharing-settings', ...here }),
  ])
  return {
    positions: positionTree(positions.docs, memberships.docs),
    members: new Map(memberships.docs.map((one) => [one.user, one])),
    peers: peersOf(groups.docs.map(({ members }) => members ?? [])),
    modes: new Map(settings.docs.flatMap(({ modes }) => (modes ?? []).map(({ collection, mode }) => [collection, mode] as const))),
    participations: new Map(),
  }
}

function positionTree(positions: StoredPosition[], memberships: StoredMembership[]): Positions {
  const children = new Map<string, string[]>()
  for (const { id, parent } of positions) if (parent) children.set(parent, [...(children.get(parent) ?? []), id])
  const holders = new Map<string, string[]>()
  for (const one of memberships) for (const id of positionsOf(one)) holders.set(id, [...(holders.get(id) ?? []), one.user])
  return new Map(
    positions.map(({ id, permissions }) => {
      const below = [...beneath(id, children)].flatMap((position) => holders.get(position) ?? [])
      return [id, { id, ...rightsOf(permissions ?? []), below: [...new Set(below)] }]
    }),
  )
}

/** All positions under the given one; a circle in the stored tree ends nowhere and is walked once. */
function beneath(id: string, children: ReadonlyMap<string, string[]>, found = new Set<string>()): Set<string> {
  for (const child of children.get(id) ?? []) {
    if (found.has(child)) continue
    found.add(child)
    beneath(child, children, found)
  }
  return found
}

const actions = ['create', 'read', 'update', 'delete', 'import', 'export'] as const

function rightsOf(permissions: NonNullable<StoredPosition['permissions']>): Pick<HeldPosition, 'rights' | 'commands'> {
  return {
    rights: new Map(permissions.map((row) => [row.module, new Set(actions.filter((action) => row[action] === true))])),
    commands: new Map(permissions.flatMap(({ module, commands }) => (commands?.length ? [[module, new Set(commands)] as const] : []))),
  }
}

function peersOf(groups: string[][]): Map<string, Set<string>> {
  const peers = new Map<string, Set<string>>()
  for (const group of groups) {
    for (const member of group) {
      const known = peers.get(member) ?? new Set()
      for (const other of group) if (other !== member) known.add(other)
      peers.set(member, known)
    }
  }
  return peers
}
