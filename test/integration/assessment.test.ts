import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { dayOf } from '../../src/time/day.ts'
import { installationZone } from '../../src/time/zone.ts'
import { startLab, type Answer, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

interface Row {
  module?: string
  label?: string
  day?: string
  user?: string
  name?: string
  username?: string
  count: number
  actions: Record<string, number>
}

let lab: Lab
let course: Course
let other: Course
let first: Course['companies'][number]
let second: Course['companies'][number]
let idle: Doc & { username: string }
let instructor: Client
let stranger: Client
let admin: Client
let student: Client

const today = dayOf(new Date(), installationZone())
const dayFromNow = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000), installationZone())

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  other = await lab.course({ companies: 1 })
  first = course.companies[0]!
  second = course.companies[1]!
  idle = await lab.user({ name: '无操作' })
  await lab.create('memberships', { company: first.company.id, user: idle.id })
  instructor = await lab.client(course.instructor)
  stranger = await lab.client(other.instructor)
  admin = await lab.client(await lab.user({ role: 'admin' }))
  student = await lab.client(first.member, first.company)
  const { doc } = (await student('POST', '/api/customers', { name: '山西大学' })).body as { doc: Doc }
  await student('POST', '/api/customers', { name: '太原理工' })
  await student('PATCH', `/api/customers/${doc.id}`, { city: '太原' })
  await student('POST', '/api/activities', { subject: '拜访', type: 'visit', kind: 'event', at: '2026-01-01T08:00:00.000Z', customer: doc.id })
  await (
    await lab.client(second.member, second.company)
  )('POST', '/api/customers', { name: '别的客户' })
  await (
    await lab.client(other.companies[0]!.member, other.companies[0]!.company)
  )('POST', '/api/customers', { name: '外班客户' })
})
afterAll(() => lab.close())

const rowsOf = ({ status, body }: Answer): Row[] => {
  expect([status, body.errors]).toEqual([200, undefined])
  return body.rows as Row[]
}
const ask = async (client: Client, query: string) => rowsOf(await client('GET', `/api/operation-log/summary?${query}`))
const customersIn = (rows: Row[]) => rows.find(({ module }) => module === 'customers')

describe('the summary of the operation log', () => {
  it('counts by module, with what was done, the most frequent first', async () => {
    const rows = await ask(instructor, `user=${first.member.id}`)
    expect(rows.map(({ module, count, actions }) => ({ module, count, actions }))).toEqual([
      { module: 'customers', count: 3, actions: { create: 2, update: 1 } },
      { module: 'activities', count: 1, actions: { create: 1 } },
    ])
    expect(rows[0]!.label).toBe('客户')
    expect((await instructor('GET', `/api/operation-log/summary?user=${first.member.id}`)).body.total).toBe(4)
  })

  it('counts by day of the server’s time zone', async () => {
    const rows = await ask(instructor, `groupBy=day&company=${first.company.id}&user=${first.member.id}`)
    expect(rows).toEqual([{ day: today, count: 4, actions: { create: 3, update: 1 } }])
  })

  it('counts by student, and names those who have done nothing', async () => {
    const rows = await ask(instructor, `groupBy=user&class=${course.class.id}`)
    expect(rows.find(({ user }) => user === first.member.id)).toMatchObject({ name: first.member.name, username: first.member.username, count: 4 })
    expect(rows.find(({ user }) => user === second.member.id)?.count).toBe(1)
    expect(rows.find(({ user }) => user === idle.id)).toEqual({ user: idle.id, name: '无操作', username: idle.username, count: 0, actions: {} })
    expect(rows.some(({ user }) => user === other.companies[0]!.member.id)).toBe(false)
  })

  it('joins two dimensions', async () => {
    const rows = await ask(instructor, `groupBy=user,module&company=${first.company.id}&module=activities`)
    expect(rows).toMatchObject([{ user: first.member.id, name: first.member.name, module: 'activities', label: '活动', count: 1 }])
  })

  it('agrees with the entries of the log itself', async () => {
    const filter = `where[user][equals]=${first.member.id}&where[collection][equals]=customers`
    const { totalDocs } = (await instructor('GET', `/api/operation-log?${filter}`)).body
    expect(customersIn(await ask(instructor, `user=${first.member.id}`))?.count).toBe(totalDocs)
  })

  it('is narrowed by company, module and time', async () => {
    expect(customersIn(await ask(instructor, `company=${second.company.id}&module=customers`))?.count).toBe(1)
    const inTime = (query: string) => ask(instructor, `user=${first.member.id}&${query}`)
    expect(customersIn(await inTime(`from=${today}&to=${today}`))?.count).toBe(3)
    expect(await inTime(`from=${dayFromNow(1)}`)).toEqual([])
    expect(await inTime(`to=${dayFromNow(-1)}`)).toEqual([])
    expect(await inTime(`from=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`)).toEqual([])
    expect(customersIn(await inTime('from=&to=&module='))?.count).toBe(3)
  })

  it.each(['groupBy=secret', 'groupBy=module,day,user', 'from=yesterday', 'to=2026-13-45', 'to=2026-02-30', 'format=pdf', 'person=x'])(
    'refuses %s',
    async (query) => {
      const field = query.split('=')[0]
      expect(await instructor('GET', `/api/operation-log/summary?${query}`)).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'invalid', field: expect.stringMatching(`^${field}`) as unknown }] },
      })
    },
  )

  it.each(['class', 'company', 'user'])('refuses an id of a %s that is none', async (field) => {
    expect(await instructor('GET', `/api/operation-log/summary?${field}=zzz`)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'filter-invalid', field }] },
    })
  })

  it('is a file for Excel too', async () => {
    const { body, headers, status } = await instructor('GET', `/api/operation-log/summary?groupBy=user&company=${first.company.id}&format=csv`)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/csv')
    const lines = String(body).trim().split('\r\n')
    expect(lines[0]).toMatch(/^\uFEFF?姓名,用户名,合计,新增,修改/)
    expect(lines).toContain(`${String(first.member.name)},${first.member.username},4,3,1,0,0,0,0,0,0`)
  })
})

describe('the entries of the log', () => {
  it('are filtered by student, class, module and time', async () => {
    const count = async (filter: string): Promise<number> =>
      (await admin('GET', `/api/operation-log?limit=1&where[collection][equals]=customers&${filter}`)).body.totalDocs
    expect(await count(`where[user][equals]=${first.member.id}`)).toBe(3)
    expect(await count(`where[company.class][equals]=${course.class.id}`)).toBe(4)
    expect(await count(`where[company.class][equals]=${other.class.id}`)).toBe(1)
    expect(await count(`where[company.class][equals]=${course.class.id}&where[at][less_than]=2020-01-01T00:00:00.000Z`)).toBe(0)
  })
})

describe('who sees whose activity', () => {
  it('instructors that of their classes', async () => {
    expect(await ask(stranger, `class=${course.class.id}`)).toEqual([])
    expect(await ask(stranger, `company=${first.company.id}`)).toEqual([])
    expect(await ask(stranger, `user=${first.member.id}`)).toEqual([])
    expect(customersIn(await ask(stranger, ''))?.count).toBe(1)
    expect(customersIn(await ask(instructor, ''))?.count).toBe(4)
  })

  it('students their own, whatever they ask for', async () => {
    expect(customersIn(await ask(student, ''))?.count).toBe(3)
    expect(customersIn(await ask(student, `class=${course.class.id}`))?.count).toBe(3)
    expect(await ask(student, `user=${second.member.id}`)).toEqual([])
    expect(await ask(student, `company=${second.company.id}`)).toEqual([])
    const people = await ask(student, `groupBy=user&class=${course.class.id}`)
    expect(people.map(({ user }) => user)).toEqual([first.member.id])
  })

  it('admins everybody’s', async () => {
    expect(customersIn(await ask(admin, ''))?.count).toBe(5)
    expect(customersIn(await ask(admin, `class=${other.class.id}`))?.count).toBe(1)
  })

  it('nobody without signing in', async () => {
    expect((await (await lab.client(null))('GET', '/api/operation-log/summary')).status).toBe(401)
  })

  it('an instructor who looks as a student that of the student, in this company', async () => {
    const elsewhere = other.companies[0]!.company
    await lab.create('memberships', { company: elsewhere.id, user: first.member.id })
    await (
      await lab.client(first.member, elsewhere)
    )('POST', '/api/notes', { text: 'x', target: { relationTo: 'customers', value: 'x' } })
    await (
      await lab.client(first.member, elsewhere)
    )('POST', '/api/customers', { name: '他处' })
    const looking = await lab.client(course.instructor, first.company)
    const answer = await looking('GET', '/api/operation-log/summary', undefined, { 'X-View-As': first.member.id })
    expect(customersIn(rowsOf(answer))?.count).toBe(3)
  })
})

describe('the log stays complete', () => {
  it('against bulk changes and bulk deletion, also by an admin', async () => {
    const before = (await admin('GET', '/api/operation-log?limit=1')).body.totalDocs as number
    for (const client of [admin, instructor, student]) {
      expect((await client('PATCH', '/api/operation-log?where[action][equals]=create', { title: 'x' })).status).toBe(403)
      expect((await client('DELETE', '/api/operation-log?where[action][equals]=create')).status).toBe(403)
    }
    const where = { action: { equals: 'create' } }
    const collection = 'operation-log' as 'users'
    for (const overrideAccess of [true, false]) {
      const asAdmin = { collection, where, overrideAccess, user: { id: 'x', collection: 'users', role: 'admin', status: 'active' } as never }
      await lab.payload.update({ ...asAdmin, data: { title: 'x' } as never }).catch(() => undefined)
      await lab.payload.delete(asAdmin).catch(() => undefined)
    }
    expect((await admin('GET', '/api/operation-log?limit=1')).body.totalDocs).toBe(before)
    expect((await admin('GET', '/api/operation-log?where[title][equals]=x')).body.totalDocs).toBe(0)
  })

  it('when somebody in it is to be deleted: people are disabled, companies archived', async () => {
    const leaver = await lab.user({})
    await (
      await lab.client(leaver)
    )('POST', '/api/users/sign-out-everywhere')
    expect(await admin('DELETE', `/api/users/${leaver.id}`)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'conflict', data: { rule: 'R90', count: 1 } }] },
    })
    expect(await admin('DELETE', `/api/companies/${second.company.id}`)).toMatchObject({ status: 409, body: { errors: [{ data: { rule: 'R90' } }] } })
    const unused = await lab.create('companies', { name: 'Never used', code: 'never-used' })
    expect((await admin('DELETE', `/api/companies/${unused.id}`)).status).toBe(200)
  })
})
