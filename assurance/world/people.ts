import type { Send } from '../http/client.ts'
import { secret } from '../server/startServer.ts'
import { addRow, made } from './make.ts'
import type { CompanyName, Person, PersonName, Position, World } from './types.ts'

const password = 'Zhishi-Kucun-5271'

/** Who is what. The key of `position` is made in `settings.ts`. */
const cast: {
  name: PersonName
  role: 'student' | 'instructor'
  company?: CompanyName
  position?: string
  isReadOnly?: boolean
  status?: 'pending' | 'disabled'
}[] = [
  { name: 'pending', role: 'student', company: 'X', position: 'sales', status: 'pending' },
  { name: 'disabled', role: 'student', company: 'X', position: 'sales', status: 'disabled' },
  { name: 'student', role: 'student', company: 'X', position: 'sales' },
  { name: 'team-mate', role: 'student', company: 'X', position: 'sales' },
  { name: 'group member', role: 'student', company: 'X', position: 'sales' },
  { name: 'superior', role: 'student', company: 'X', position: 'director' },
  { name: 'clerk', role: 'student', company: 'X', position: 'clerk' },
  { name: 'no position', role: 'student', company: 'X' },
  { name: 'read-only', role: 'student', company: 'X', position: 'sales', isReadOnly: true },
  { name: 'other team', role: 'student', company: 'Y', position: 'director' },
  { name: 'other class', role: 'student', company: 'Z', position: 'director' },
]

/** Accounts of instructors, who must be there before the courses. */
export async function addInstructors(world: World): Promise<Record<'A' | 'B', string>> {
  const own = await addUser(world, 'instructor of the class', 'instructor', 'X')
  const other = await addUser(world, 'instructor of another class', 'instructor', 'Z')
  return { A: own, B: other }
}

/** Accounts and memberships of the students. Everybody is active and may write until `finishPeople`. */
export async function addStudents(world: World): Promise<void> {
  for (const { name, role, company, position: key } of cast) {
    const id = await addUser(world, name, role, company ?? 'X')
    if (!company) continue
    const position = key ? positionOf(world, company, key) : null
    const department = world.canaries.text()
    const membership = await made(world.asAdmin(company), {
      method: 'POST',
      path: '/api/memberships',
      body: { user: id, ...(position ? { position: position.id } : {}), department },
    })
    addRow(world, { slug: 'memberships', id: membership.id, company, values: { department }, person: name })
    Object.assign(world.people[name], { company, position })
  }
}

/** Signs everybody in, and only then makes them what they are: a token of a disabled person must not work any more. */
export async function signIn(world: World): Promise<void> {
  for (const person of Object.values(world.people)) {
    if (!person.id || person.name === 'admin') continue
    person.headers.Authorization = await tokenOf(world.send, { username: usernameOf(person.name), password })
  }
  // Keys and the secret of scheduled jobs are no sign-in here.
  world.people.job.headers.Authorization = `Bearer ${secret}`
  world.people['API key'].headers.Authorization = `users API-Key ${'0123456789abcdef'.repeat(2)}`
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
  position: null,
  isReadOnly: false,
  teaches: [],
  headers: {},
})
