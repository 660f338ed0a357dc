/** Everything about a customer: where it stands in its life, what it has brought (R22, R30), and what agents bring (E3, Q10), as far as one may see it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seedPlatform } from '../../seed/index.ts'
import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let sales: Client
let head: Client
let instructor: Client
let foreign: Client
let product: Doc
let headPosition: string

beforeAll(async () => {
  lab = await startLab()
  await seedPlatform(lab.payload)
  course = await lab.course()
  company = course.companies[0]!.company
  head = await lab.client(course.companies[0]!.member, company)
  instructor = await lab.client(course.instructor, company)
  foreign = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
  const { docs: heads } = await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))
  headPosition = String(heads[0]!.id)
  const position = await lab.create('positions', { name: '客户经理', company: company.id, parent: headPosition, permissions: everyRight })
  const seller = await lab.user({ name: '小王' })
  await lab.create('memberships', { company: company.id, user: seller.id, position: position.id })
  sales = await lab.client(seller, company)
  product = await made('products', { code: 'P1', name: '展台', listPrice: 1000 }, head)
  await onDay('2026-02-01')
})
afterAll(() => lab.close())

async function onDay(clock: string): Promise<void> {
  expect((await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: `${clock}T00:00:00.000Z` })).status).toBe(200)
}
async function made(collection: string, data: object, client = sales): Promise<Doc> {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
async function done(collection: string, id: string, command: string, body: object = {}): Promise<void> {
  const answer = await sales('POST', `/api/${collection}/${id}/${command}`, body)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
}
let counter = 0
const customer = (data: object = {}, client = sales): Promise<Doc> => made('customers', { name: `客户 ${++counter}`, ...data }, client)
const opportunity = (of: string, amount: number, data: object = {}): Promise<Doc> =>
  made('opportunities', { title: `商机 ${++counter}`, customer: of, amount, expectedCloseAt: '2026-12-01T00:00:00.000Z', ...data })
const expense = (of: string, amount: number, date: string): Promise<Doc> =>
  made('expenses', { title: '费用', customer: of, amount, date: `${date}T00:00:00.000Z`, category: 'travel' })
const value = async (id: string, client = sales) => {
  const { status, body } = await client('GET', `/api/customers/${id}/value`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}

describe('the life of a customer', () => {
  it('begins as a prospect, is negotiated with, deals, and is never a prospect again (R22)', async () => {
    const { id } = await customer({ relation: 'potential' })
    expect(await value(id)).toMatchObject({
      lifecycle: 'prospect',
      relation: 'potential',
      relationLabel: '潜在客户',
      contact: { contactDays: null, silentDays: 0 },
      orders: null,
      years: [],
    })
    const deal = await opportunity(id, 500)
    expect((await value(id)).lifecycle).toBe('negotiating')
    await done('opportunities', deal.id, 'win')
    expect(await value(id)).toMatchObject({ lifecycle: 'dealt', relation: 'ordinary', orders: null })
    await opportunity(id, 500)
    expect((await value(id)).lifecycle).toBe('dealt')
    await done('opportunities', deal.id, 'reopen', { reason: '退单' })
    expect((await value(id)).lifecycle).toBe('dealt')
  })

  it('is in danger after silence, ends with the loss, and goes on with the next contact (R28)', async () => {
    const { id } = await customer()
    const stages: unknown[] = []
    for (const day of ['2026-04-01', '2026-04-02', '2026-05-02', '2026-07-31']) {
      await onDay(day)
      const { lifecycle, contact } = await value(id)
      stages.push([lifecycle, contact.silentDays, contact.warning])
    }
    expect(stages).toEqual([
      ['prospect', 59, null],
      ['atRisk', 60, 'notice'],
      ['atRisk', 90, 'urgent'],
      ['lost', 180, 'lost'],
    ])
    await made('activities', { subject: '回访', type: 'call', at: new Date(2026, 6, 31, 9).toISOString(), customer: id })
    expect(await value(id)).toMatchObject({ lifecycle: 'prospect', contact: { contactDays: 0, silentDays: 0, warning: null } })
    expect((await value((await customer({ relation: 'lapsed' })).id)).lifecycle).toBe('lost')
  })
})

const report = async (query = '', client = head) => {
  const { status, body } = await client('GET', `/api/reports/agents?${query}`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}

describe('agents', () => {
  it('are reported with their customers, the quotes through them, and what their customers buy', async () => {
    const [one, two] = [await customer({ name: '江南代理', relation: 'agent' }), await customer({ name: '华北代理', relation: 'agent' })]
    const [a, b] = [await customer({ agent: one.id }), await customer({ agent: one.id })]
    const line = { product: product.id, quantity: 2 }
    const quote = await made('quotes', { customer: a.id, agent: one.id, lines: [line] })
    await made('quotes', { customer: a.id, lines: [line] })
    await done('quotes', quote.id, 'submit')
    await done('quotes', quote.id, 'accept')
    await made('quotes', { customer: b.id, agent: one.id, lines: [{ ...line, quantity: 1 }] })
    await opportunity(a.id, 700.5)
    await done('opportunities', (await opportunity(b.id, 0.07)).id, 'win')
    await opportunity((await customer()).id, 9999)
    const { rows, total } = await report()
    expect(rows).toMatchObject([
      {
        key: one.id,
        label: '江南代理',
        customers: 2,
        quotes: 2,
        quoted: 3000,
        accepted: 1,
        acceptedAmount: 2000,
        open: 1,
        openAmount: 700.5,
        won: 1,
        wonAmount: 0.07,
      },
      { key: two.id, label: '华北代理', customers: 0, quotes: 0, quoted: 0, won: 0 },
    ])
    expect(total).toMatchObject({ customers: 2, openAmount: 700.5 })
    expect((await report('from=2026-07-31&to=2026-07-31')).rows[0]).toMatchObject({ won: 1, open: 0 })
    expect((await report('', foreign)).rows).toEqual([])
    expect(String((await head('GET', '/api/reports/agents?format=csv')).body)).toContain('江南代理,2,2,3000,1,2000,1,700.5,1,0.07')
  })

  it('stand beside partners and the channel of an opportunity', async () => {
    const partner = await customer({ relation: 'partner' })
    const { id } = await customer()
    const deal = await opportunity(id, 10, { partners: [partner.id], channel: 'distributor' })
    expect(deal).toMatchObject({ partners: [partner.id], channel: 'distributor' })
    const listed = (await sales('GET', `/api/opportunities?where[partners][in]=${partner.id}&depth=0`)).body.docs as Doc[]
    expect(listed.map((one) => one.id)).toEqual([deal.id])
    const refused = await sales('POST', '/api/opportunities', { title: 'x', customer: id, channel: 'nothing' })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'channel' }] } })
  })
})

describe('the value of a customer', () => {
  let id: string

  beforeAll(async () => {
    id = (await customer()).id
    await onDay('2026-08-01')
    await expense(id, 200.1, '2026-08-01')
    await expense(id, 100.2, '2026-08-02')
    const first = await opportunity(id, 1000.05)
    await done('opportunities', first.id, 'win')
    const second = await opportunity(id, 300)
    await done('opportunities', second.id, 'lose', { reason: '价格' })
    await onDay('2027-01-10')
    await done('opportunities', (await opportunity(id, 99.95)).id, 'win')
    await expense(id, 150, '2027-01-05')
    await opportunity(id, 2000)
    await made('quotes', { customer: id, lines: [{ product: product.id, quantity: 1 }] })
  })

  it('is added up by year to the cent, beginning with what it cost to win it (R30)', async () => {
    expect(await value(id)).toMatchObject({
      opportunities: { open: 1, openAmount: 2000, weightedAmount: 200, won: 2, wonAmount: 1100, lost: 1, winRate: 66.7 },
      expenses: { count: 3, amount: 450.3 },
      quotes: { count: 1, accepted: 0 },
      years: [
        { year: '2026', won: 1000.05, spent: 300.3, balance: 699.75, total: 699.75 },
        { year: '2027', won: 99.95, spent: 150, balance: -50.05, total: 649.7 },
      ],
    })
  })

  it('counts what the person sees, and is not told to strangers', async () => {
    expect((await foreign('GET', `/api/customers/${id}/value`)).status).toBe(404)
    const permissions = everyRight.filter(({ module }) => !['opportunities', 'expenses', 'quotes'].includes(module))
    const clerks = await lab.create('positions', { name: '文员', company: company.id, permissions })
    const person = await lab.user({ name: '文员' })
    await lab.create('memberships', { company: company.id, user: person.id, position: clerks.id })
    const clerk = await lab.client(person, company)
    expect(await value(id, clerk)).toMatchObject({ opportunities: null, expenses: null, quotes: null, years: [], lifecycle: 'dealt' })
    const settings = await made('sharing-settings', { modes: [{ collection: 'opportunities', mode: 'private' }] }, head)
    expect((await value(id, head)).opportunities.won).toBe(2)
    const peer = await lab.user({ name: '小李' })
    const { docs } = (await head('GET', '/api/positions?where[name][equals]=客户经理')).body
    await lab.create('memberships', { company: company.id, user: peer.id, position: docs[0].id })
    expect(await value(id, await lab.client(peer, company))).toMatchObject({ opportunities: { won: 0, open: 0 }, expenses: { count: 3 } })
    expect((await head('PATCH', `/api/sharing-settings/${settings.id}`, { modes: [] })).status).toBe(200)
  })

  it('tells no amounts and no contacts to positions that do not see them', async () => {
    const hide = async (target: string, name: string) =>
      instructor('POST', '/api/field-settings', { target, scope: 'company', company: company.id, fields: [{ name, readableBy: [headPosition] }] })
    expect((await hide('opportunities', 'amount')).status).toBe(201)
    expect((await hide('customers', 'lastActivityAt')).status).toBe(201)
    const { opportunities, years, contact, lifecycle } = await value(id)
    expect(opportunities).toMatchObject({ won: 2, wonAmount: null, openAmount: null, weightedAmount: null })
    expect(years.map(({ won, spent, total }: Record<string, unknown>) => [won, spent, total])).toEqual([
      [null, 300.3, null],
      [null, 150, null],
    ])
    expect([contact, lifecycle]).toEqual([null, 'dealt'])
    expect((await value(id, head)).opportunities.wonAmount).toBe(1100)
    expect((await report('', sales)).rows[0]).toMatchObject({ label: '江南代理', open: 1, openAmount: null, quoted: 3000 })
  })
})
