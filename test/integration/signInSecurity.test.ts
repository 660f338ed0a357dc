import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'

import { password, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let other: Course
let anybody: Client
let admin: Client
let instructor: Client
let stranger: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  other = await lab.course({ companies: 1 })
  anybody = await lab.client(null)
  admin = await lab.client(await lab.user({ role: 'admin' }))
  instructor = await lab.client(course.instructor)
  stranger = await lab.client(other.instructor)
})
afterAll(() => lab.close())

type Person = Doc & { username: string }

const signIn = (username: string, secret = password, language = 'zh') =>
  anybody('POST', '/api/users/login', { username, password: secret }, { 'Accept-Language': language })

const studentOf = async ({ companies }: Course): Promise<Person> => {
  const person = await lab.user({})
  await lab.create('memberships', { company: companies[0]!.company.id, user: person.id })
  return person
}
const lockOut = async ({ username }: Person): Promise<void> => {
  for (let attempt = 0; attempt < 5; attempt++) expect((await signIn(username, `Wrong-pass-${attempt}`)).status).toBe(401)
}

describe('repeated wrong passwords', () => {
  it('lock the account for a time that the answer names, in the reader’s language', async () => {
    const person = await studentOf(course)
    await lockOut(person)
    const answer = await signIn(person.username)
    expect(answer).toMatchObject({ status: 429, body: { errors: [{ code: 'too-many' }] } })
    expect(answer.body.errors[0].message).toContain('10 分钟')
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(500)
    expect(answer.body.errors[0].data.retryAfter).toBeLessThanOrEqual(600)
    expect((await signIn(person.username, password, 'en')).body.errors[0].message).toContain('10 minutes')
  })

  it('count from the start again after a right one', async () => {
    const person = await studentOf(course)
    for (let attempt = 0; attempt < 4; attempt++) await signIn(person.username, 'Wrong-pass-1')
    expect((await signIn(person.username)).status).toBe(200)
    for (let attempt = 0; attempt < 4; attempt++) await signIn(person.username, 'Wrong-pass-1')
    expect((await signIn(person.username)).status).toBe(200)
  })

  it('are forgiven by an instructor of the class and by admins, and by nobody else', async () => {
    const person = await studentOf(course)
    await lockOut(person)
    const { member } = course.companies[0]!
    for (const client of [stranger, await lab.client(member), anybody])
      expect((await client('POST', '/api/users/unlock', { username: person.username })).status).toBeGreaterThanOrEqual(401)
    expect((await signIn(person.username)).status).toBe(429)
    expect((await instructor('POST', '/api/users/unlock', { username: person.username })).status).toBe(200)
    expect((await signIn(person.username)).status).toBe(200)
    const { docs } = (await admin('GET', `/api/operation-log?where[doc][equals]=${person.id}&where[command][equals]=unlock&depth=0`)).body as { docs: Doc[] }
    expect(docs).toMatchObject([{ action: 'command', user: course.instructor.id }])

    await lockOut(person)
    expect((await admin('POST', '/api/users/unlock', { username: person.username.toUpperCase() })).status).toBe(200)
    expect((await signIn(person.username)).status).toBe(200)
  })

  it('of an instructor or an admin are not forgiven by an instructor', async () => {
    const colleague = await lab.user({ role: 'instructor' })
    await lab.create('memberships', { company: course.companies[0]!.company.id, user: colleague.id })
    await lockOut(colleague)
    expect((await instructor('POST', '/api/users/unlock', { username: colleague.username })).status).toBe(403)
  })

  it('no longer matter once an admin has set a new password', async () => {
    const person = await studentOf(course)
    await lockOut(person)
    expect((await admin('PATCH', `/api/users/${person.id}`, { password: 'Fresh-pass-1' })).status).toBe(200)
    expect((await signIn(person.username, 'Fresh-pass-1')).status).toBe(200)
  })

  it('as old password when changing it count too', async () => {
    const person = await studentOf(course)
    const client = await lab.client(person)
    const change = (oldPassword: string) => client('POST', '/api/users/change-password', { oldPassword, newPassword: 'Better-pass-1' })
    for (let attempt = 0; attempt < 5; attempt++) expect((await change('Wrong-pass-1')).status).toBe(400)
    expect((await change(password)).status).toBe(429)
  })
})

describe('a user name that nobody has', () => {
  it('is answered like a wrong password, in the same words and after as long', async () => {
    const { username } = await studentOf(course)
    const timed = async (name: string) => {
      const start = performance.now()
      const { status, body } = await signIn(name, 'Wrong-pass-1')
      return { status, body, time: performance.now() - start }
    }
    const [first, known, unknown] = [await timed(username), await timed(username), await timed('nobody-at-all')]
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body])
    expect(known.status).toBe(401)
    expect(unknown.time).toBeGreaterThan(Math.min(first.time, known.time) / 3)
  })
})

describe('a password', () => {
  it.each(['password1', 'Abc12345'])('%s is too common, whoever sets it', async (common) => {
    const person = await studentOf(course)
    const client = await lab.client(person)
    expect(await client('POST', '/api/users/change-password', { oldPassword: password, newPassword: common })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'newPassword' }] },
    })
    expect((await admin('PATCH', `/api/users/${person.id}`, { password: common })).body.errors[0].field).toBe('password')
    expect((await anybody('POST', '/api/users/register', { username: 'commoner', name: 'C', password: common })).status).toBe(400)
  })

  it('of one’s own is changed only with the old one, also by an admin', async () => {
    const boss = await lab.user({ role: 'admin' })
    const client = await lab.client(boss)
    expect(await client('PATCH', `/api/users/${boss.id}`, { password: 'Boss-pass-1' })).toMatchObject({
      status: 403,
      body: { errors: [{ field: 'password' }] },
    })
    expect((await client('PATCH', `/api/users?where[id][equals]=${boss.id}`, { password: 'Boss-pass-1' })).body.docs ?? []).toEqual([])
    expect((await signIn(boss.username)).status).toBe(200)
    expect((await client('POST', '/api/users/change-password', { oldPassword: password, newPassword: 'Boss-pass-1' })).status).toBe(200)
    expect((await signIn(boss.username, 'Boss-pass-1')).status).toBe(200)
  })

  it('that was forgotten is replaced by the same rules, and the new one holds', async () => {
    const person = await lab.user({ username: 'forgetful1' })
    const token = await lab.payload.forgotPassword({ collection: 'users', data: { username: person.username } as never, disableEmail: true })
    const reset = (secret: string) => anybody('POST', '/api/users/reset-password', { token, password: secret })
    for (const weak of ['short', 'Forgetful1', 'password1']) expect((await reset(weak)).status).toBe(400)
    expect((await reset('Remembered-1')).status).toBe(200)
    expect((await signIn(person.username, 'Remembered-1')).status).toBe(200)
    expect((await signIn(person.username)).status).toBe(401)
  })
})

describe('a mail to replace a forgotten password', () => {
  it('is sent only with the address that people type: without SERVER_URL there is none to link to', async () => {
    const person = await lab.user({ email: 'forgetful@example.com' })
    const send = jest.spyOn(lab.payload.email, 'sendEmail').mockResolvedValue(undefined)
    const before = process.env
    const ask = () => anybody('POST', '/api/users/forgot-password', { username: person.username })
    try {
      const { SERVER_URL: _, ...others } = before
      process.env = { ...others, SMTP_URL: 'smtp://localhost' }
      expect((await ask()).status).toBe(200)
      expect(send).not.toHaveBeenCalled()
      process.env.SERVER_URL = 'https://lab.example'
      expect((await ask()).status).toBe(200)
      expect(send).toHaveBeenCalledTimes(1)
    } finally {
      process.env = before
      send.mockRestore()
    }
  })

  it('is asked for five times in ten minutes, for an account that nobody has as well', async () => {
    const person = await lab.user({})
    for (const username of [person.username, 'nobody-forgot']) {
      const ask = () => anybody('POST', '/api/users/forgot-password', { username })
      for (let time = 0; time < 5; time++) expect((await ask()).status).toBe(200)
      expect(await ask()).toMatchObject({ status: 429, body: { errors: [{ code: 'too-many', field: 'username' }] } })
    }
  })
})

it('an account is unlocked twenty times in ten minutes by one person, and then by another', async () => {
  const person = await studentOf(course)
  const unlock = (client: Client) => client('POST', '/api/users/unlock', { username: person.username })
  for (let time = 0; time < 20; time++) expect((await unlock(instructor)).status).toBe(200)
  expect((await unlock(instructor)).status).toBe(429)
  expect((await unlock(admin)).status).toBe(200)
})

describe('a read-only person', () => {
  it('keeps the password, with the old one, in their account, and after forgetting it (R81)', async () => {
    const person = await lab.user({})
    await lab.create('memberships', { company: course.companies[0]!.company.id, user: person.id, readOnly: true })
    const client = await lab.client(person)
    const refused = { status: 403, body: { errors: [{ code: 'forbidden' }] } }
    expect(await client('POST', '/api/users/change-password', { oldPassword: password, newPassword: 'Better-pass-1' })).toMatchObject(refused)
    expect(await client('PATCH', `/api/users/${person.id}`, { password: 'Better-pass-1' })).toMatchObject(refused)
    const token = await lab.payload.forgotPassword({ collection: 'users', data: { username: person.username } as never, disableEmail: true })
    expect((await anybody('POST', '/api/users/reset-password', { token, password: 'Better-pass-1' })).status).toBeGreaterThanOrEqual(401)
    expect((await signIn(person.username)).status).toBe(200)
  })
})

describe('signing out everywhere', () => {
  it('is done for a student by an instructor of the class or an admin, and is logged', async () => {
    const person = await studentOf(course)
    for (const staff of [instructor, admin]) {
      const [first, second] = [await lab.client(person), await lab.client(person)]
      expect((await staff('POST', '/api/users/sign-out-everywhere', { user: person.id })).status).toBe(200)
      expect([(await first('GET', '/api/context')).status, (await second('GET', '/api/context')).status]).toEqual([401, 401])
    }
    expect((await instructor('GET', '/api/context')).status).toBe(200)
    const { totalDocs } = (await admin('GET', `/api/operation-log?where[doc][equals]=${person.id}&where[command][equals]=sign-out-everywhere`)).body
    expect(totalDocs).toBe(2)
  })

  it('is not done for others by students, nor by instructors of other classes, nor for an admin', async () => {
    const person = await studentOf(course)
    const client = await lab.client(person)
    expect((await stranger('POST', '/api/users/sign-out-everywhere', { user: person.id })).status).toBe(404)
    expect((await (await lab.client(course.companies[0]!.member))('POST', '/api/users/sign-out-everywhere', { user: person.id })).status).toBe(403)
    expect((await anybody('POST', '/api/users/sign-out-everywhere', { user: person.id })).status).toBe(401)
    expect((await client('GET', '/api/context')).status).toBe(200)
    const boss = await lab.user({ role: 'admin' })
    expect((await instructor('POST', '/api/users/sign-out-everywhere', { user: boss.id })).status).toBe(404)
  })
})

describe('a person who is disabled', () => {
  it('is refused with the very next request, reading or writing', async () => {
    const person = await studentOf(course)
    const client = await lab.client(person, course.companies[0]!.company)
    expect((await client('GET', '/api/customers')).status).toBe(200)
    await admin('PATCH', `/api/users?where[id][equals]=${person.id}`, { status: 'disabled' })
    expect((await client('GET', '/api/customers')).status).toBe(401)
    expect((await client('POST', '/api/customers', { name: 'Too late' })).status).toBe(401)
    expect((await client('POST', '/api/users/refresh-token')).status).toBeGreaterThanOrEqual(401)
  })
})
