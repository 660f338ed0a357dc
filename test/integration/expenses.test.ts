/** Sales expenses: for a customer, an opportunity or an activity (R19), and what they come to (Q7). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seedPlatform } from '../../seed/index.ts'
import { everyRight, startLab, type Client, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let company: Doc
let me: Doc
let colleague: Doc
let sales: Client
let other: Client
let clerk: Client
let instructor: Client
let foreign: Client
let customer: Doc
let second: Doc

beforeAll(async () => {
  lab = await startLab()
  await seedPlatform(lab.payload)
  const course = await lab.course()
  company = course.companies[0]!.company
  me = course.companies[0]!.member
  sales = await lab.client(course.companies[0]!.member, company)
  instructor = await lab.client(course.instructor, company)
  foreign = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
  const position = await lab.create('positions', { name: 'Sales', company: company.id, permissions: everyRight })
  const seller = await lab.user({ name: '小王' })
  colleague = seller
  await lab.create('memberships', { company: company.id, user: seller.id, position: position.id })
  other = await lab.client(seller, company)
  const withoutExpenses = everyRight.filter(({ module }) => module !== 'expenses')
  const clerks = await lab.create('positions', { name: 'Clerk', company: company.id, permissions: withoutExpenses })
  const person = await lab.user({ name: '文员' })
  await lab.create('memberships', { company: company.id, user: person.id, position: clerks.id })
  clerk = await lab.client(person, company)
  customer = await made('customers', { name: '华夏机械' })
  second = await made('customers', { name: '远大办公' })
})
afterAll(() => lab.close())

async function made(collection: string, data: object, client = sales): Promise<Doc> {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
const day = (date: string): string => `${date}T00:00:00.000Z`
const expense = (data: object, client = sales): Promise<Doc> =>
  made('expenses', { title: '打车', date: day('2026-03-05'), category: 'travel', amount: 10, ...data }, client)
const refused = async (data: object): Promise<unknown[]> => {
  const { status, body } = await sales('POST', '/api/expenses', { title: '打车', date: day('2026-03-05'), category: 'travel', amount: 10, ...data })
  return [status, body.errors?.[0]?.code, body.errors?.[0]?.field]
}
const opportunity = (of: Doc, client = sales): Promise<Doc> => made('opportunities', { title: `商机 ${String(of.name)}`, customer: of.id }, client)
const activity = (data: object): Promise<Doc> => made('activities', { subject: '拜访', type: 'visit', at: '2026-03-05T02:00:00.000Z', ...data })
const report = async (
  query: string,
  client = sales,
): Promise<{ rows: { key: string | null; label: string; count: number; amount: number; share: number; list: string }[]; total: object }> => {
  const { status, body } = await client('GET', `/api/reports/expenses?${query}`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}

describe('an expense', () => {
  it('is for a customer, an opportunity or an activity', async () => {
    expect(await refused({})).toEqual([422, 'rule', 'customer'])
    expect(await expense({ customer: customer.id })).toMatchObject({ customer: customer.id, person: me.id, owner: me.id, amount: 10 })
    const alone = await activity({})
    expect(await expense({ activity: alone.id })).toMatchObject({ activity: alone.id })
    expect((await sales('PATCH', `/api/expenses/${(await expense({ customer: customer.id })).id}`, { customer: null })).body.errors[0]).toMatchObject({
      code: 'rule',
      field: 'customer',
    })
  })

  it('takes the customer of its opportunity or activity, and of no other', async () => {
    const deal = await opportunity(customer)
    const visit = await activity({ customer: second.id })
    expect(await expense({ opportunity: deal.id })).toMatchObject({ customer: customer.id })
    expect(await expense({ activity: visit.id })).toMatchObject({ customer: second.id })
    expect(await refused({ opportunity: deal.id, customer: second.id })).toEqual([422, 'rule', 'opportunity'])
    expect(await refused({ opportunity: deal.id, activity: visit.id })).toEqual([422, 'rule', 'activity'])
  })

  it('names what is wrong with it', async () => {
    const here = { customer: customer.id }
    expect(await refused({ ...here, amount: 10.005 })).toEqual([400, 'invalid', 'amount'])
    expect(await refused({ ...here, amount: 0 })).toEqual([400, 'invalid', 'amount'])
    expect(await refused({ ...here, category: 'nothing' })).toEqual([400, 'invalid', 'category'])
    expect(await refused({ ...here, category: null })).toEqual([400, 'invalid', 'category'])
    expect(await refused({ ...here, person: (await lab.user({})).id })).toEqual([400, 'invalid', 'person'])
    expect(await refused({ customer: 'zzz' })).toEqual([400, 'invalid', 'customer'])
    expect(await refused({ opportunity: 'zzz' })).toEqual([400, 'invalid', 'opportunity'])
  })

  it('is somebody else’s when that is said, and stays so when the record changes hands', async () => {
    const one = await expense({ customer: customer.id, person: colleague.id })
    expect(one).toMatchObject({ person: colleague.id, owner: me.id })
    expect((await sales('PATCH', `/api/expenses/${one.id}?depth=0`, { remark: '补录' })).body.doc).toMatchObject({ person: colleague.id })
  })

  it('is not seen by other companies, nor by positions without the right', async () => {
    const one = await expense({ customer: customer.id })
    expect((await foreign('GET', `/api/expenses/${one.id}`)).status).toBe(404)
    expect((await clerk('GET', '/api/expenses')).status).toBe(403)
    expect((await clerk('GET', '/api/reports/expenses')).status).toBe(403)
    expect(await refused({ customer: (await made('customers', { name: 'Foreign' }, foreign)).id })).toEqual([400, 'invalid', 'customer'])
  })

  it('can have its receipt attached', async () => {
    const one = await expense({ customer: customer.id })
    expect(await made('notes', { text: '发票已交', target: { relationTo: 'expenses', value: one.id } })).toBeDefined()
  })
})

describe('the report', () => {
  beforeAll(async () => {
    const { docs } = (await instructor('GET', '/api/expenses?limit=100&depth=0')).body
    for (const { id } of docs as Doc[]) expect((await instructor('DELETE', `/api/expenses/${id}`)).status).toBe(200)
    await expense({ customer: customer.id, amount: 0.1, date: day('2026-01-31') })
    await expense({ customer: customer.id, amount: 0.2, date: day('2026-02-01'), category: 'gift' })
    await expense({ customer: second.id, amount: 1234.56, date: day('2026-02-28') })
    await expense({ customer: second.id, amount: 65.14, date: day('2026-03-01') }, other)
  })

  it('adds up to the cent, by category, person, customer and month', async () => {
    expect(await report('by=category')).toMatchObject({
      rows: [
        { key: 'travel', label: '差旅', count: 3, amount: 1299.8, share: 100 },
        { key: 'gift', label: '礼品', count: 1, amount: 0.2, share: 0 },
      ],
      total: { count: 4, amount: 1300, share: 100 },
    })
    expect((await report('by=person')).rows).toMatchObject([
      { key: me.id, count: 3, amount: 1234.86 },
      { key: colleague.id, label: '小王', count: 1, amount: 65.14 },
    ])
    expect((await report('by=customer')).rows).toMatchObject([
      { label: '远大办公', count: 2, amount: 1299.7 },
      { label: '华夏机械', count: 2, amount: 0.3 },
    ])
    expect((await report('by=month')).rows.map(({ label, amount }) => [label, amount])).toEqual([
      ['2026-01', 0.1],
      ['2026-02', 1234.76],
      ['2026-03', 65.14],
    ])
  })

  it('is about a period, both days included, and comes as a file', async () => {
    expect((await report('from=2026-02-01&to=2026-02-28')).total).toEqual({ count: 2, amount: 1234.76, share: 100 })
    expect((await report('from=2026-04-01')).total).toBeNull()
    const file = await sales('GET', '/api/reports/expenses?format=csv&by=month')
    expect(file.headers.get('content-type')).toContain('text/csv')
    expect(String(file.body)).toContain('2026-02,2,1234.76,95')
    expect((await sales('GET', '/api/reports/expenses?by=amount')).status).toBe(400)
  })

  it('counts what the person sees: where customers are private, what is theirs', async () => {
    expect((await instructor('POST', '/api/sharing-settings', { modes: [{ collection: 'customers', mode: 'private' }] })).status).toBe(201)
    // Spent by the colleague on my customer: seen by both.
    expect((await report('by=category', other)).total).toEqual({ count: 1, amount: 65.14, share: 100 })
    expect((await report('by=category')).total).toEqual({ count: 4, amount: 1300, share: 100 })
    expect((await report('by=customer', other)).rows).toMatchObject([{ label: '（无权查看）', amount: 65.14 }])
    expect((await report('by=category', foreign)).total).toBeNull()
  })

  it('tells no amounts to positions that do not see them', async () => {
    const { docs } = (await instructor('GET', '/api/positions?where[name][equals]=Sales')).body
    const fields = [{ name: 'amount', defaultValue: 0, readableBy: [docs[0].id] }]
    const { body } = await instructor('POST', '/api/field-settings', { target: 'expenses', scope: 'company', company: company.id, fields })
    expect(body.errors).toBeUndefined()
    const { rows, total } = await report('by=category')
    expect([rows.map(({ amount, share }) => [amount, share]), total]).toEqual([rows.map(() => [null, null]), { count: 4, amount: null, share: null }])
    expect((await report('by=category', other)).total).toEqual({ count: 1, amount: 65.14, share: 100 })
  })
})
