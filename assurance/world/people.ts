import { randomUUID } from 'node:crypto'

import { jsonOf, type Send } from '../http/client.ts'
import { secret } from '../server/startServer.ts'
import { addRow, made } from './make.ts'
import type { CompanyName, PersonName } from './names.ts'
import type { Person, Position, World } from './types.ts'

const password = 'Zhishi-Kucun-5271'

/** Who is what. The keys of `positions` are made in `settings.ts`. */
const cast: {
  name: PersonName
  role: 'student' | 'instructor'
  company?: CompanyName
  positions?: [string, ...string[]]
  isReadOnly?: boolean
  status?: 'pending' | 'disabled'
}[] = [
  { name: 'pending', role: 'student', company: 'X', positions: ['sales'], status: 'pending' },
  { name: 'disabled', role: 'student', company: 'X', positions: ['sales'], status: 'disabled' },
  { name: 'student', role: 'student', company: 'X', positions: ['sales'] },
  { name: 'team-mate', role: 'student', company: 'X', positions: ['sales'] },
  { name: 'group member', role: 'student', company: 'X', positions: ['sales'] },
  { name: 'superior', role: 'student', company: 'X', positions: ['director'] },
  { name: 'clerk', role: 'student', company: 'X', positions: ['clerk'] },
  { name: 'two positions', role: 'student', company: 'X', positions: ['lead', 'auditor'] },
  { name: 'no position', role: 'student', company: 'X' },
  { name: 'read-only', role: 'student', company: 'X', positions: ['sales'], isReadOnly: true },
  { name: 'other team', role: 'student', company: 'Y', positions: ['director'] },
  { name: 'other class', role: 'student', company: 'Z', positions: ['director'] },
]

/** Accounts of instructors, who must be there before the courses. */
export async function addInstructors(world: World): Promise<Record<'A' | 'B', string>> {
  const own = await addUser(world, 'instructor of the class', 'instructor', 'X')
  const other = await addUser(world, 'instructor of another class', 'instructor', 'Z')
  return { A: own, B: other }
}

/** Accounts and memberships of the students. Everybody is active and may write until `finishPeople`. */
export async function addStudents(world: World): Promise<void> {
  for (const { name, role, company, positions: keys = [] } of cast) {
    const id = await addUser(world, name, role, company ?? 'X')
    if (!company) continue
    const positions = keys.map((key) => positionOf(world, company, key))
    const [position, ...further] = positions.map(({ id: held }) => held)
    const department = world.canaries.text()
    const membership = await made(world.asAdmin(company), {
      method: 'POST',
      path: '/api/memberships',
      body: { user: id, ...(position ? { position, furtherPositions: further } : {}), department },
    })
    addRow(world, { slug: 'memberships', id: membership.id, company, values: { department }, person: name })
    Object.assign(world.people[name], { company, positions })
  }
}

/** Signs everybody in, and only then makes them what they are: a token of a disabled person must not work any more. */
export async function signIn(world: World): Promise<void> {
  for (const person of Object.values(world.people)) {
    if (!person.id || person.name === 'admin') continue
    person.headers.Authorization = await tokenOf(world.send, { username: usernameOf(person.name), password })
    await askForKey(world, person)
  }
  // Keys and the secret of scheduled jobs are no sign-in here.
  world.people.job.headers.Authorization = `Bearer ${secret}`
  world.people['API key'].headers.Authorization = keyHeader(world.people.student)
  lookAs(world, { looking: 'instructor of the class', as: 'student' })
}

export const keyHeader = ({ apiKey }: Person): string => `users API-Key ${apiKey}`

/** Tries to give the own account an API key, which is then tried by everybody who has no sign-in. */
async function askForKey(world: World, person: Person): Promise<void> {
  const body = { enableAPIKey: true, apiKey: person.apiKey }
  const answer = await world.send({ method: 'PATCH', path: `/api/users/${person.id ?? ''}?depth=0`, body, headers: person.headers })
  if (jsonOf(answer).doc === undefined) throw new Error(`${person.name} cannot save the own account: ${answer.text.slice(0, 300)}`)
}

/** An instructor sees as a student sees, and writes nothing. */
function lookAs({ people }: World, { looking, as }: { looking: PersonName; as: PersonName }): void {
  const { id, role, isActive, company, positions } = people[as]
  const { id: lookingBy } = people[looking]
  const headers = { ...people[looking].headers, 'X-View-As': id ?? '' }
  Object.assign(people['view as student'], { id, role, isActive, company, positions, isReadOnly: true, lookingBy, headers })
}

export async function finishPeople(world: World): Promise<void> {
  for (const { name, isReadOnly, status } of cast) {
    const person = world.people[name]
    if (isReadOnly) {
      const membership = world.rows.find((row) => row.slug === 'memberships' && row.person === name)
      await made(world.asAdmin(person.company), { method: 'PATCH', path: `/api/memberships/${membership?.id ?? ''}`, body: { readOnly: true } })
      person.isReadOnly = true
    }
    if (status) {
      await made(world.asAdmin(null), { method: 'PATCH', path: `/api/users/${person.id ?? ''}`, body: { status } })
      person.isActive = false
    }
  }
}

export async function tokenOf(send: Send, account: { username: string; password: string }): Promise<string> {
  const answer = await send({ method: 'POST', path: '/api/users/login', body: account })
  const { token } = JSON.parse(answer.text) as { token?: string }
  if (!token) throw new Error(`${account.username} cannot sign in: ${answer.text}`)
  return `JWT ${token}`
}

export const credentialsOf = (name: PersonName): { username: string; password: string } => ({ username: usernameOf(name), password })

const usernameOf = (name: PersonName): string => `as-${name.replaceAll(' ', '-')}`

async function addUser(world: World, name: PersonName, role: 'student' | 'instructor', company: CompanyName): Promise<string> {
  const canary = world.canaries.text()
  const body = { username: usernameOf(name), name: canary, email: `${canary}@lab.test`, role, status: 'active', password }
  const user = await made(world.asAdmin(null), { method: 'POST', path: '/api/users', body })
  addRow(world, { slug: 'users', id: user.id, company: null, values: { name: canary }, person: name })
  Object.assign(world.people[name], { id: user.id, role, isActive: true, company })
  return user.id
}

function positionOf(world: World, company: CompanyName, key: string): Position {
  const found = world.positions.find((position) => position.company === company && position.name === key)
  if (!found) throw new Error(`No position ${key} in ${company}`)
  return found
}

export const newPerson = (name: PersonName): Person => ({
  name,
  id: null,
  role: null,
  isActive: false,
  company: null,
  positions: [],
  isReadOnly: false,
  lookingBy: null,
  teaches: [],
  headers: {},
  apiKey: randomUUID(),
})
