import type { CompanyName } from '../world/names.ts'
import type { Row } from '../world/row.ts'
import type { Person, Position, World } from '../world/types.ts'
import { sharingOf } from './sharing.ts'

/**
 * What a principal may see and do, written down from the rules alone (R15, R37, R77 to R84, R91 to R93) and never by
 * asking the lab's own access code. A request is made "in" a company, or in none.
 */
export type Action = 'create' | 'read' | 'update' | 'delete' | 'import' | 'export'
export type Within = CompanyName | null

type Judged = (world: World, person: Person, within: Within, row: Row) => boolean

const isStaffOf = (world: World, person: Person, company: CompanyName): boolean =>
  person.isActive && (person.role === 'admin' || person.teaches.includes(world.companies[company].course))

const isMemberOf = (person: Person, company: CompanyName): boolean => person.isActive && person.role === 'student' && person.company === company

export const entersCompany = (world: World, person: Person, company: CompanyName): boolean => isStaffOf(world, person, company) || isMemberOf(person, company)

/** Right of the position in a module (R92); read-only people only read (R81); without a position: everything but import. */
export function hasRight(world: World, person: Person, within: Within, module: string, action: Action): boolean {
  if (!within || !entersCompany(world, person, within)) return false
  if (isStaffOf(world, person, within)) return true
  if (person.isReadOnly && action !== 'read' && action !== 'export') return false
  if (person.positions.length === 0) return action !== 'import'
  return person.positions.some(({ rights }) => rights.get(module)?.has(action) === true)
}

/** Positions of the person that give this in a module; reading is part of every other right. */
const positionsWith = ({ positions }: Person, module: string, action: Action): Position[] =>
  positions.filter(({ rights }) => rights.get(module)?.has('read') === true && rights.get(module)?.has(action) === true)

/** Whose records are like one's own: oneself, the members of one's share groups, holders of positions below these (R77, R79). */
function circleOf(world: World, person: Person, held: Position[]): Set<string> {
  const id = person.id ?? ''
  const groups = (person.company ? world.groups[person.company] : undefined)?.filter((members) => members.includes(id)) ?? []
  return new Set([id, ...groups.flat(), ...below(world, person, held)])
}

/** People whose positions stand below these. */
function below(world: World, { company: own }: Person, held: Position[]): Set<string> {
  const others = Object.values(world.people).filter(
    ({ positions, company }) => company === own && positions.some(({ id }) => held.some((above) => isBelow(world, id, above.id))),
  )
  return new Set(others.flatMap(({ id }) => id ?? []))
}

function isBelow(world: World, position: string, above: string): boolean {
  for (let parent = parentOf(world, position); parent; parent = parentOf(world, parent)) if (parent === above) return true
  return false
}

const parentOf = (world: World, position: string): string | null => world.positions.find(({ id }) => id === position)?.parent ?? null

/** The records that decide about a row in sharing: itself and what it follows. */
const deciding = (row: Row): Row[] => [row, ...row.followed, ...(row.subject ? [row.subject] : [])]

function modeOf(world: World, row: Row, within: CompanyName): 'private' | 'read' | 'readWrite' {
  const collection = world.collections.get(row.slug)
  const sharing = collection && sharingOf(collection)
  const modes = world.modes[within] ?? {}
  if (sharing?.kind === 'follows') return modes[sharing.collection] ?? 'readWrite'
  if (sharing?.kind === 'target') return row.subject ? modeOf(world, row.subject, within) : 'readWrite'
  return modes[row.slug] ?? 'readWrite'
}

/** The rule for the records of companies; collections that the model does not know fall under it. */
function ofCompany(action: Action): Judged {
  return (world, person, within, row) => {
    if (!within || row.company !== within || !hasRight(world, person, within, row.slug, action)) return false
    if (isStaffOf(world, person, within)) return true
    const able = positionsWith(person, row.slug, action)
    if (person.positions.length > 0 && able.length === 0) return false
    return givesRow({ world, person, within, row, isReading: action === 'read' }, able)
  }
}

interface Asked {
  world: World
  person: Person
  within: CompanyName
  row: Row
  isReading: boolean
}

/** Do these positions together give the row to a member? Their rights in its module are the caller's matter. */
function givesRow({ world, person, within, row, isReading }: Asked, held: Position[]): boolean {
  const collection = world.collections.get(row.slug)
  const sharing = collection ? sharingOf(collection) : { kind: 'own' as const }
  if (sharing.kind === 'company') return isReading || held.length > 0
  if (sharing.kind === 'person')
    return isReading || sharing.changedBy !== 'company'
      ? givesTarget({ world, person, within, row }, held, isReading ? { changedBy: 'heads' } : sharing)
      : held.length > 0
  const circle = circleOf(world, person, held)
  if (deciding(row).some(({ owner }) => owner !== null && circle.has(owner))) return true
  // What nobody owns is there for everybody who reads the module (公海).
  if (isReading && row.owner === null && sharing.kind === 'own' && sharing.isOfferedOwnerless) return true
  // Public to the whole company (R80), also to people without a position.
  if (isReading && sharing.kind === 'own' && sharing.isReadableByAll) return true
  if (held.length === 0) return false
  const mode = modeOf(world, row, within)
  return isReading ? mode !== 'private' : mode === 'readWrite'
}

/** Whoever sets the quotas sees everybody's targets (R9), others their own and those of the people below (R10, R11). */
function givesTarget({ world, person, within, row }: Omit<Asked, 'isReading'>, held: Position[], { changedBy }: { changedBy: string }): boolean {
  if (row.owner === person.id) return true
  if (changedBy === 'self') return false
  return (
    (person.positions.length > 0 && hasRight(world, person, within, 'quotas', 'update')) || (row.owner !== null && below(world, person, held).has(row.owner))
  )
}

/**
 * May the person add something to a record that they read (R78)? Only where the row rule lets them change it; what
 * belongs to the whole company, or is read by all of it, may be named by everybody.
 */
export function mayAddTo(world: World, person: Person, within: Within, row: Row): boolean {
  if (!within || row.company !== within || isStaffOf(world, person, within)) return true
  const collection = world.collections.get(row.slug)
  const sharing = collection && sharingOf(collection)
  if (!sharing || sharing.kind === 'company' || sharing.kind === 'person' || (sharing.kind === 'own' && sharing.isReadableByAll)) return true
  return givesRow({ world, person, within, row, isReading: false }, positionsWith(person, row.slug, 'read'))
}

/** Definitions are seen where they apply, and outside a company by those who teach with them. */
const seesDefinition: Judged = (world, person, within, row) => {
  if (!person.isActive) return false
  if (within) {
    const { id, course } = world.companies[within]
    // A position that does not read the module reads it nowhere.
    if (!hasRight(world, person, within, row.slug, 'read')) return false
    return entersCompany(world, person, within) && (row.scopeKey === `company:${id}` || row.scopeKey === `course:${course}`)
  }
  if (person.role === 'admin') return true
  return taughtScopes(world, person).includes(row.scopeKey ?? '')
}

const editsDefinition =
  (action: 'update' | 'delete'): Judged =>
  (world, person, within, row) => {
    if (!seesDefinition(world, person, within, row)) return false
    if (person.role === 'admin') return true
    if (person.role === 'instructor') return taughtScopes(world, person).includes(row.scopeKey ?? '')
    return row.company !== null && row.company === within && person.positions.length > 0 && hasRight(world, person, within, row.slug, action)
  }

const taughtScopes = (world: World, person: Person): string[] => [
  ...person.teaches.map((course) => `course:${course}`),
  ...Object.values(world.companies).flatMap(({ id, course }) => (person.teaches.includes(course) ? [`company:${id}`] : [])),
]

/** Oneself, colleagues in the company, students of one's classes; everybody for admins. */
const seesUser: Judged = (world, person, within, row) => {
  if (!person.isActive) return false
  if (person.role === 'admin' || row.id === person.id) return true
  const other = row.person && world.people[row.person]
  if (!other || other.role !== 'student' || !other.company) return false
  if (person.teaches.includes(world.companies[other.company].course)) return true
  return within !== null && entersCompany(world, person, within) && other.company === within
}

const seesCompany: Judged = (world, person, _within, row) => row.company !== null && entersCompany(world, person, row.company)

const seesTeaching: Judged = (world, person, within, row) =>
  person.isActive &&
  (person.role === 'admin' ||
    person.teaches.includes(row.scopeKey ?? '') ||
    (within !== null && entersCompany(world, person, within) && world.companies[within].course === row.scopeKey))

/** What the admin remembers for a person is theirs. */
const ownsIt: Judged = (_world, person, _within, row) => person.isActive && row.owner === person.id

/** That somebody has a record open is known in the company of the record, and to those who teach there. */
const seesLock: Judged = (world, person, _within, row) => row.company !== null && entersCompany(world, person, row.company)

const nobody: Judged = () => false
const staff: Judged = (_world, person, _within, row) => person.isActive && (person.role === 'admin' || person.teaches.includes(row.scopeKey ?? ''))
const adminOnly: Judged = (_world, person) => person.isActive && person.role === 'admin'

interface Rules {
  read: Judged
  update: Judged
  delete: Judged
}

/** Collections whose rules are not those of company records. */
const special: Record<string, Rules> = {
  users: {
    read: seesUser,
    update: (world, person, within, row) =>
      person.isActive && (person.role === 'admin' || (row.id === person.id && !person.isReadOnly && seesUser(world, person, within, row))),
    delete: adminOnly,
  },
  companies: {
    read: seesCompany,
    update: (world, person, within, row) =>
      row.company !== null &&
      (isStaffOf(world, person, row.company) ||
        (row.company === within && person.positions.length > 0 && hasRight(world, person, within, 'companies', 'update'))),
    delete: (world, person, _within, row) => row.company !== null && isStaffOf(world, person, row.company),
  },
  courses: { read: seesTeaching, update: staff, delete: adminOnly },
  classes: { read: seesTeaching, update: staff, delete: staff },
  'field-settings': { read: seesDefinition, update: editsDefinition('update'), delete: editsDefinition('delete') },
  dictionaries: { read: seesDefinition, update: editsDefinition('update'), delete: editsDefinition('delete') },
  'payload-preferences': { read: ownsIt, update: ownsIt, delete: ownsIt },
  'payload-locked-documents': { read: seesLock, update: seesLock, delete: seesLock },
  'operation-log': { read: ofCompany('read'), update: nobody, delete: nobody },
}

const companyRules: Rules = { read: ofCompany('read'), update: ofCompany('update'), delete: ofCompany('delete') }

export const may = (world: World, person: Person, within: Within, row: Row, action: 'read' | 'update' | 'delete'): boolean =>
  (special[row.slug] ?? companyRules)[action](world, person, within, row)

/**
 * A field right is the position's (S7); teachers and admins have none taken away. Of several positions one must give
 * both the row and the field: two of them never add up to a cell that neither shows.
 */
export function mayReadField(world: World, person: Person, within: Within, row: Row, field: string): boolean {
  if (row.slug === 'classes' && field === 'joinCode') return person.role === 'admin' || person.teaches.includes(row.scopeKey ?? '')
  if (row.company && within && isStaffOf(world, person, within)) return true
  const readers = hiddenFields(world, row.company, row.slug)[field]
  if (!readers) return true
  const giving = positionsWith(person, row.slug, 'read').filter(({ id }) => readers.includes(id))
  if (person.positions.length < 2) return giving.length > 0
  return within !== null && giving.some((position) => givesRow({ world, person, within, row, isReading: true }, [position]))
}

export const hiddenFields = (world: World, company: CompanyName | null, slug: string): Record<string, string[]> =>
  (company ? world.hidden[company]?.[slug] : undefined) ?? {}

/** Fields of a collection that no position of the person shows in a company. */
export const unreadableFields = (world: World, person: Person, within: Within, slug: string): string[] =>
  restrictedFields(world, person, within, slug).flatMap(([field, readers]) => (person.positions.some(({ id }) => readers.includes(id)) ? [] : [field]))

/** Fields that some of the person's positions show and others not. */
export const partialFields = (world: World, person: Person, within: Within, slug: string): string[] =>
  restrictedFields(world, person, within, slug).flatMap(([field, readers]) => {
    const giving = person.positions.filter(({ id }) => readers.includes(id)).length
    return giving > 0 && giving < person.positions.length ? [field] : []
  })

const restrictedFields = (world: World, person: Person, within: Within, slug: string): [string, string[]][] =>
  within && isStaffOf(world, person, within) ? [] : Object.entries(hiddenFields(world, within, slug))

export const mayEditField = (world: World, person: Person, row: Row, field: string): boolean => {
  if (row.company && isStaffOf(world, person, row.company)) return true
  const isLocked = row.company !== null && world.locked[row.company]?.[row.slug]?.includes(field) === true
  return mayReadField(world, person, row.company, row, field) && (!isLocked || person.positions.some(({ name }) => name === 'director'))
}

/** Where something is shown: to whom, in which company, in answer to a question about which collection. */
interface Place {
  world: World
  person: Person
  within: Within
  slug: string
}

/** May an answer there contain the value of this field of this record? */
export function mayKnow({ world, person, within, slug }: Place, row: Row, field: string): boolean {
  const { company } = row
  // Who looks with a student's eyes knows who they are themselves, although the student does not see them.
  if (row.slug === 'users' && row.id === person.lookingBy) return true
  // Everybody knows the name of the own position, whatever their rights on positions.
  if (
    row.slug === 'positions' &&
    company !== null &&
    person.positions.some(({ id }) => id === row.id) &&
    within === company &&
    entersCompany(world, person, company)
  )
    return true
  // Whoever reads a field reads what it is called.
  if (
    row.slug === 'field-settings' &&
    field === 'label' &&
    company !== null &&
    within === company &&
    entersCompany(world, person, company) &&
    !unreadableFields(world, person, within, 'customers').includes('x_secret')
  )
    return true
  // The desktop, which a page brings along, says in which department one works.
  if (row.slug === 'memberships' && field === 'department' && within === company && world.people[row.person ?? 'anonymous'] === person) return true
  // The log outside of a company, and the designer of any company one teaches, are for staff.
  if (company !== null && isStaffOf(world, person, company)) {
    if (slug === 'operation-log' && within === null) return true
    if (slug === 'field-settings' && ['positions', 'dictionaries', 'field-settings'].includes(row.slug)) return true
  }
  if (
    row.slug === 'dictionaries' &&
    slug === 'field-settings' &&
    person.isActive &&
    (person.role === 'admin' || taughtScopes(world, person).includes(row.scopeKey ?? ''))
  )
    return true
  return may(world, person, within, row, 'read') && mayReadField(world, person, within, row, field)
}
