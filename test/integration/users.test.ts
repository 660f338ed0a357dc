import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { password, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let other: Course
let anybody: Client
let admin: Client
let instructor: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  other = await lab.course({ companies: 1 })
  anybody = await lab.client(null)
  admin = await lab.client(await lab.user({ role: 'admin' }))
  instructor = await lab.client(course.instructor)
})
afterAll(() => lab.close())

let counter = 0
const applicant = async (data: Record<string, unknown> = {}): Promise<Doc & { username: string }> => {
  const { body, status } = await anybody('POST', '/api/users/register', { username: `applicant${++counter}`, name: `申请人 ${counter}`, password, ...data })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.user as Doc & { username: string }
}
const signIn = (username: string, secret = password) => anybody('POST', '/api/users/login', { username, password: secret })

describe('registration', () => {
  it('makes a student who waits for approval, and tells no secrets', async () => {
    const { status, body } = await anybody('POST', '/api/users/register', {
      username: ' S2026.01 ',
      name: '张三',
      password,
      classCode: String(course.class.joinCode).toLowerCase(),
      role: 'admin',
      status: 'active',
    })
    expect(status).toBe(201)
    expect(body.user).toEqual({
      id: body.user.id,
      username: 's2026.01',
      name: '张三',
      role: 'student',
      status: 'pending',
      appliedClass: course.class.id,
    })
    expect(await signIn('S2026.01')).toMatchObject({ status: 403, body: { errors: [{ code: 'user-pending' }] } })
    expect((await signIn('S2026.01', 'Wrong-pass-1')).status).toBe(401)
  })

  it.each([
    ['a weak password', { password: 'short1' }, 'password'],
    ['a password without digits', { password: 'onlyletters' }, 'password'],
    ['a password equal to the username', { username: 'abc12345', password: 'ABC12345' }, 'password'],
    ['a username with spaces', { username: 'a b c' }, 'username'],
    ['no name', { name: ' ' }, 'name'],
  ])('with %s is a 400 that names the field', async (_what, data, field) => {
    const answer = await anybody('POST', '/api/users/register', { username: 'somebody', name: 'Some', password, ...data })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field }] } })
  })

  it('with a wrong class code is refused, with a taken username a conflict', async () => {
    const wrong = await anybody('POST', '/api/users/register', { username: 'wrongcode', name: 'X', password, classCode: 'NOSUCHCD' })
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ code: 'rule', field: 'classCode' }] } })
    const { username } = await applicant()
    const again = await anybody('POST', '/api/users/register', { username: username.toUpperCase(), name: 'X', password })
    expect(again).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', field: 'username' }] } })
  })

  it('of the same username by several at once succeeds once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => anybody('POST', '/api/users/register', { username: 'racer', name: 'R', password })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  })

  it('as first user is closed', async () => {
    const answer = await anybody('POST', '/api/users/first-register', { username: 'boss', name: 'Boss', password, role: 'admin' })
    expect(answer).toMatchObject({ status: 403, body: { errors: [{ code: 'forbidden' }] } })
    expect((await anybody('POST', '/api/users', { username: 'boss', name: 'Boss', password, role: 'admin' })).status).toBe(401)
  })
})

describe('approval', () => {
  it('by an admin lets people in and makes them members of a company', async () => {
    const [first, second] = [await applicant(), await applicant()]
    const { company } = course.companies[0]!
    const position = await lab.create('positions', { name: 'Clerk', company: company.id, permissions: [] })
    const answer = await admin('POST', '/api/users/approve', { users: [first.id, second.id], role: 'student', company: company.id, position: position.id })
    expect(answer).toMatchObject({ status: 200, body: { approved: [first.id, second.id] } })
    expect((await signIn(first.username)).status).toBe(200)
    const client = await lab.client(first)
    expect((await client('GET', '/api/context')).body).toMatchObject({ company: { id: company.id }, position: { id: position.id, name: 'Clerk' } })
    expect(await admin('POST', '/api/users/approve', { users: [first.id], role: 'student' })).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'conflict' }] },
    })
  })

  it('with a position of another company is refused and approves nobody', async () => {
    const one = await applicant()
    const foreign = await lab.create('positions', { name: 'Foreign', company: other.companies[0]!.company.id, permissions: [] })
    const answer = await admin('POST', '/api/users/approve', {
      users: [one.id],
      role: 'student',
      company: course.companies[0]!.company.id,
      position: foreign.id,
    })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'position' }] } })
    expect((await signIn(one.username)).body.errors[0].code).toBe('user-pending')
  })

  it('is asked for with the code that the class has at that time, however it was typed', async () => {
    const made = async () => (await instructor('POST', '/api/classes', { name: 'New', course: course.course.id })).body.doc as Doc
    const codes: unknown[] = []
    for (const emptied of [null, '', ' ']) {
      const answer = await instructor('PATCH', `/api/classes/${(await made()).id}`, { joinCode: emptied })
      expect([answer.status, answer.body.errors]).toEqual([200, undefined])
      codes.push(answer.body.doc.joinCode)
    }
    expect(new Set(codes).size).toBe(3)
    expect(codes).toEqual(codes.map(() => expect.stringMatching(/^[A-Z2-9]{8}$/)))
    const { id } = await made()
    expect((await instructor('PATCH', `/api/classes/${id}`, { joinCode: ' board-7 ' })).body.doc.joinCode).toBe('BOARD-7')
    expect((await instructor('PATCH', `/api/classes/${id}`, { term: '2026' })).body.doc.joinCode).toBe('BOARD-7')
    await applicant({ classCode: 'Board-7' })
  })

  it('by an instructor works for applicants of their classes, as students, and for nobody else', async () => {
    const mine = await applicant({ classCode: course.class.joinCode })
    const foreign = await applicant({ classCode: other.class.joinCode })
    const { company } = course.companies[0]!
    expect((await instructor('POST', '/api/users/approve', { users: [mine.id], role: 'instructor' })).status).toBe(403)
    expect((await instructor('POST', '/api/users/approve', { users: [mine.id], role: 'student', company: other.companies[0]!.company.id })).status).toBe(403)
    expect((await instructor('POST', '/api/users/approve', { users: [mine.id, foreign.id], role: 'student' })).status).toBe(404)
    expect((await instructor('POST', '/api/users/approve', { users: [mine.id], role: 'student', class: course.class.id, company: company.id })).status).toBe(
      200,
    )
    expect((await signIn(mine.username)).status).toBe(200)
    expect((await signIn(foreign.username)).status).toBe(403)
    const student = await lab.client(mine, company)
    expect((await student('POST', '/api/users/approve', { users: [foreign.id], role: 'student' })).status).toBe(403)
    expect((await anybody('POST', '/api/users/approve', { users: [foreign.id], role: 'student' })).status).toBe(401)
  })

  it('can be refused: the account is removed and the log keeps the reason', async () => {
    const one = await applicant()
    expect((await admin('POST', '/api/users/reject', { users: [one.id] })).status).toBe(400)
    expect((await admin('POST', '/api/users/reject', { users: [one.id], reason: '不是本班学生' })).status).toBe(200)
    expect((await signIn(one.username)).status).toBe(401)
    const { docs } = (await admin('GET', '/api/operation-log?where[command][equals]=reject&depth=0')).body as { docs: Doc[] }
    expect(docs.find(({ action }) => action === 'command')).toMatchObject({ changes: { reason: { to: '不是本班学生' } } })
    expect(docs.find(({ action }) => action === 'delete')).toMatchObject({ doc: one.id, title: one.name })
    expect((await admin('POST', '/api/users/reject', { users: [course.companies[0]!.member.id], reason: 'x' })).status).toBe(409)
  })
})

describe('a disabled person', () => {
  it('is signed out at once and cannot sign in again until enabled', async () => {
    const person = await lab.user({})
    const client = await lab.client(person)
    expect((await client('GET', '/api/context')).status).toBe(200)
    expect((await admin('PATCH', `/api/users/${person.id}`, { status: 'disabled' })).status).toBe(200)
    expect((await client('GET', '/api/context')).status).toBe(401)
    expect((await client('GET', '/api/users/me')).body.user).toBeNull()
    expect(await signIn(person.username)).toMatchObject({ status: 403, body: { errors: [{ code: 'user-disabled' }] } })
    await admin('PATCH', `/api/users/${person.id}`, { status: 'active' })
    expect((await client('GET', '/api/context')).status).toBe(401)
    expect((await signIn(person.username)).status).toBe(200)
  })

  it('is never the last administrator', async () => {
    const { docs } = (await admin('GET', '/api/users?where[role][equals]=admin')).body as { docs: Doc[] }
    const last = docs[0]!.id
    expect(docs).toHaveLength(1)
    expect(await admin('PATCH', `/api/users/${last}`, { status: 'disabled' })).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict' }] } })
    expect((await admin('PATCH', `/api/users/${last}`, { role: 'student' })).status).toBe(409)
    expect((await admin('DELETE', `/api/users/${last}`)).status).toBe(409)
    const second = await lab.user({ role: 'admin' })
    expect((await admin('PATCH', `/api/users/${second.id}`, { status: 'disabled' })).status).toBe(200)
  })

  it('is not deleted while records name them', async () => {
    const { member } = course.companies[0]!
    expect(await admin('DELETE', `/api/users/${member.id}`)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'conflict', data: { counts: { memberships: 1 } } }] },
    })
    const unused = await lab.user({})
    expect((await admin('DELETE', `/api/users/${unused.id}`)).status).toBe(200)
  })
})

describe('one’s own account', () => {
  it('changes name and e-mail, nothing else', async () => {
    const person = await lab.user({})
    const client = await lab.client(person)
    expect((await client('PATCH', `/api/users/${person.id}`, { name: '新名字', email: 'new@example.com' })).status).toBe(200)
    await client('PATCH', `/api/users/${person.id}`, { username: 'stolen', role: 'admin', status: 'pending', appliedClass: course.class.id })
    expect((await admin('GET', `/api/users/${person.id}?depth=0`)).body).toMatchObject({
      name: '新名字',
      email: 'new@example.com',
      username: person.username,
      role: 'student',
      status: 'active',
    })
    expect((await client('PATCH', `/api/users/${course.instructor.id}`, { name: 'x' })).status).toBeGreaterThanOrEqual(403)
  })

  it('changes the password only with the old one, and ends other sessions', async () => {
    const person = await lab.user({})
    const [client, elsewhere] = [await lab.client(person), await lab.client(person)]
    expect(await client('PATCH', `/api/users/${person.id}`, { password: 'Sneaky-pass-1' })).toMatchObject({
      status: 403,
      body: { errors: [{ field: 'password' }] },
    })
    const wrong = await client('POST', '/api/users/change-password', { oldPassword: 'Wrong-pass-1', newPassword: 'Better-pass-1' })
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'oldPassword' }] } })
    const weak = await client('POST', '/api/users/change-password', { oldPassword: password, newPassword: 'weak' })
    expect(weak).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'newPassword' }] } })
    expect((await client('POST', '/api/users/change-password', { oldPassword: password, newPassword: 'Better-pass-1' })).status).toBe(200)
    expect((await client('GET', '/api/context')).status).toBe(200)
    expect((await elsewhere('GET', '/api/context')).status).toBe(401)
    expect((await signIn(person.username)).status).toBe(401)
    expect((await signIn(person.username, 'Better-pass-1')).status).toBe(200)
  })

  it('of a read-only person keeps its password (R81)', async () => {
    const { company } = course.companies[0]!
    const person = await lab.user({})
    await lab.create('memberships', { company: company.id, user: person.id, readOnly: true })
    const client = await lab.client(person, company)
    expect((await client('POST', '/api/users/change-password', { oldPassword: password, newPassword: 'Better-pass-1' })).status).toBe(403)
    expect((await client('PATCH', `/api/users/${person.id}`, { name: 'x' })).status).toBe(403)
  })

  it('can be signed out everywhere', async () => {
    const person = await lab.user({})
    const [client, elsewhere] = [await lab.client(person), await lab.client(person)]
    expect((await client('POST', '/api/users/sign-out-everywhere')).status).toBe(200)
    expect((await client('GET', '/api/context')).status).toBe(401)
    expect((await elsewhere('GET', '/api/context')).status).toBe(401)
    expect((await signIn(person.username)).status).toBe(200)
  })

  it('gets a new password from an admin, by the same rules', async () => {
    const person = await lab.user({})
    expect(await admin('PATCH', `/api/users/${person.id}`, { password: 'short' })).toMatchObject({ status: 400, body: { errors: [{ field: 'password' }] } })
    expect((await admin('PATCH', `/api/users/${person.id}`, { password: 'Reset-pass-1' })).status).toBe(200)
    expect((await signIn(person.username, 'Reset-pass-1')).status).toBe(200)
  })
})

describe('the context', () => {
  it('says who one is, where, what one may do and open', async () => {
    const { company, member } = course.companies[0]!
    const { body } = await (await lab.client(member, company))('GET', '/api/context', undefined, { 'Accept-Language': 'en' })
    expect(body).toMatchObject({
      user: { id: member.id, username: member.username, role: 'student' },
      company: { id: company.id, name: company.name },
      position: { name: 'Manager' },
      as: 'member',
      readOnly: false,
      permissions: { customers: { create: true, read: true, delete: true } },
    })
    expect(body.today).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(body.modules).toContainEqual({ slug: 'customers', label: 'Customers', customizable: true })
    const slugs = body.modules.map(({ slug }: { slug: string }) => slug)
    expect(slugs).not.toContain('counters')
    expect(slugs).not.toContain('command-runs')
    expect(JSON.stringify(body)).not.toMatch(/hash|salt|sessions/)
    expect((await anybody('GET', '/api/context')).status).toBe(401)
  })

  it('is there without a company too', async () => {
    const { body, status } = await instructor('GET', '/api/context')
    expect(status).toBe(200)
    expect(body).toMatchObject({ company: null, position: null, permissions: {} })
    expect(body.modules.map(({ slug }: { slug: string }) => slug)).toContain('companies')
  })
})

describe('the schema of a collection', () => {
  it('is the form that the person sees in the company', async () => {
    const { company, member } = course.companies[0]!
    await lab.create('dictionaries', {
      code: 'rating',
      name: '评级',
      scope: 'company',
      company: company.id,
      items: [{ value: 'a', label: '优', labelEn: 'Good', active: true }],
    })
    const chief = await lab.create('positions', { name: 'Chief', company: company.id, permissions: [] })
    await lab.create('field-settings', {
      target: 'customers',
      scope: 'company',
      company: company.id,
      fields: [
        { name: 'name', label: '会员名称', labelEn: 'Member' },
        { name: 'x_rating', label: '信用评级', labelEn: 'Rating', type: 'select', dictionary: 'rating', required: true },
        { name: 'x_budget', label: '预算', type: 'money' },
        { name: 'remark', readableBy: [chief.id] },
      ],
    })
    const student = await lab.client(member, company)
    const { body } = await student('GET', '/api/schema/customers', undefined, { 'Accept-Language': 'en' })
    const fields = body.fields as (Doc & { name: string })[]
    const named = (name: string) => fields.find((field) => field.name === name)
    expect(body).toMatchObject({ collection: 'customers' })
    expect(body.revision).not.toBe('')
    expect(named('name')).toMatchObject({ type: 'text', label: 'Member', required: true, custom: false })
    expect(named('x_rating')).toMatchObject({
      type: 'select',
      label: 'Rating',
      required: true,
      custom: true,
      dictionary: 'rating',
      options: [{ value: 'a', label: 'Good', active: true }],
    })
    expect(named('x_budget')).toMatchObject({ type: 'money', custom: true })
    expect(named('remark')).toBeUndefined()
    expect(fields.map(({ name }) => name).indexOf('x_rating')).toBe(fields.map(({ name }) => name).indexOf('name') + 1)
    expect(fields.some(({ name }) => name.startsWith('slot'))).toBe(false)

    const elsewhere = await lab.client(other.companies[0]!.member, other.companies[0]!.company)
    const foreign = (await elsewhere('GET', '/api/schema/customers')).body.fields as { name: string; label: string }[]
    expect(foreign.find(({ name }) => name === 'name')?.label).toBe('客户名称')
    expect(foreign.some(({ name }) => name === 'x_rating')).toBe(false)
  })

  it('needs a company and a collection that is there', async () => {
    const { company, member } = course.companies[0]!
    expect(await instructor('GET', '/api/schema/customers')).toMatchObject({ status: 400, body: { errors: [{ code: 'company-required' }] } })
    for (const slug of ['counters', 'nothing', 'constructor', 'payload-preferences'])
      expect((await (await lab.client(member, company))('GET', `/api/schema/${slug}`)).status).toBe(404)
  })
})

describe('companies to enter', () => {
  it('are grouped by class and can be searched', async () => {
    const { body } = await instructor('GET', '/api/companies/mine')
    expect(body).toEqual({
      classes: [{ id: course.class.id, name: course.class.name, companies: [expect.objectContaining({ id: course.companies[0]!.company.id })] }],
      totalDocs: 1,
    })
    expect((await admin('GET', '/api/companies/mine')).body.classes).toHaveLength(2)
    const found = await admin('GET', `/api/companies/mine?q=${encodeURIComponent(String(other.companies[0]!.company.name))}`)
    expect(found.body.classes.map(({ id }: Doc) => id)).toEqual([other.class.id])
    const { member } = course.companies[0]!
    expect((await (await lab.client(member))('GET', '/api/companies/mine')).body.totalDocs).toBe(1)
    expect((await anybody('GET', '/api/companies/mine')).status).toBe(401)
    expect((await admin('GET', '/api/companies/mine?limit=9999')).status).toBe(400)
  })
})
