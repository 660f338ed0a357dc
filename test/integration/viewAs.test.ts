import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { runInStore } from '../../src/company-schema/requestStore.ts'
import { identify } from '../../src/host/identify.ts'
import { everyRight, password, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let other: Course
let company: Doc
let student: Doc & { username: string }
let clerk: Doc & { username: string }
let instructor: Client
let admin: Client
let clerksCustomer: Doc

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  other = await lab.course({ companies: 1 })
  company = course.companies[0]!.company
  student = course.companies[0]!.member
  clerk = await lab.user({ name: '李四' })
  const rights = everyRight.filter(({ module }) => module !== 'products')
  const position = await lab.create('positions', { name: 'Clerk', company: company.id, permissions: rights })
  await lab.create('memberships', { company: company.id, user: clerk.id, position: position.id })
  instructor = await lab.client(course.instructor, company)
  admin = await lab.client(await lab.user({ role: 'admin' }), company)
  clerksCustomer = (await (await lab.client(clerk, company))('POST', '/api/customers', { name: '杭州艺术' })).body.doc as Doc
  await lab.create('field-settings', {
    target: 'customers',
    scope: 'company',
    company: company.id,
    fields: [{ name: 'remark', readableBy: [String((await chief()).id)] }],
  })
})
afterAll(() => lab.close())

const chief = () => lab.create('positions', { name: 'Chief', company: company.id, permissions: everyRight })
const as = ({ id }: Doc) => ({ 'X-View-As': id })
const entries = async (action: string, user: Doc): Promise<Doc[]> => {
  const { body } = await admin('GET', `/api/operation-log?where[action][equals]=${action}&where[user][equals]=${user.id}&depth=0&limit=100`)
  return body.docs as Doc[]
}

describe('an instructor who looks as a student', () => {
  it('sees with that student’s rights: modules, fields, who they are', async () => {
    const { body } = await instructor('GET', '/api/context', undefined, as(clerk))
    expect(body).toMatchObject({
      user: { id: clerk.id, role: 'student' },
      as: 'member',
      readOnly: true,
      position: { name: 'Clerk' },
      permissions: { customers: { read: true, create: false, update: false, delete: false }, products: { read: false } },
      viewAs: { id: clerk.id, name: '李四', by: { id: course.instructor.id } },
    })
    expect((await instructor('GET', '/api/products')).status).toBe(200)
    expect((await instructor('GET', '/api/products', undefined, as(clerk))).status).toBe(403)
    const schema = (await instructor('GET', '/api/schema/customers', undefined, as(clerk))).body.fields as { name: string }[]
    expect(schema.some(({ name }) => name === 'remark')).toBe(false)
    expect((await instructor('GET', '/api/customers?where[remark][exists]=true', undefined, as(clerk))).status).toBe(400)
    expect((await instructor('GET', '/api/customers?where[remark][exists]=true')).status).toBe(200)
    expect((await instructor('GET', `/api/customers/${clerksCustomer.id}`, undefined, as(clerk))).body.name).toBe('杭州艺术')
  })

  it('is told so by the cookie too, and is themselves again without it', async () => {
    const cookie = { Cookie: `view-as=${clerk.id}` }
    expect((await instructor('GET', '/api/context', undefined, cookie)).body.user.id).toBe(clerk.id)
    expect((await instructor('GET', '/api/context')).body).toMatchObject({ user: { id: course.instructor.id }, viewAs: null, readOnly: false })
  })

  it('sees what the student sees of others, and no other company of the student', async () => {
    const elsewhere = other.companies[0]!.company
    await lab.create('memberships', { company: elsewhere.id, user: clerk.id })
    const { body } = await instructor('GET', '/api/companies?limit=100&depth=0', undefined, as(clerk))
    expect((body.docs as Doc[]).map(({ id }) => id)).toEqual([company.id])
    const log = (await instructor('GET', '/api/operation-log?limit=100&depth=0', undefined, as(clerk))).body.docs as Doc[]
    expect(new Set(log.map(({ user }) => user))).toEqual(new Set([clerk.id]))
  })

  it.each([
    ['POST', '/api/customers', { name: 'Written' }],
    ['PATCH', '/api/customers/:customer', { name: 'Changed' }],
    ['PATCH', '/api/customers?where[name][exists]=true', { name: 'Changed' }],
    ['DELETE', '/api/customers/:customer', undefined],
    ['POST', '/api/customers/:customer/transfer', { to: 'x' }],
    ['POST', '/api/users/change-password', { oldPassword: password, newPassword: 'Better-pass-1' }],
    ['POST', '/api/users/sign-out-everywhere', {}],
    ['POST', '/api/users/unlock', { username: 'x' }],
    ['PATCH', '/api/users/:clerk', { name: 'x' }],
  ] as const)('cannot write: %s %s', async (method, path, body) => {
    const address = path.replace(':customer', clerksCustomer.id).replace(':clerk', clerk.id)
    expect(await instructor(method, address, body, as(clerk))).toMatchObject({ status: 403, body: { errors: [{ code: 'view-as-read-only' }] } })
  })

  it('cannot write by ways that do not pass REST either', async () => {
    const store = await identify(lab.payload, new Headers({ Authorization: await authorization(course.instructor), 'X-Company': company.id, ...as(clerk) }))
    const write = () =>
      lab.payload.update({ collection: 'customers' as 'users', id: clerksCustomer.id, data: { name: 'Changed' } as never, overrideAccess: true })
    await expect(runInStore(store, write)).rejects.toThrow('只能查看')
    await expect(
      runInStore(store, () => lab.payload.delete({ collection: 'customers' as 'users', id: clerksCustomer.id, overrideAccess: true })),
    ).rejects.toThrow()
    expect((await instructor('GET', `/api/customers/${clerksCustomer.id}`)).body.name).toBe('杭州艺术')
  })

  it('leaves no trace in what the admin notes about the student', async () => {
    const store = await identify(lab.payload, new Headers({ Authorization: await authorization(course.instructor), 'X-Company': company.id, ...as(clerk) }))
    const data = { key: 'customers-list', user: { relationTo: 'users', value: clerk.id }, value: { limit: 50 } }
    await runInStore(store, () => lab.payload.create({ collection: 'payload-preferences', data: data as never, user: store.user as never }))
    expect((await lab.payload.count({ collection: 'payload-preferences', where: { key: { equals: 'customers-list' } } })).totalDocs).toBe(0)
  })

  it('reads queries that are sent as a body', async () => {
    const answer = await instructor('POST', '/api/customers', 'limit=5', {
      ...as(clerk),
      'X-Payload-HTTP-Method-Override': 'GET',
      'Content-Type': 'application/x-www-form-urlencoded',
    })
    expect([answer.status, (answer.body.docs as Doc[]).length]).toEqual([200, 1])
  })

  it('signs out as themselves', async () => {
    const client = await lab.client(course.instructor, company)
    const theirs = await lab.client(clerk, company)
    expect((await client('POST', '/api/users/logout', undefined, { Cookie: `view-as=${clerk.id}`, ...as(clerk) })).status).toBe(200)
    expect((await client('GET', '/api/context')).status).toBe(401)
    expect((await theirs('GET', '/api/context')).status).toBe(200)
  })

  it('is in the log once, with their own name, and the student does not see it', async () => {
    const logged = await entries('viewAs', course.instructor)
    expect(logged).toMatchObject([{ doc: clerk.id, company: company.id, user: course.instructor.id, title: '李四' }])
    const own = (await (await lab.client(clerk, company))('GET', '/api/operation-log?where[action][equals]=viewAs')).body
    expect(own.totalDocs).toBe(0)
  })
})

describe('looking as somebody is refused', () => {
  const refused = { status: 403, body: { errors: [{ code: 'view-as-forbidden' }] } }

  it('to students, also as themselves', async () => {
    const client = await lab.client(student, company)
    for (const whom of [clerk, student, course.instructor]) expect(await client('GET', '/api/context', undefined, as(whom))).toMatchObject(refused)
    expect(await client('GET', '/api/context', undefined, { Cookie: `view-as=${clerk.id}` })).toMatchObject(refused)
  })

  it('to instructors of other classes, and for students of other companies', async () => {
    const stranger = await lab.client(other.instructor, other.companies[0]!.company)
    expect(await stranger('GET', '/api/context', undefined, as(student))).toMatchObject(refused)
    expect(await instructor('GET', '/api/context', undefined, as(course.companies[1]!.member))).toMatchObject(refused)
  })

  it('without a company', async () => {
    const client = await lab.client(course.instructor)
    expect(await client('GET', '/api/context', undefined, as(student))).toMatchObject(refused)
  })

  it('as an admin, an instructor, somebody disabled or nobody at all', async () => {
    const boss = await lab.user({ role: 'admin' })
    const colleague = await lab.user({ role: 'instructor' })
    const gone = await lab.user({ status: 'disabled' })
    for (const { id } of [boss, colleague, gone]) await lab.create('memberships', { company: company.id, user: id })
    for (const whom of [boss, colleague, gone, { id: 'nobody' }, { id: '00000000-0000-4000-8000-000000000000' }])
      expect(await instructor('GET', '/api/context', undefined, as(whom))).toMatchObject(refused)
  })

  it('but not to admins, for students of any company', async () => {
    expect((await admin('GET', '/api/context', undefined, as(student))).body).toMatchObject({ user: { id: student.id }, readOnly: true })
  })
})

describe('entering a company of one’s classes', () => {
  it('is logged once for instructors and admins, not with every request, and not for members', async () => {
    const visitor = await lab.course({ companies: 1 })
    const { company: visited, member } = visitor.companies[0]!
    const client = await lab.client(visitor.instructor, visited)
    await Promise.all(Array.from({ length: 5 }, () => client('GET', '/api/customers')))
    await (
      await lab.client(visitor.instructor, visited)
    )('GET', '/api/customers')
    expect(await entriesIn(visited, 'enter')).toMatchObject([{ user: visitor.instructor.id, doc: visited.id, title: visited.name, collection: 'companies' }])
    await (
      await lab.client(member, visited)
    )('GET', '/api/customers')
    expect(await entriesIn(visited, 'enter')).toHaveLength(1)
  })
})

async function entriesIn({ id }: Doc, action: string): Promise<Doc[]> {
  const root = await lab.client(await lab.user({ role: 'admin' }))
  const { body } = await root('GET', `/api/operation-log?where[action][equals]=${action}&where[company][equals]=${id}&depth=0`)
  return body.docs as Doc[]
}

async function authorization({ username }: { username: string }): Promise<string> {
  const { token } = await lab.payload.login({ collection: 'users', data: { username, password } as never })
  return `JWT ${String(token)}`
}
