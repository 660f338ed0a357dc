/** Quotas, forecasts and sales plans by fiscal quarter: who may enter what, what was reached, and the report of the team (R6 to R11). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Answer, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

interface Row extends Record<string, unknown> {
  user: { id: string; name: string }
}

let lab: Lab
let course: Course
let company: Doc
let people: Record<'admin' | 'manager' | 'li' | 'wang', Doc & { username: string }>
let admin: Client
let manager: Client
let li: Client
let wang: Client
let instructor: Client
let customer: Doc

const ordinary = everyRight.map((right) => (right.module === 'quotas' ? { module: 'quotas', read: true } : right))

const made = async (client: Client, collection: string, data: object): Promise<Doc> => {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
const run = async (client: Client, id: string, name: string, body: object = {}): Promise<void> => {
  const answer = await client('POST', `/api/opportunities/${id}/${name}`, body)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
}
const classDate = async (clock: string): Promise<void> => {
  expect((await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: `${clock}T00:00:00.000Z` })).status).toBe(200)
}
const settle = async (collection: string, data: object): Promise<void> => {
  const { docs } = (await instructor('GET', `/api/${collection}`)).body
  const answer = docs[0] ? await instructor('PATCH', `/api/${collection}/${docs[0].id}`, data) : await instructor('POST', `/api/${collection}`, data)
  expect(answer.status).toBeLessThan(300)
}
const refused = ({ status, body }: Answer): unknown[] => [status, body.errors?.[0]?.code, body.errors?.[0]?.field]
const docsOf = async (client: Client, collection: string): Promise<Doc[]> => (await client('GET', `/api/${collection}?depth=0&limit=100`)).body.docs
const report = async (client: Client, query = ''): Promise<{ people: Row[]; totals: Row; [name: string]: unknown }> => {
  const { status, body } = await client('GET', `/api/reports/forecast?${query}`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}
const names = ({ people: rows }: { people: Row[] }): string[] => rows.map(({ user }) => user.name).sort()
const rowOf = ({ people: rows }: { people: Row[] }, user: Doc): Row => rows.find((row) => row.user.id === user.id) as Row

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  const [first] = course.companies
  if (!first) throw new Error('The course has no company')
  company = first.company
  const position = (name: string, parent: Doc | null, permissions: unknown) =>
    lab.create('positions', { name, company: company.id, parent: parent?.id, permissions })
  const head = await position('销售经理', null, ordinary)
  const staff = await position('销售员', head, ordinary)
  const member = async (name: string, held: Doc) => {
    const user = await lab.user({ name })
    await lab.create('memberships', { company: company.id, user: user.id, position: held.id })
    return user
  }
  people = { admin: first.member, manager: await member('经理', head), li: await member('李明', staff), wang: await member('王芳', staff) }
  admin = await lab.client(people.admin, company)
  manager = await lab.client(people.manager, company)
  li = await lab.client(people.li, company)
  wang = await lab.client(people.wang, company)
  instructor = await lab.client(course.instructor, company)
  await classDate('2026-05-20')
  customer = await made(admin, 'customers', { name: '华夏机械' })
})
afterAll(() => lab.close())

describe('quotas', () => {
  let quota: Doc

  it('are set by the administrator of the company alone (R9)', async () => {
    quota = await made(admin, 'quotas', { user: people.li.id, year: 2026, quarter: 2, amount: 100_000 })
    expect(quota).toMatchObject({ user: people.li.id, year: 2026, quarter: 2, amount: 100_000 })
    for (const client of [manager, li]) {
      expect((await client('POST', '/api/quotas', { user: people.wang.id, year: 2026, quarter: 2, amount: 1 })).status).toBe(403)
      expect((await client('PATCH', `/api/quotas/${quota.id}`, { amount: 1 })).status).toBe(403)
      expect((await client('DELETE', `/api/quotas/${quota.id}`)).status).toBe(403)
    }
    expect((await admin('PATCH', `/api/quotas/${quota.id}`, { amount: 200_000 })).body.doc.amount).toBe(200_000)
  })

  it('are one for each person and quarter, and a second is refused readably', async () => {
    const second = await admin('POST', '/api/quotas', { user: people.li.id, year: 2026, quarter: 2, amount: 5 })
    expect(refused(second)).toEqual([409, 'conflict', 'quarter'])
    expect(second.body.errors[0].data.existing).toBe(quota.id)
    const other = await made(admin, 'quotas', { user: people.li.id, year: 2026, quarter: 3, amount: 5 })
    expect(refused(await admin('PATCH', `/api/quotas/${other.id}`, { quarter: 2 }))).toEqual([409, 'conflict', 'quarter'])
    expect((await admin('DELETE', `/api/quotas/${other.id}`)).status).toBe(200)
    const many = await Promise.all(Array.from({ length: 6 }, () => admin('POST', '/api/quotas', { user: people.wang.id, year: 2027, quarter: 1, amount: 5 })))
    expect(many.filter(({ status }) => status === 201)).toHaveLength(1)
    await admin('DELETE', `/api/quotas/${many.find(({ status }) => status === 201)?.body.doc.id}`)
  })

  it.each([
    [{ quarter: 5 }, 'quarter'],
    [{ quarter: 1.5 }, 'quarter'],
    [{ year: 26 }, 'year'],
    [{ amount: -1 }, 'amount'],
    [{ amount: 0.001 }, 'amount'],
    [{ user: undefined }, 'user'],
  ])('refuse %j, naming the field', async (wrong, field) => {
    const answer = await admin('POST', '/api/quotas', { user: people.wang.id, year: 2026, quarter: 2, amount: 1, ...wrong })
    expect([answer.status, answer.body.errors[0].data.errors.map(({ path }: { path: string }) => path)]).toEqual([400, [field]])
  })

  it('are for people of the company', async () => {
    const stranger = await lab.user({ name: '外人' })
    expect(refused(await admin('POST', '/api/quotas', { user: stranger.id, year: 2026, quarter: 2, amount: 1 }))).toEqual([400, 'invalid', 'user'])
  })

  it('are seen by the person, by the head of the department and by the administrator (R10, R11)', async () => {
    await made(admin, 'quotas', { user: people.wang.id, year: 2026, quarter: 2, amount: 0 })
    await made(admin, 'quotas', { user: people.admin.id, year: 2026, quarter: 2, amount: 50_000 })
    const whose = async (client: Client) => (await docsOf(client, 'quotas')).map(({ user }) => user).sort()
    expect(await whose(li)).toEqual([people.li.id])
    expect(await whose(manager)).toEqual([people.li.id, people.wang.id].sort())
    expect(await whose(admin)).toEqual([people.li.id, people.wang.id, people.admin.id].sort())
    expect((await wang('GET', `/api/quotas/${quota.id}`)).status).toBe(404)
  })
})

describe('sales plans', () => {
  it('are made for oneself and for the people below, one for each quarter', async () => {
    const own = await made(li, 'sales-plans', { year: 2026, quarter: 2, amount: 120_000, remark: '新客户为主' })
    expect(own.user).toBe(people.li.id)
    expect(refused(await li('POST', '/api/sales-plans', { user: people.wang.id, year: 2026, quarter: 2, amount: 1 }))).toEqual([422, 'rule', 'user'])
    expect(refused(await li('POST', '/api/sales-plans', { year: 2026, quarter: 2, amount: 1 }))).toEqual([409, 'conflict', 'quarter'])
    const below = await made(manager, 'sales-plans', { user: people.wang.id, year: 2026, quarter: 2, amount: 80_000 })
    expect((await li('PATCH', `/api/sales-plans/${below.id}`, { amount: 1 })).status).toBe(403)
    expect((await wang('PATCH', `/api/sales-plans/${below.id}`, { amount: 90_000 })).body.doc.amount).toBe(90_000)
    expect(refused(await wang('PATCH', `/api/sales-plans/${below.id}`, { user: people.li.id, quarter: 4 }))).toEqual([422, 'rule', 'user'])
    expect((await docsOf(li, 'sales-plans')).map(({ user }) => user)).toEqual([people.li.id])
    expect(await docsOf(manager, 'sales-plans')).toHaveLength(2)
  })
})

describe('forecasts', () => {
  let forecast: Doc

  it('are entered by the person alone, and at best no less than expected (R7)', async () => {
    expect(refused(await li('POST', '/api/forecasts', { year: 2026, quarter: 2, expected: 100, best: 99.99 }))).toEqual([422, 'rule', 'best'])
    forecast = await made(li, 'forecasts', { year: 2026, quarter: 2, expected: 150_000, best: 150_000 })
    expect(forecast).toMatchObject({ user: people.li.id, completed: 0, remaining: 200_000, quotaRate: 0 })
    expect(refused(await li('PATCH', `/api/forecasts/${forecast.id}`, { expected: 150_000.01 }))).toEqual([422, 'rule', 'best'])
    expect(refused(await manager('POST', '/api/forecasts', { user: people.wang.id, year: 2026, quarter: 2, expected: 1, best: 1 }))).toEqual([
      422,
      'rule',
      'user',
    ])
    for (const client of [manager, admin]) {
      expect((await client('GET', `/api/forecasts/${forecast.id}`)).status).toBe(200)
      expect((await client('PATCH', `/api/forecasts/${forecast.id}`, { expected: 1 })).status).toBe(403)
    }
    expect((await wang('GET', `/api/forecasts/${forecast.id}`)).status).toBe(404)
    expect(refused(await li('POST', '/api/forecasts', { year: 2026, quarter: 2, expected: 1, best: 2 }))).toEqual([409, 'conflict', 'quarter'])
    const changed = await li('PATCH', `/api/forecasts/${forecast.id}`, { best: 180_000.5, completed: 1e9, quotaRate: 99 })
    expect(changed.body.doc).toMatchObject({ expected: 150_000, best: 180_000.5, completed: 0, quotaRate: 0 })
  })

  it('know what was won: once, by the amount of that moment, unmoved by a transfer, returned on reopening (R6)', async () => {
    const seen = async () => (await li('GET', `/api/forecasts/${forecast.id}`)).body
    const sale = await made(li, 'opportunities', { title: '一期', customer: customer.id, amount: 30_000.55 })
    await run(li, sale.id, 'win')
    expect(await seen()).toMatchObject({ completed: 30_000.55, remaining: 169_999.45, quotaRate: 15 })
    expect((await li('POST', `/api/opportunities/${sale.id}/win`)).status).toBe(409)
    await run(manager, sale.id, 'assign', { to: people.wang.id })
    expect(await seen()).toMatchObject({ completed: 30_000.55 })
    expect(rowOf(await report(manager), people.wang)).toMatchObject({ completed: 0 })
    await run(manager, sale.id, 'reopen', { reason: '合同未签' })
    expect(await seen()).toMatchObject({ completed: 0, remaining: 200_000, quotaRate: 0 })
  })

  it('count the wins of their quarter by the class date', async () => {
    await classDate('2026-06-30')
    const last = await made(li, 'opportunities', { title: '六月最后一天', customer: customer.id, amount: 10_000 })
    await run(li, last.id, 'win')
    await classDate('2026-07-01')
    const next = await made(li, 'opportunities', { title: '七月第一天', customer: customer.id, amount: 40_000 })
    await run(li, next.id, 'win')
    await made(li, 'forecasts', { year: 2026, quarter: 3, expected: 1, best: 2 })
    const [q3, q2] = (await li('GET', '/api/forecasts?sort=-quarter')).body.docs
    expect(q2).toMatchObject({ quarter: 2, completed: 10_000, remaining: 190_000, quotaRate: 5 })
    expect(q3).toMatchObject({ quarter: 3, completed: 40_000, remaining: null, quotaRate: null })
    expect((await li('GET', '/api/forecasts?select[completed]=true&where[quarter][equals]=3')).body.docs[0].completed).toBe(40_000)
    await classDate('2026-05-20')
  })

  it('say nothing of a rate without a quota and with one of 0 (R7)', async () => {
    const zero = await made(wang, 'forecasts', { year: 2026, quarter: 2, expected: 10, best: 10 })
    expect(zero).toMatchObject({ completed: 0, remaining: 0, quotaRate: null })
    const none = await made(manager, 'forecasts', { year: 2026, quarter: 2, expected: 10, best: 20 })
    expect(none).toMatchObject({ completed: 0, remaining: null, quotaRate: null })
  })

  it('go by the fiscal year of the company (R8)', async () => {
    await settle('sales-settings', { fiscalStartMonth: 4 })
    expect(await report(li)).toMatchObject({ year: 2026, quarter: 1, from: '2026-04-01', to: '2026-06-30', startMonth: 4 })
    const q2 = (await li('GET', `/api/forecasts/${forecast.id}`)).body
    expect(q2).toMatchObject({ quarter: 2, completed: 40_000 })
    for (const wrong of [0, 13, 2.5]) {
      const { docs } = (await instructor('GET', '/api/sales-settings')).body
      expect((await instructor('PATCH', `/api/sales-settings/${docs[0].id}`, { fiscalStartMonth: wrong })).status).toBe(400)
    }
    await settle('sales-settings', { fiscalStartMonth: null })
  })
})

describe('a whole quarter at once', () => {
  const quarter = { year: 2027, quarter: 4 }
  const enter = (client: Client, user: Doc, parts: object): Promise<Answer> => client('POST', '/api/forecasts/enter', { user: user.id, ...quarter, ...parts })
  const kept = async (client: Client, collection: string): Promise<unknown[]> =>
    (await docsOf(client, collection)).filter(({ year }) => year === 2027).map(({ amount, expected, best }) => amount ?? [expected, best])

  it('is stored whole or not at all, each part by its own rules', async () => {
    expect(refused(await enter(li, people.li, { plan: 50, forecast: { expected: 2, best: 1 } }))).toEqual([422, 'rule', 'best'])
    expect((await enter(li, people.li, { plan: 50, quota: 1 })).status).toBe(403)
    expect(refused(await enter(li, people.wang, { plan: 50 }))).toEqual([422, 'rule', 'user'])
    expect((await enter(li, people.li, { plan: 50, forecast: { expected: null, best: 1 } })).status).toBe(400)
    expect((await enter(li, { id: 'x' }, { plan: 50 })).status).toBe(404)
    for (const collection of ['quotas', 'sales-plans', 'forecasts']) expect(await kept(admin, collection)).toEqual([])
  })

  it('is made, changed and taken away', async () => {
    expect((await enter(li, people.li, { plan: 50, forecast: { expected: 1, best: 2 } })).status).toBe(200)
    expect((await enter(admin, people.li, { quota: 100, plan: 60 })).status).toBe(200)
    expect((await enter(li, people.li, { forecast: { expected: 1, best: 3.5 } })).status).toBe(200)
    expect([await kept(li, 'quotas'), await kept(li, 'sales-plans'), await kept(li, 'forecasts')]).toEqual([[100], [60], [[1, 3.5]]])
    expect((await enter(li, people.li, { plan: null, forecast: null })).status).toBe(200)
    expect((await enter(admin, people.li, { quota: null })).status).toBe(200)
    for (const collection of ['quotas', 'sales-plans', 'forecasts']) expect(await kept(admin, collection)).toEqual([])
  })
})

describe('the report of the team', () => {
  beforeAll(async () => {
    await made(li, 'opportunities', { title: '进行中', customer: customer.id, amount: 1000.01, probability: 33, expectedCloseAt: '2026-06-30T00:00:00.000Z' })
    await made(li, 'opportunities', { title: '进行中', customer: customer.id, amount: 500, probability: 50, expectedCloseAt: '2026-04-01T00:00:00.000Z' })
    await made(li, 'opportunities', { title: '下季度', customer: customer.id, amount: 7777, expectedCloseAt: '2026-07-01T00:00:00.000Z' })
  })

  it('shows a person their own, a head the department, the administrator and the instructor everybody (R10, R11)', async () => {
    const everybody = ['李明', '王芳', '经理', people.admin.name as string].sort()
    expect(names(await report(li))).toEqual(['李明'])
    expect(names(await report(manager))).toEqual(['李明', '王芳', '经理'].sort())
    expect(names(await report(admin))).toEqual(everybody)
    expect(names(await report(instructor))).toEqual(everybody)
    expect(names(await report(manager, 'scope=own'))).toEqual(['经理'])
    expect((await report(li)).scopes).toEqual(['own'])
    expect((await report(manager)).scopes).toEqual(['own', 'team'])
    expect((await report(admin)).scopes).toEqual(['own', 'all'])
    expect(names(await report(manager, `user=${people.li.id}`))).toEqual(['李明'])
    for (const [client, user] of [
      [li, people.wang.id],
      [manager, people.admin.id],
      [admin, 'nobody'],
    ] as const)
      expect((await client('GET', `/api/reports/forecast?user=${user}`)).status).toBe(404)
  })

  it('has every figure of a person, and totals to the cent', async () => {
    const team = await report(manager)
    expect(rowOf(team, people.li)).toMatchObject({
      quota: 200_000,
      plan: 120_000,
      completed: 10_000,
      remaining: 190_000,
      quotaRate: 5,
      expected: 150_000,
      best: 180_000.5,
      open: 1500.01,
      // 1000.01 × 33 % = 330.0033, and 250
      pipeline: 580,
    })
    expect(rowOf(team, people.wang)).toMatchObject({ quota: 0, quotaRate: null, remaining: 0, plan: 90_000, expected: 10, best: 10, open: 0 })
    expect(team.totals).toMatchObject({
      quota: 200_000,
      plan: 210_000,
      completed: 10_000,
      remaining: 190_000,
      quotaRate: 5,
      expected: 150_020,
      best: 180_030.5,
    })
    expect(rowOf(team, people.manager).may).toEqual({ quota: false, plan: true, forecast: true })
    expect(rowOf(team, people.li).may).toEqual({ quota: false, plan: true, forecast: false })
    expect(rowOf(await report(li), people.li).may).toEqual({ quota: false, plan: true, forecast: true })
    expect(rowOf(await report(admin), people.li).may).toEqual({ quota: true, plan: true, forecast: false })
    expect(rowOf(await report(instructor), people.li).may).toEqual({ quota: true, plan: true, forecast: false })
  })

  it('is of another quarter when asked for one (I20)', async () => {
    const next = await report(manager, 'year=2026&quarter=3')
    expect(next).toMatchObject({ year: 2026, quarter: 3, from: '2026-07-01', to: '2026-09-30' })
    expect(rowOf(next, people.li)).toMatchObject({ quota: null, completed: 40_000, remaining: null, quotaRate: null, expected: 1, best: 2, open: 7777 })
    for (const wrong of ['quarter=5', 'quarter=x', 'year=1', 'scope=mine', 'format=pdf'])
      expect((await li('GET', `/api/reports/forecast?${wrong}`)).status).toBe(400)
  })

  it('is a file that spreadsheets open', async () => {
    const { body, headers } = await manager('GET', '/api/reports/forecast?format=csv', undefined, { 'Accept-Language': 'zh' })
    const lines = String(body).split('\r\n')
    expect(headers.get('content-type')).toContain('text/csv')
    expect(lines[0]).toContain('员工,定额（元）')
    expect(lines.find((line) => line.startsWith('李明'))).toBe('李明,200000,5,10000,190000,150000,180000.5,1500.01,580,120000')
    expect(lines.at(-2)).toMatch(/^合计,200000,5,10000,190000,/)
  })

  it('adds up no amount that the person may not see', async () => {
    const hidden = { target: 'opportunities', scope: 'company', company: company.id }
    const positions = (await instructor('GET', '/api/positions?limit=50&depth=0')).body.docs as Doc[]
    const heads = positions.filter(({ name }) => name !== '销售员').map(({ id }) => id)
    const setting = await made(instructor, 'field-settings', { ...hidden, fields: [{ name: 'amount', readableBy: heads }] })
    expect(rowOf(await report(li), people.li)).toMatchObject({
      quota: 200_000,
      completed: null,
      remaining: null,
      quotaRate: null,
      open: null,
      pipeline: null,
      expected: 150_000,
    })
    expect((await li('GET', '/api/forecasts?where[quarter][equals]=2')).body.docs[0]).toMatchObject({ expected: 150_000, completed: null, quotaRate: null })
    expect(rowOf(await report(manager), people.li)).toMatchObject({ completed: 10_000 })
    expect((await instructor('DELETE', `/api/field-settings/${setting.id}`)).status).toBe(200)
  })

  it('is for people of the company who may read forecasts', async () => {
    const other = await lab.course({ companies: 1 })
    const stranger = await lab.client(other.companies[0]!.member, other.companies[0]!.company)
    expect((await report(stranger)).people).toHaveLength(1)
    expect((await stranger('GET', `/api/reports/forecast?user=${people.li.id}`)).status).toBe(404)
    expect((await (await lab.client(null, company))('GET', '/api/reports/forecast')).status).toBe(401)
    const without = await lab.create('positions', { name: '客服', company: company.id, permissions: [{ module: 'customers', read: true }] })
    const clerk = await lab.user({ name: '客服' })
    await lab.create('memberships', { company: company.id, user: clerk.id, position: without.id })
    expect((await (await lab.client(clerk, company))('GET', '/api/reports/forecast')).status).toBe(403)
  })
})
