import { jsonOf, type Send } from '../http/client.ts'
import type { Plan } from '../plan/collections.ts'
import { newCanaries } from './canaries.ts'
import { addRow } from './make.ts'
import { readBack } from './readBack.ts'
import { addAdminNotes } from './adminNotes.ts'
import { addInstructors, addStudents, finishPeople, newPerson, signIn, tokenOf } from './people.ts'
import { addCrossed, addFound, addOwnerless, addRecords } from './records.ts'
import { addCompanies, addDefinitions, addPositions, addShareGroup, setModes } from './settings.ts'
import { principalNames, type PersonName } from './names.ts'
import type { Person, World } from './types.ts'

/**
 * Fills an empty installation over its own REST interface: two courses, two classes, three companies, every kind of
 * person, and in each company records of every collection that the configuration has.
 */
export async function buildWorld({ plan, send, admin }: { plan: Plan; send: Send; admin: { username: string; password: string } }): Promise<World> {
  const people = Object.fromEntries(principalNames.map((name) => [name, newPerson(name)])) as Record<PersonName, Person>
  const token = await tokenOf(send, admin)
  const asAdmin: World['asAdmin'] = (company) => (ask) =>
    world.send({ ...ask, headers: { ...ask.headers, Authorization: token, ...(company ? { 'X-Company': world.companies[company].id } : {}) } })
  const world: World = {
    plan,
    collections: new Map(plan.collections.map((collection) => [collection.slug, collection])),
    companies: {} as World['companies'],
    people,
    positions: [],
    groups: {},
    modes: {},
    hidden: {},
    locked: {},
    rows: [],
    lessons: new Map(),
    nextDay: days(),
    uncovered: [],
    uncrossed: [],
    canaries: newCanaries(),
    forms: new Map(),
    send,
    asAdmin,
  }
  const me = jsonOf(await asAdmin(null)({ method: 'GET', path: '/api/users/me' })).user as { id: string }
  Object.assign(people.admin, { id: me.id, role: 'admin', isActive: true, company: 'X', headers: { Authorization: token } })
  addRow(world, { slug: 'users', id: me.id, company: null, person: 'admin' })

  await addCompanies(world, await addInstructors(world))
  await addPositions(world)
  await addStudents(world)
  await addDefinitions(world)
  await signIn(world)
  await addRecords(world)
  await addCrossed(world)
  await addOwnerless(world)
  await addFound(world)
  await addAdminNotes(world)
  await finishPeople(world)
  await addShareGroup(world)
  await setModes(world, 'private')
  await takeSnapshots(world)
  return world
}

/** One day after the other, back from a spring day long ago enough to be past. */
function days(): () => Date {
  let count = 0
  return () => new Date(Date.UTC(2026, 2, 2 - count++, 8))
}

/** What every record is before anybody tries anything, and the ids of its versions. */
async function takeSnapshots(world: World): Promise<void> {
  for (const row of world.rows) {
    row.snapshot = await readBack(world, row)
    const collection = world.collections.get(row.slug)
    if (!collection?.hasVersions) continue
    const path = `/api/${row.slug}/versions?depth=0&limit=10&where[parent][equals]=${row.id}`
    row.versions = (jsonOf(await world.asAdmin(row.company)({ method: 'GET', path })).docs ?? []).map(({ id }) => id)
  }
}
