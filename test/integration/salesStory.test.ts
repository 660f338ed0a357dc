/**
 * One sale from the web form to its loss, told over REST: lead, assignment, conversion, four stages, quote, win, reopening,
 * loss. After each step the funnel, the quota and the forecast
 * say what the rules say (R1 to R7, R12, R14, R38 to R41).
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { stampOf } from '../../plugins/sales-funnel/lead-form/token.ts'
import { everyRight, startLab, type Answer, type Client, type Doc, type Lab } from '../helpers/lab.ts'

type Person = Doc & { username: string }

let lab: Lab
let classId: string
let head: Client
let seller: Client
let instructor: Client
let stranger: Client
const people = {} as Record<'head' | 'seller', Person>
const known = {} as Record<'customer' | 'agent' | 'desk' | 'chair' | 'screen' | 'process' | 'rival', Doc>
/** What the story has made so far. */
const made = {} as Record<'lead' | 'contact' | 'opportunity' | 'quote', string>

/** An opportunity of the company before the story: the funnel has something to add to. */
const earlier = { amount: 1000, expected: 200 }

/**
 * What the quote must come to. Rules: volume 3 % from 10 and 8 % from 50 pieces, customer 5 % from 20,000 yuan of the line at list price,
 * agent 6 % on everything; the best single one applies, rounded half up to the cent once per line.
 */
const priceTable = [
  { product: 'desk', quantity: 12, listPrice: 1899.99, kind: 'agent', rate: 6, amount: 21_431.89 },
  { product: 'chair', quantity: 60, listPrice: 333.33, kind: 'volume', rate: 8, amount: 18_399.82 },
  { product: 'screen', quantity: 3, listPrice: 560.05, kind: 'agent', rate: 6, amount: 1579.34 },
  { product: 'chair', quantity: 1, listPrice: 333.33, kind: 'agent', rate: 6, amount: 313.33 },
] as const
const quoted = 41_724.38
const withoutAgent = [
  { product: 'desk', kind: 'customer', rate: 5, amount: 21_659.89 },
  { product: 'chair', kind: 'volume', rate: 8, amount: 18_399.82 },
  { product: 'screen', kind: null, rate: 0, amount: 1680.15 },
  { product: 'chair', kind: null, rate: 0, amount: 333.33 },
] as const

beforeAll(async () => {
  lab = await startLab()
  const course = await lab.course()
  const company = course.companies[0]!.company
  classId = course.class.id
  people.head = course.companies[0]!.member
  people.seller = await lab.user({ name: '客户经理' })
  const { docs: heads } = await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))
  const position = await lab.create('positions', { name: '客户经理', company: company.id, parent: heads[0]!.id, permissions: everyRight })
  await lab.create('memberships', { company: company.id, user: people.seller.id, position: position.id })
  head = await lab.client(people.head, company)
  seller = await lab.client(people.seller, company)
  instructor = await lab.client(course.instructor, company)
  stranger = await lab.client(null)
  await onDay('2026-03-02')

  known.customer = await post(seller, 'customers', { name: '远大办公系统有限公司' })
  known.agent = await post(head, 'customers', { name: '江南代理商行', relation: 'agent' })
  known.rival = await post(seller, 'competitors', { name: '乐居家具' })
  known.desk = await post(head, 'products', { name: '大班桌', code: 'desk', listPrice: 1899.99 })
  known.chair = await post(head, 'products', { name: '转椅', code: 'chair', listPrice: 333.33 })
  known.screen = await post(head, 'products', { name: '屏风', code: 'screen', listPrice: 560.05 })
  const bands = [
    { from: 10, rate: 3 },
    { from: 50, rate: 8 },
  ]
  await post(head, 'discount-rules', { kind: 'volume', bands })
  await post(head, 'discount-rules', { kind: 'customer', customer: known.customer.id, bands: [{ from: 20_000, rate: 5 }] })
  await post(head, 'discount-rules', { kind: 'agent', agent: known.agent.id, bands: [{ from: 0, rate: 6 }] })
  await post(instructor, 'field-settings', {
    target: 'opportunities',
    scope: 'company',
    company: company.id,
    fields: [{ name: 'x_budget', label: '预算来源', type: 'text' }],
  })
  known.process = await post(instructor, 'processes', {
    name: '项目销售',
    appliesTo: 'opportunities',
    stages: [
      { code: 'found', label: '发现商机', probability: 20, kind: 'open' },
      { code: 'needs', label: '确认需求', probability: 40, kind: 'open', requiredFields: ['contacts', 'x_budget'] },
      { code: 'offer', label: '方案报价', probability: 60, kind: 'open', requiredFields: ['amount', 'type'] },
      { code: 'talks', label: '商务谈判', probability: 80, kind: 'open', requiredFields: ['expectedCloseAt', 'competitors', 'lines'] },
      { code: 'signed', label: '签约', probability: 100, kind: 'won', requiredFields: ['remark'] },
      { code: 'gone', label: '流失', probability: 0, kind: 'lost' },
    ],
  })
  for (const [number, amount, expected, best] of [
    [1, 50_000, 40_000, 55_000],
    [2, 40_000, 30_000, 45_000],
  ]) {
    await post(head, 'quotas', { user: people.seller.id, year: 2026, quarter: number, amount })
    await post(seller, 'forecasts', { year: 2026, quarter: number, expected, best })
  }
  await post(seller, 'opportunities', { title: '以前的商机', customer: known.customer.id, process: known.process.id, amount: earlier.amount })
})
afterAll(() => lab.close())

async function post(client: Client, collection: string, data: object): Promise<Doc> {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
async function run(client: Client, path: string, body: object = {}): Promise<Answer['body']> {
  const answer = await client('POST', `/api/${path}`, body)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  return answer.body
}
const read = async (collection: string, id: string): Promise<Doc> => (await seller('GET', `/api/${collection}/${id}?depth=0`)).body as Doc
const move = (stage: string, values: object = {}): Promise<Answer> => seller('POST', `/api/opportunities/${made.opportunity}/move`, { stage, ...values })

/** The date on which the class is. */
async function onDay(date: string): Promise<void> {
  const client = instructor
  expect((await client('PATCH', `/api/classes/${classId}`, { clock: `${date}T00:00:00.000Z` })).status).toBe(200)
}

/** Stage → [count, amount, expected, conversion]. */
async function funnel(query = ''): Promise<Record<string, [number, number, number, number | null]>> {
  const { status, body } = await seller('GET', `/api/reports/funnel?process=${known.process.id}${query}`)
  expect([status, body.errors]).toEqual([200, undefined])
  const stages = body.stages as { code: string; count: number; amount: number; expected: number; conversion: number | null }[]
  return Object.fromEntries(stages.map(({ code, count, amount, expected, conversion }) => [code, [count, amount, expected, conversion]]))
}

/** The seller's quarter: [completed, remaining of the quota, percent of it, open that is to close in it, the same weighted]. */
async function quarter(number: number): Promise<(number | null)[]> {
  const { status, body } = await seller('GET', `/api/reports/forecast?year=2026&quarter=${String(number)}&user=${people.seller.id}`)
  expect([status, body.errors]).toEqual([200, undefined])
  const [{ completed, remaining, quotaRate, open, pipeline }] = body.people
  return [completed, remaining, quotaRate, open, pipeline]
}

/** Every field that is missing is named, one after the other as they are given. */
async function needsEach(stage: string, values: Record<string, unknown>): Promise<void> {
  const names = Object.keys(values)
  const given: Record<string, unknown> = {}
  for (const [index, name] of names.entries()) {
    const { status, body } = await move(stage, given)
    expect([status, body.errors[0].code, body.errors[0].field, body.errors[0].data.missing]).toEqual([422, 'rule', name, names.slice(index)])
    given[name] = values[name]
  }
  const { status, body } = await move(stage, given)
  expect([status, body.errors]).toEqual([200, undefined])
}

describe('a sale', () => {
  it('begins with a message on the web form, which becomes a lead of the customer manager whose turn it is', async () => {
    const form = await post(head, 'lead-forms', { title: '联系我们', members: [people.seller.id] })
    const { path } = (await head('GET', `/api/lead-forms/${form.id}/link`)).body as { path: string }
    expect((await stranger('GET', path)).status).toBe(200)
    const stamp = stampOf(lab.payload.secret, path.split('/').at(-1) ?? '', Date.now() - 60_000)
    const message = { contactName: '何敏', customerName: '远大办公系统有限公司', phone: '13800000001', message: '新办公楼需要家具', stamp }
    expect(await stranger('POST', path, message)).toMatchObject({ status: 200, body: { accepted: true } })
    const { docs } = (await seller('GET', '/api/leads?depth=0')).body as { docs: Doc[] }
    expect(docs).toMatchObject([{ contactName: '何敏', source: 'website', status: 'new', owner: people.seller.id, remark: '新办公楼需要家具' }])
    made.lead = docs[0]!.id
    await post(seller, 'activities', { subject: '电话了解需求', type: 'call', lead: made.lead, done: true })
  })

  it('is converted to the customer who is there already, with contact, opportunity and what has happened so far', async () => {
    await onDay('2026-03-04')
    const answer = await run(seller, `leads/${made.lead}/convert`, { createOpportunity: { title: '新办公楼家具', process: known.process.id } })
    expect([answer.customer, answer.isNewCustomer]).toEqual([known.customer.id, false])
    Object.assign(made, { contact: answer.contact, opportunity: answer.opportunity })
    expect(await read('opportunities', made.opportunity)).toMatchObject({
      stage: 'found',
      stageKind: 'open',
      probability: 20,
      source: 'website',
      contacts: [made.contact],
    })
    expect(await read('leads', made.lead)).toMatchObject({ status: 'converted', convertedTo: known.customer.id, convertedOpportunity: made.opportunity })
    const { docs } = (await seller('GET', `/api/activities?where[opportunity][equals]=${made.opportunity}&depth=0`)).body
    expect(docs).toMatchObject([{ subject: '电话了解需求', customer: known.customer.id, contact: made.contact }])
    expect(await seller('POST', `/api/leads/${made.lead}/convert`, {})).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict' }] } })
    expect(await funnel()).toMatchObject({ found: [2, earlier.amount, earlier.expected, 0], needs: [0, 0, 0, null], signed: [0, 0, 0, null] })
  })

  it('goes through its stages, each of which names what it misses', async () => {
    expect((await seller('PATCH', `/api/opportunities/${made.opportunity}`, { contacts: [] })).status).toBe(200)
    await onDay('2026-03-10')
    await needsEach('needs', { contacts: [made.contact], x_budget: '财政拨款' })
    expect(await funnel()).toMatchObject({ found: [1, earlier.amount, earlier.expected, 50], needs: [1, 0, 0, 0] })
    await onDay('2026-03-14')
    await needsEach('offer', { amount: 50_000.5, type: 'new-business' })
    expect(await funnel()).toMatchObject({ needs: [0, 0, 0, 100], offer: [1, 50_000.5, 30_000.3, 0] })
    await onDay('2026-03-25')
    await needsEach('talks', {
      expectedCloseAt: '2026-04-20T00:00:00.000Z',
      competitors: [known.rival.id],
      lines: [{ product: known.desk.id, quantity: 12, price: 1899.99 }],
    })
    expect(await funnel()).toMatchObject({ offer: [0, 0, 0, 100], talks: [1, 22_799.88, 18_239.9, 0] })
    const { body } = await seller('GET', `/api/opportunities/${made.opportunity}/stages`)
    expect(body.docs.map(({ stage, days }: { stage: string; days: number | null }) => [stage, days && Math.round(days)])).toEqual([
      ['found', 6],
      ['needs', 4],
      ['offer', 11],
      ['talks', null],
    ])
  })

  it('is offered at the prices of the table, to the cent', async () => {
    const lines = priceTable.map(({ product, quantity }) => ({ product: known[product].id, quantity }))
    const direct = (await run(seller, 'quotes/price', { customer: known.customer.id, lines })) as { lines: Doc[] }
    expect(direct.lines.map(({ discountRate, amount }) => [discountRate, amount])).toEqual(withoutAgent.map(({ rate, amount }) => [rate, amount]))
    const data = { customer: known.customer.id, opportunity: made.opportunity, agent: known.agent.id, lines }
    const quote = await post(seller, 'quotes', data)
    made.quote = quote.id
    expect((quote.lines as Doc[]).map((line) => [line.listPrice, line.discountKind, line.discountRate, line.amount])).toEqual(
      priceTable.map(({ listPrice, kind, rate, amount }) => [listPrice, kind, rate, amount]),
    )
    expect([quote.total, quote.status]).toEqual([quoted, 'draft'])
    expect(priceTable.reduce((cents, { amount }) => cents + Math.round(amount * 100), 0)).toBe(Math.round(quoted * 100))
  })

  it('is accepted as offered, and only once', async () => {
    expect(await seller('POST', `/api/quotes/${made.quote}/accept`)).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', field: 'status' }] } })
    await run(seller, `quotes/${made.quote}/submit`)
    // Prices may change meanwhile; the offer does not (R41).
    expect((await head('PATCH', `/api/products/${known.desk.id}`, { listPrice: 2500 })).status).toBe(200)
    await run(seller, `quotes/${made.quote}/accept`)
    expect(await read('quotes', made.quote)).toMatchObject({ status: 'accepted', total: quoted })
    expect((await seller('POST', `/api/quotes/${made.quote}/accept`)).status).toBe(409)
    expect((await seller('PATCH', `/api/opportunities/${made.opportunity}`, { amount: quoted })).status).toBe(200)
    expect(await funnel()).toMatchObject({ talks: [1, quoted, 33_379.5, 0] })
    expect(await quarter(1)).toEqual([0, 50_000, 0, 0, 0])
    expect(await quarter(2)).toEqual([0, 40_000, 0, quoted, 33_379.5])
  })

  it('is won when the stage has what it requires: its owner is credited, the funnel counts it as signed', async () => {
    await onDay('2026-03-31')
    const missing = await seller('POST', `/api/opportunities/${made.opportunity}/win`)
    expect([missing.status, missing.body.errors[0].field]).toEqual([422, 'remark'])
    await run(seller, `opportunities/${made.opportunity}/win`, { remark: '合同已盖章' })
    const won = await read('opportunities', made.opportunity)
    expect(won).toMatchObject({ stage: 'signed', stageKind: 'won', probability: 100, creditedTo: people.seller.id, creditedAmount: quoted })
    expect(await funnel()).toMatchObject({
      found: [1, earlier.amount, earlier.expected, 50],
      talks: [0, 0, 0, 100],
      signed: [1, quoted, quoted, null],
      gone: [0, 0, 0, null],
    })
    expect((await funnel('&from=2026-01-01&to=2026-03-31')).signed).toEqual([1, quoted, quoted, null])
    expect((await funnel('&from=2026-04-01&to=2026-06-30')).signed).toEqual([0, 0, 0, null])
    expect((await move('talks')).status).toBe(409)
    expect(await quarter(1)).toEqual([quoted, 8275.62, 83.4, 0, 0])
    expect(await quarter(2)).toEqual([0, 40_000, 0, 0, 0])
    const { docs } = (await seller('GET', '/api/forecasts?depth=0&sort=quarter')).body
    expect(docs.map((one: Doc) => [one.expected, one.best, one.completed, one.remaining, one.quotaRate])).toEqual([
      [40_000, 55_000, quoted, 8275.62, 83.4],
      [30_000, 45_000, 0, 40_000, 0],
    ])
  })

  it('keeps its credit when it goes to somebody else', async () => {
    await run(head, `opportunities/${made.opportunity}/assign`, { to: people.head.id })
    const assigned = { owner: people.head.id, createdByHead: people.head.id, assignedTo: people.head.id }
    expect(await read('opportunities', made.opportunity)).toMatchObject({ ...assigned, creditedTo: people.seller.id, creditedAmount: quoted })
    expect(await quarter(1)).toEqual([quoted, 8275.62, 83.4, 0, 0])
    await run(head, `opportunities/${made.opportunity}/assign`, { to: people.seller.id })
  })

  it('is reopened with a reason where it was closed: the credit is returned, and the funnel has it open again', async () => {
    await onDay('2026-04-08')
    expect(await seller('POST', `/api/opportunities/${made.opportunity}/reopen`)).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } })
    await run(seller, `opportunities/${made.opportunity}/reopen`, { reason: '客户要求重新谈判' })
    const again = { stage: 'talks', stageKind: 'open', probability: 80, creditedTo: null, creditedAmount: null, closedAt: null }
    expect(await read('opportunities', made.opportunity)).toMatchObject(again)
    expect(await funnel()).toMatchObject({ talks: [1, quoted, 33_379.5, 100], signed: [0, 0, 0, null] })
    expect((await funnel('&from=2026-04-01&to=2026-06-30')).talks).toEqual([1, quoted, 33_379.5, 100])
    expect(await quarter(1)).toEqual([0, 50_000, 0, 0, 0])
    expect(await quarter(2)).toEqual([0, 40_000, 0, quoted, 33_379.5])
  })

  it('is lost with a reason to a rival in the end, and is no longer in the open funnel', async () => {
    await onDay('2026-04-15')
    const path = `/api/opportunities/${made.opportunity}/lose`
    expect(await seller('POST', path)).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } })
    await run(seller, path.slice('/api/'.length), { reason: '对手降价', competitor: known.rival.id })
    const lost = { stage: 'gone', stageKind: 'lost', probability: 0, lostReason: '对手降价', lostTo: known.rival.id, creditedTo: null }
    expect(await read('opportunities', made.opportunity)).toMatchObject(lost)
    expect(await funnel()).toMatchObject({
      found: [1, earlier.amount, earlier.expected, 50],
      talks: [0, 0, 0, 100],
      signed: [0, 0, 0, null],
      gone: [1, quoted, 0, null],
    })
    expect([await quarter(1), await quarter(2)]).toEqual([
      [0, 50_000, 0, 0, 0],
      [0, 40_000, 0, 0, 0],
    ])
    const { body } = await seller('GET', `/api/opportunities/${made.opportunity}/stages`)
    expect(body.docs.map(({ stage, note }: Doc) => [stage, note])).toEqual([
      ['found', null],
      ['needs', null],
      ['offer', null],
      ['talks', null],
      ['signed', null],
      ['talks', '客户要求重新谈判'],
      ['gone', '对手降价'],
    ])
  })
})
