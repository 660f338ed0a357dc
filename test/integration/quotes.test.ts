/**
 * Prices and quotes (G6 to G10, I15, R38 to R42) over REST: what is calculated, what stays, who may grant how much, what
 * clients may not say, and that a quote is accepted once.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import type { ApprovalRequest, ApprovalSubject, Approvals } from '../../src/plugin/index.ts'
import { everyRight, startLab, type Answer, type Client, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let company: Doc
let foreign: Doc
let classDoc: Doc
const people = {} as Record<'head' | 'clerk' | 'colleague' | 'trainee', Doc & { username: string }>
const clients = {} as Record<'head' | 'clerk' | 'colleague' | 'trainee' | 'instructor' | 'foreigner', Client>
const positions = {} as Record<'head' | 'clerk' | 'colleague', Doc>

let customer: Doc
let agent: Doc
let chair: Doc
let desk: Doc
let lamp: Doc
const rules = {} as Record<'volume' | 'customer' | 'agent', Doc>

beforeAll(async () => {
  lab = await startLab()
  const course = await lab.course()
  classDoc = course.class
  const [first, second] = course.companies
  company = first!.company
  foreign = second!.company
  clients.instructor = await lab.client(course.instructor, company)
  clients.foreigner = await lab.client(second!.member, foreign)
  const withoutRules = everyRight.map((row) => (row.module === 'discount-rules' ? { module: row.module } : row))
  positions.head = await lab.create('positions', { name: 'Head', company: company.id, discountLimit: 20, permissions: everyRight })
  positions.clerk = await lab.create('positions', {
    name: 'Clerk',
    company: company.id,
    parent: positions.head.id,
    discountLimit: 5,
    permissions: withoutRules,
  })
  positions.colleague = await lab.create('positions', { name: 'Colleague', company: company.id, permissions: everyRight })
  for (const name of ['head', 'clerk', 'colleague'] as const) {
    people[name] = await lab.user({ name })
    await lab.create('memberships', { company: company.id, user: people[name].id, position: positions[name].id })
    clients[name] = await lab.client(people[name], company)
  }
  people.trainee = await lab.user({ name: 'trainee' })
  await lab.create('memberships', { company: company.id, user: people.trainee.id })
  clients.trainee = await lab.client(people.trainee, company)

  customer = await made(clients.clerk('POST', '/api/customers', { name: '客户甲' }))
  agent = await made(clients.clerk('POST', '/api/customers', { name: '代理商乙', relation: 'agent' }))
  const furniture = await made(clients.head('POST', '/api/product-categories', { name: '家具' }))
  const seats = await made(clients.head('POST', '/api/product-categories', { name: '座椅', parent: furniture.id }))
  chair = await made(clients.head('POST', '/api/products', { name: '转椅', code: 'chair', listPrice: 128, category: seats.id, unit: '把' }))
  desk = await made(clients.head('POST', '/api/products', { name: '书桌', code: 'desk', listPrice: 999.99 }))
  lamp = await made(clients.head('POST', '/api/products', { name: '台灯', code: 'lamp', listPrice: 0.67 }))
  rules.volume = await made(
    clients.head('POST', '/api/discount-rules', {
      kind: 'volume',
      category: furniture.id,
      bands: [
        { from: 10, rate: 3 },
        { from: 100, rate: 10 },
      ],
    }),
  )
  rules.customer = await made(clients.head('POST', '/api/discount-rules', { kind: 'customer', customer: customer.id, bands: [{ from: 2000, rate: 4.5 }] }))
  rules.agent = await made(clients.head('POST', '/api/discount-rules', { kind: 'agent', agent: agent.id, bands: [{ from: 0, rate: 7 }] }))
})
afterAll(() => lab.close())

async function made(answer: Promise<Answer>): Promise<Doc> {
  const { status, body } = await answer
  if (status !== 201) throw new Error(`${String(status)} ${JSON.stringify(body)}`)
  return body.doc as Doc
}

const errorOf = ({ status, body }: Answer) => ({ status, code: body.errors?.[0]?.code, field: body.errors?.[0]?.field })

const quoteOf = (lines: object[], more: object = {}, client = clients.clerk) => made(client('POST', '/api/quotes', { customer: customer.id, lines, ...more }))

const inClassOn = async (clock: string | null, work: () => Promise<void>): Promise<void> => {
  await clients.instructor('PATCH', `/api/classes/${classDoc.id}`, { clock })
  try {
    await work()
  } finally {
    await clients.instructor('PATCH', `/api/classes/${classDoc.id}`, { clock: null })
  }
}

describe('POST /api/quotes/price', () => {
  const price = (lines: object[], more: object = {}, client = clients.clerk) => client('POST', '/api/quotes/price', { customer: customer.id, lines, ...more })

  it('gives the best of volume, customer and agent to the cent, and says why', async () => {
    const lines = [
      { product: chair.id, quantity: 9 },
      { product: chair.id, quantity: 10 },
      { product: chair.id, quantity: 100 },
      { product: desk.id, quantity: 3 },
      { product: lamp.id, quantity: 1.5 },
    ]
    const { status, body } = await price(lines)
    expect(status).toBe(200)
    expect(body.lines.map((line: Doc) => [line.listPrice, line.discountRate, line.discountRule, line.price, line.amount])).toEqual([
      [128, 0, null, 128, 1152],
      [128, 3, rules.volume.id, 124.16, 1241.6],
      [128, 10, rules.volume.id, 115.2, 11_520],
      [999.99, 4.5, rules.customer.id, 954.99, 2864.97],
      [0.67, 0, null, 0.67, 1.01],
    ])
    expect(body.total).toBe(16_779.58)
    expect(body.lines[2].reason).toBe('销量折扣 10%（数量达到 100）；未采用：客户折扣 4.5%')
    const through = await price(lines, { agent: agent.id })
    expect(through.body.lines.map((line: Doc) => [line.discountRate, line.amount])).toEqual([
      [7, 1071.36],
      [7, 1190.4],
      [10, 11_520],
      [7, 2789.97],
      [7, 0.93],
    ])
    expect(through.body.total).toBe(16_572.66)
    const english = await clients.clerk(
      'POST',
      '/api/quotes/price',
      { customer: agent.id, lines: [{ product: desk.id, quantity: 1 }] },
      { 'Accept-Language': 'en' },
    )
    expect(english.body.lines[0]).toMatchObject({ discountRate: 7, reason: 'Agent discount 7 %' })
  })

  it('says how much the person may grant by hand, and what needs approval', async () => {
    const lines = [
      { product: desk.id, quantity: 1, discountRate: 5 },
      { product: desk.id, quantity: 1, discountRate: 5.01 },
      { product: chair.id, quantity: 100, discountRate: 10 },
    ]
    const seen = async (client: Client) =>
      (await price(lines, {}, client)).body.lines.map((line: Doc) => [line.limit, line.needsApproval, line.discountRule !== null])
    expect(await seen(clients.clerk)).toEqual([
      [5, false, false],
      [5, true, false],
      [5, false, true],
    ])
    expect((await seen(clients.head)).map(([limit, needsApproval]: unknown[]) => [limit, needsApproval])).toEqual([
      [20, false],
      [20, false],
      [20, false],
    ])
    expect((await seen(clients.instructor))[1]).toEqual([100, false, false])
  })

  it('writes nothing', async () => {
    const count = async () => (await clients.instructor('GET', '/api/operation-log?limit=1')).body.totalDocs as number
    const [quotes, entries] = [(await clients.head('GET', '/api/quotes?limit=1')).body.totalDocs, await count()]
    await price([{ product: chair.id, quantity: 1 }])
    expect((await clients.head('GET', '/api/quotes?limit=1')).body.totalDocs).toBe(quotes)
    expect(await count()).toBe(entries)
  })

  it('refuses input that cannot be priced, naming it', async () => {
    const line = { product: chair.id, quantity: 1 }
    const cases: [object, object][] = [
      [
        { customer: customer.id, lines: [] },
        { status: 400, field: 'lines' },
      ],
      [
        { customer: customer.id, lines: [{ ...line, quantity: 0 }] },
        { status: 400, field: 'lines.0.quantity' },
      ],
      [
        { customer: customer.id, lines: [line, { ...line, quantity: 0.00001 }] },
        { status: 400, field: 'lines.1.quantity' },
      ],
      [
        { customer: customer.id, lines: [{ ...line, quantity: '5' }] },
        { status: 400, field: 'lines.0.quantity' },
      ],
      [
        { customer: customer.id, lines: [{ ...line, discountRate: 100.5 }] },
        { status: 400, field: 'lines.0.discountRate' },
      ],
      [
        { customer: customer.id, lines: [line, { ...line, product: 'nonsense' }] },
        { status: 400, field: 'lines.1.product' },
      ],
      [
        { customer: 'nonsense', lines: [line] },
        { status: 400, field: 'customer' },
      ],
      [
        { customer: customer.id, agent: customer.id, lines: [line] },
        { status: 422, field: 'agent' },
      ],
    ]
    for (const [body, expected] of cases) expect(errorOf(await clients.clerk('POST', '/api/quotes/price', body))).toMatchObject(expected)
    expect((await (await lab.client(null))('POST', '/api/quotes/price', {})).status).toBe(401)
  })

  it('answers for records of another company as for ones that are not there', async () => {
    const body = { customer: customer.id, lines: [{ product: chair.id, quantity: 1 }] }
    const own = await made(clients.foreigner('POST', '/api/customers', { name: 'Own' }))
    expect(errorOf(await clients.foreigner('POST', '/api/quotes/price', body))).toEqual({ status: 400, code: 'invalid', field: 'customer' })
    expect(errorOf(await clients.foreigner('POST', '/api/quotes/price', { ...body, customer: own.id }))).toEqual({
      status: 400,
      code: 'invalid',
      field: 'lines.0.product',
    })
  })
})

describe('a position that does not sell', () => {
  it('calculates no prices without the right to read quotes, or without seeing list prices', async () => {
    const body = { customer: customer.id, lines: [{ product: chair.id, quantity: 1 }] }
    const guest = await lab.create('positions', { name: 'Guest', company: company.id, permissions: everyRight.filter(({ module }) => module !== 'quotes') })
    const packer = await lab.create('positions', { name: 'Packer', company: company.id, permissions: everyRight })
    const fields = [{ name: 'listPrice', defaultValue: 0, readableBy: [positions.head.id, positions.clerk.id] }]
    const { id } = await lab.create('field-settings', { target: 'products', scope: 'company', company: company.id, fields })
    for (const position of [guest, packer]) {
      const person = await lab.user({})
      await lab.create('memberships', { company: company.id, user: person.id, position: position.id })
      const client = await lab.client(person, company)
      expect([position.name, (await client('POST', '/api/quotes/price', body)).status]).toEqual([position.name, 403])
      expect([position.name, (await client('POST', '/api/quotes', body)).status]).toEqual([position.name, 403])
    }
    expect((await clients.clerk('POST', '/api/quotes/price', body)).status).toBe(200)
    expect((await clients.instructor('DELETE', `/api/field-settings/${id}`)).status).toBe(200)
  })
})

describe('a discount rule', () => {
  const rule = (data: object) => clients.head('POST', '/api/discount-rules', { kind: 'volume', product: lamp.id, bands: [{ from: 1, rate: 1 }], ...data })

  it('has ascending bands, rates from 0 to 100, and says clearly what it is for (R40)', async () => {
    const bands = (...all: [number, number][]) => all.map(([from, rate]) => ({ from, rate }))
    const cases: [object, string][] = [
      [{ bands: bands([10, 1], [10, 2]) }, 'bands.1.from'],
      [{ bands: bands([1, 1], [20, 2], [10, 3]) }, 'bands.2.from'],
      [{ bands: bands([1, 100.01]) }, 'bands.0.rate'],
      [{ bands: bands([1, -1]) }, 'bands.0.rate'],
      [{ bands: [] }, 'bands'],
      [{ kind: 'customer' }, 'customer'],
      [{ kind: 'position' }, 'position'],
      [{ customer: customer.id }, 'customer'],
      [{ kind: 'customer', customer: customer.id, position: positions.clerk.id }, 'position'],
      [{ validFrom: '2026-05-02', validTo: '2026-05-01' }, 'validTo'],
    ]
    for (const [data, field] of cases) {
      const { status, body } = await rule(data)
      expect([data, status, body.errors[0].field ?? body.errors[0].data?.errors?.[0]?.path]).toEqual([data, 400, field])
    }
  })

  it('does not overlap with another one for the same (R40)', async () => {
    const spring = await made(rule({ validFrom: '2031-01-01', validTo: '2031-03-31' }))
    expect(spring.name).toBe('销量折扣')
    expect(errorOf(await rule({ validFrom: '2031-03-31' }))).toEqual({ status: 422, code: 'rule', field: 'validFrom' })
    expect(errorOf(await rule({}))).toEqual({ status: 422, code: 'rule', field: 'validFrom' })
    const summer = await made(rule({ validFrom: '2031-04-01' }))
    expect((await clients.head('PATCH', `/api/discount-rules/${summer.id}`, { remark: 'summer' })).status).toBe(200)
    expect(errorOf(await clients.head('PATCH', `/api/discount-rules/${summer.id}`, { validFrom: '2031-02-01' }))).toMatchObject({ status: 422 })
    for (const { id } of [spring, summer]) expect((await clients.head('DELETE', `/api/discount-rules/${id}`)).status).toBe(200)
  })

  it('is for those whose position says so', async () => {
    expect((await clients.clerk('GET', '/api/discount-rules')).status).toBe(403)
    expect((await clients.trainee('POST', '/api/discount-rules', { kind: 'volume', bands: [{ from: 0, rate: 50 }] })).status).toBe(403)
  })

  it('applies on the days of the business, which a class moves', async () => {
    const { id } = await made(rule({ bands: [{ from: 1, rate: 40 }], validFrom: '2031-06-01', validTo: '2031-06-30' }))
    const rate = async () =>
      (await clients.clerk('POST', '/api/quotes/price', { customer: customer.id, lines: [{ product: lamp.id, quantity: 1 }] })).body.lines[0].discountRate
    const seen: unknown[] = []
    for (const day of ['2031-05-31', '2031-06-01', '2031-06-30', '2031-07-01']) await inClassOn(day, async () => void seen.push(await rate()))
    expect(seen).toEqual([0, 40, 40, 0])
    await clients.head('DELETE', `/api/discount-rules/${id}`)
  })
})

describe('a quote', () => {
  it('gets a number, its prices, a last day and the first version from the server', async () => {
    const quote = await quoteOf([
      { product: chair.id, quantity: 100 },
      { product: desk.id, quantity: 1, discountRate: 5 },
    ])
    expect(quote).toMatchObject({ status: 'draft', total: 12_469.99, version: 1 })
    expect(quote.code).toMatch(/^BJ\d{6}$/)
    expect(quote.validUntil).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(quote.lines).toMatchObject([
      {
        listPrice: 128,
        discountRate: 10,
        discountRule: rules.volume.id,
        price: 115.2,
        amount: 11_520,
        discountKind: 'volume',
        reason: '销量折扣 10%（数量达到 100）',
      },
      { listPrice: 999.99, discountRate: 5, discountRule: null, price: 949.99, amount: 949.99, discountKind: 'hand', reason: '人工折扣 5%' },
    ])
  })

  it('believes no client about prices, totals, status or versions', async () => {
    const lies = { status: 'accepted', total: 1, version: 9, submittedAt: '2026-01-01', acceptedAt: '2026-01-01', nextVersion: customer.id }
    const lying = { product: desk.id, quantity: 1, listPrice: 1, price: 1, amount: 1, discountRule: rules.volume.id, discountKind: 'volume', discountFrom: 1 }
    const truth = {
      status: 'draft',
      total: 999.99,
      version: 1,
      lines: [{ listPrice: 999.99, price: 999.99, amount: 999.99, discountKind: 'none', discountRate: 0 }],
    }
    const quote = await quoteOf([lying], lies)
    expect(quote).toMatchObject(truth)
    const line = (quote.lines as Doc[])[0]!
    const patched = await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { ...lies, lines: [{ ...lying, id: line.id }] })
    expect(patched.body.doc).toMatchObject(truth)
    expect((await clients.clerk('PATCH', `/api/quotes?where[id][equals]=${quote.id}`, { status: 'approved', total: 0 })).status).toBe(200)
    const stored = (await clients.clerk('GET', `/api/quotes/${quote.id}`)).body
    expect(stored).toMatchObject(truth)
    expect([stored.submittedAt ?? null, stored.acceptedAt ?? null, stored.nextVersion ?? null]).toEqual([null, null, null])
    expect(stored.lines[0].discountRule ?? null).toBeNull()
  })

  it('keeps its prices when list prices and rules change later; a line that changes is priced anew (R41)', async () => {
    const vase = await made(clients.head('POST', '/api/products', { name: '花瓶', code: 'vase', listPrice: 50 }))
    const { id: rule } = await made(clients.head('POST', '/api/discount-rules', { kind: 'volume', product: vase.id, bands: [{ from: 1, rate: 10 }] }))
    const quote = await quoteOf([
      { product: vase.id, quantity: 2 },
      { product: vase.id, quantity: 4 },
    ])
    expect(quote.total).toBe(270)
    await clients.head('PATCH', `/api/products/${vase.id}`, { listPrice: 80 })
    await clients.head('PATCH', `/api/discount-rules/${rule}`, { bands: [{ from: 1, rate: 20 }] })
    // What a form sends: everything as it came, and one thing changed.
    const [first, second] = quote.lines as Doc[]
    const untouched = await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { remark: 'x', lines: [first, second] })
    expect(untouched.body.doc).toMatchObject({
      total: 270,
      remark: 'x',
      lines: [
        { listPrice: 50, discountRate: 10 },
        { listPrice: 50, discountRate: 10 },
      ],
    })
    const changed = await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { lines: [first, { ...second, quantity: 5 }] })
    expect(changed.body.doc).toMatchObject({
      total: 410,
      lines: [
        { listPrice: 50, discountRate: 10, amount: 90 },
        { listPrice: 80, discountRate: 20, discountKind: 'volume', amount: 320 },
      ],
    })
    const anew = await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { agent: agent.id })
    expect(anew.body.doc.total).toBe(448)
    await clients.head('DELETE', `/api/products/${vase.id}`)
    await clients.head('DELETE', `/api/discount-rules/${rule}`)
    expect((await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { remark: 'y' })).body.doc).toMatchObject({ total: 448, remark: 'y' })
  })

  it('takes a rate by hand, and gives it back to the rules when it is emptied', async () => {
    const quote = await quoteOf([{ product: chair.id, quantity: 10, discountRate: 1 }])
    const [line] = quote.lines as Doc[]
    expect(line).toMatchObject({ discountKind: 'hand', amount: 1267.2 })
    const more = await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { lines: [{ ...line, quantity: 20 }] })
    expect(more.body.doc.lines[0]).toMatchObject({ discountKind: 'hand', discountRate: 1, amount: 2534.4 })
    const emptied = await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { lines: [{ ...line, quantity: 20, discountRate: null }] })
    // Of 2560 yuan the customer's discount is the better one.
    expect(emptied.body.doc.lines[0]).toMatchObject({ discountKind: 'customer', discountRate: 4.5, discountRule: rules.customer.id, amount: 2444.8 })
  })

  it('is refused with lines that cannot be priced, naming the line', async () => {
    const create = (lines: object[], more: object = {}) => clients.clerk('POST', '/api/quotes', { customer: customer.id, lines, ...more })
    const paths = ({ body }: Answer) => body.errors[0].data?.errors?.map(({ path }: { path: string }) => path) ?? [body.errors[0].field]
    for (const [line, path] of [
      [{ product: chair.id, quantity: 0 }, 'lines.0.quantity'],
      [{ product: chair.id, quantity: -3 }, 'lines.0.quantity'],
      [{ product: chair.id, quantity: 1, discountRate: 101 }, 'lines.0.discountRate'],
      [{ quantity: 1 }, 'lines.0.product'],
      [{ product: customer.id, quantity: 1 }, 'lines.0.product'],
    ] as const) {
      const answer = await create([line])
      expect([line, answer.status, paths(answer)]).toEqual([line, 400, [path]])
    }
    const dear = await made(clients.head('POST', '/api/products', { name: '油轮', code: 'tanker', listPrice: 900_000_000 }))
    const quote = await quoteOf([{ product: dear.id, quantity: 1 }])
    const lines = [...(quote.lines as Doc[]), { product: dear.id, quantity: 1200 }]
    expect(errorOf(await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { lines }))).toEqual({ status: 422, code: 'rule', field: 'lines.1.quantity' })
    const together = [1, 2].map(() => ({ product: dear.id, quantity: 600 }))
    expect(errorOf(await create(together))).toEqual({ status: 422, code: 'rule', field: 'lines' })
    expect(errorOf(await create([], { agent: customer.id }))).toEqual({ status: 422, code: 'rule', field: 'agent' })
    const taken = await quoteOf([])
    expect((await create([], { code: taken.code })).status).toBe(400)
  })

  it('is imported as a draft with the prices of the server, and exported as it is read', async () => {
    const before = (await clients.head('GET', '/api/quotes?limit=1')).body.totalDocs
    const csv = 'customer,lines,lines.quantity,lines.discountRate\n客户甲,desk; chair,2; 10,; 1\n'
    const run = await clients.head('POST', '/api/quotes/import', { csv })
    expect([run.status, run.body.errors]).toEqual([201, undefined])
    const { docs, totalDocs } = (await clients.head('GET', '/api/quotes?limit=1&depth=0&sort=-createdAt')).body
    expect(totalDocs).toBe(before + 1)
    expect(docs[0]).toMatchObject({
      status: 'draft',
      total: 3267.18,
      lines: [
        { product: desk.id, discountKind: 'none' },
        { discountKind: 'hand', amount: 1267.2 },
      ],
    })
    const exported = (await clients.head('GET', `/api/quotes/export?format=csv&where[id][equals]=${docs[0].id}`)).body as unknown as string
    expect(exported).toContain('客户甲,,,"书桌;转椅","2;10","0;1","999.99;128","999.99;126.72","1999.98;1267.2",3267.18,草稿')
  })

  it('copies as a new draft with its own number and the prices of the day', async () => {
    const quote = await quoteOf([
      { product: lamp.id, quantity: 100 },
      { product: lamp.id, quantity: 100, discountRate: 4 },
    ])
    await clients.clerk('POST', `/api/quotes/${quote.id}/submit`)
    const { id } = await made(clients.head('POST', '/api/discount-rules', { kind: 'volume', product: lamp.id, bands: [{ from: 1, rate: 50 }] }))
    const { status, body } = await clients.clerk('POST', `/api/quotes/${quote.id}/duplicate`)
    await clients.head('DELETE', `/api/discount-rules/${id}`)
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({
      status: 'draft',
      version: 1,
      total: 97.82,
      lines: [
        { discountKind: 'volume', amount: 33.5 },
        { discountKind: 'hand', amount: 64.32 },
      ],
    })
    expect(body.doc.submittedAt ?? null).toBeNull()
    expect(body.doc.code).not.toBe(quote.code)
  })
})

describe('submitting', () => {
  const submit = (id: string, client = clients.clerk) => client('POST', `/api/quotes/${id}/submit`)

  it('approves what is within the limit; then nothing of the offer changes', async () => {
    const quote = await quoteOf([{ product: desk.id, quantity: 1, discountRate: 5 }])
    expect((await submit(quote.id)).body.doc).toMatchObject({ id: quote.id, status: 'approved' })
    expect(errorOf(await submit(quote.id))).toEqual({ status: 409, code: 'conflict', field: 'status' })
    const [line] = quote.lines as Doc[]
    for (const change of [
      { lines: [] },
      { lines: [{ ...line, quantity: 2 }] },
      { lines: [{ ...line, discountRate: 3 }] },
      { customer: agent.id },
      { agent: agent.id },
      { validUntil: '2040-01-01' },
    ])
      expect([change, errorOf(await clients.clerk('PATCH', `/api/quotes/${quote.id}`, change))]).toEqual([
        change,
        { status: 409, code: 'conflict', field: 'status' },
      ])
    const unchanged = await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { ...quote, customer: customer.id, remark: 'agreed by phone' })
    expect(unchanged.body.doc).toMatchObject({ status: 'approved', total: 949.99, remark: 'agreed by phone' })
  })

  it('no old version takes it back to what it was before', async () => {
    const quote = await quoteOf([{ product: desk.id, quantity: 1 }])
    await clients.clerk('PATCH', `/api/quotes/${quote.id}`, { lines: [{ product: desk.id, quantity: 3 }] })
    const { docs } = (await clients.clerk('GET', `/api/quotes/versions?where[parent][equals]=${quote.id}&sort=createdAt`)).body
    const [first] = docs as Doc[]
    await submit(quote.id)
    expect((await clients.clerk('POST', `/api/quotes/versions/${first!.id}`)).status).toBe(409)
    expect((await clients.clerk('GET', `/api/quotes/${quote.id}`)).body).toMatchObject({ status: 'approved', lines: [{ quantity: 3 }] })
    const draft = await quoteOf([{ product: desk.id, quantity: 1 }])
    await submit(draft.id)
    const [submitted] = (await clients.clerk('GET', `/api/quotes/versions?where[parent][equals]=${draft.id}&sort=createdAt`)).body.docs as Doc[]
    await clients.clerk('POST', `/api/quotes/versions/${submitted!.id}`)
    expect((await clients.clerk('GET', `/api/quotes/${draft.id}`)).body).toMatchObject({ status: 'approved', total: 999.99 })
  })

  it('refuses more than the person may grant, naming the line; a superior with the limit submits it (R38, R39)', async () => {
    const quote = await quoteOf([
      { product: desk.id, quantity: 1 },
      { product: desk.id, quantity: 1, discountRate: 12 },
    ])
    const refused = await submit(quote.id)
    expect(errorOf(refused)).toEqual({ status: 422, code: 'rule', field: 'lines.1.discountRate' })
    expect(refused.body.errors[0].data).toEqual({ rule: 'R39', fields: ['lines.1.discountRate'] })
    expect(refused.body.errors[0].message).toBe('第 2 行的折扣 12% 超出您的折扣权限 5%，请由有此权限的上级提交')
    expect((await clients.clerk('GET', `/api/quotes/${quote.id}`)).body.status).toBe('draft')
    expect((await submit(quote.id, clients.head)).body.doc.status).toBe('approved')
    const tooMuch = await quoteOf([{ product: desk.id, quantity: 1, discountRate: 20.5 }])
    expect((await submit(tooMuch.id, clients.head)).status).toBe(422)
    expect((await submit(tooMuch.id, clients.instructor)).status).toBe(200)
  })

  it('a position rule takes the place of the limit of the position', async () => {
    const { id } = await made(
      clients.head('POST', '/api/discount-rules', { kind: 'position', position: positions.clerk.id, product: desk.id, bands: [{ from: 5000, rate: 9 }] }),
    )
    const few = await quoteOf([{ product: desk.id, quantity: 1, discountRate: 9 }])
    const many = await quoteOf([{ product: desk.id, quantity: 6, discountRate: 9 }])
    expect((await submit(few.id)).status).toBe(422)
    expect((await submit(many.id)).status).toBe(200)
    await clients.head('DELETE', `/api/discount-rules/${id}`)
  })

  it('refuses a quote without lines, and one whose last day is over', async () => {
    expect(errorOf(await submit((await quoteOf([])).id))).toEqual({ status: 422, code: 'rule', field: 'lines' })
    const late = await quoteOf([{ product: desk.id, quantity: 1 }], { validUntil: '2020-01-01' })
    expect(errorOf(await submit(late.id))).toEqual({ status: 422, code: 'rule', field: 'validUntil' })
  })

  it('waits for the approvers when a flow takes it', async () => {
    const requests: ApprovalRequest[] = []
    const approvals: Approvals = {
      start: async (_req, request) => {
        requests.push(request)
        return request.demands.length > 0
      },
    }
    const { config } = lab.payload
    config.custom = { ...config.custom, approvals }
    try {
      const within = await quoteOf([{ product: desk.id, quantity: 1 }])
      expect((await submit(within.id)).body.doc.status).toBe('approved')
      const beyond = await quoteOf([{ product: desk.id, quantity: 1, discountRate: 50 }])
      expect((await submit(beyond.id)).body.doc.status).toBe('pending')
      expect(requests.map(({ collection, doc, demands }) => [collection, doc.id, demands.map(({ field }) => field)])).toEqual([
        ['quotes', within.id, []],
        ['quotes', beyond.id, ['lines.0.discountRate']],
      ])
      expect(errorOf(await clients.clerk('POST', `/api/quotes/${beyond.id}/accept`))).toMatchObject({ status: 409 })
      const { createLocalReq } = await import('payload')
      const decide = async (decision: 'approved' | 'rejected') =>
        lab.inCompany(company, async () => {
          const { approval } = lab.payload.collections['quotes' as 'users']!.config.custom as { approval: ApprovalSubject }
          const doc = await lab.payload.db.findOne<Doc>({ collection: 'quotes', where: { id: { equals: beyond.id } } })
          await approval.decide(await createLocalReq({}, lab.payload), doc!, decision)
        })
      await decide('rejected')
      expect((await clients.clerk('GET', `/api/quotes/${beyond.id}`)).body.status).toBe('rejected')
      await expect(decide('approved')).rejects.toMatchObject({ code: 'conflict' })
    } finally {
      config.custom = { ...config.custom, approvals: undefined }
    }
  })
})

describe('accepting', () => {
  const approved = async (lines: object[] = [{ product: desk.id, quantity: 1 }], more: object = {}): Promise<Doc> => {
    const quote = await quoteOf(lines, more)
    expect((await clients.clerk('POST', `/api/quotes/${quote.id}/submit`)).status).toBe(200)
    return quote
  }
  const statuses = (answers: Answer[]) => answers.map(({ status }) => status).sort()

  it('succeeds once, of 20 at once', async () => {
    const { id } = await approved()
    const answers = await Promise.all(Array.from({ length: 20 }, () => clients.clerk('POST', `/api/quotes/${id}/accept`)))
    expect(statuses(answers)).toEqual([200, ...Array<number>(19).fill(409)])
    const stored = (await clients.clerk('GET', `/api/quotes/${id}`)).body
    expect(stored.status).toBe('accepted')
    expect(stored.acceptedAt).toMatch(/^\d{4}-/)
    const log = await clients.instructor('GET', `/api/operation-log?where[doc][equals]=${id}&where[command][equals]=accept&depth=0`)
    expect(log.body.docs.map(({ action }: Doc) => action).sort()).toEqual(['command', 'update'])
  })

  it('submits once, of 10 at once', async () => {
    const { id } = await quoteOf([{ product: desk.id, quantity: 1 }])
    const answers = await Promise.all(Array.from({ length: 10 }, () => clients.clerk('POST', `/api/quotes/${id}/submit`)))
    expect(statuses(answers)).toEqual([200, ...Array<number>(9).fill(409)])
  })

  it('needs approval first, and is final', async () => {
    const draft = await quoteOf([{ product: desk.id, quantity: 1 }])
    const early = await clients.clerk('POST', `/api/quotes/${draft.id}/accept`)
    expect(errorOf(early)).toEqual({ status: 409, code: 'conflict', field: 'status' })
    expect(early.body.errors[0].data).toEqual({ status: 'draft', allowed: ['submit'] })
    const { id } = await approved()
    expect((await clients.clerk('POST', `/api/quotes/${id}/accept`)).status).toBe(200)
    expect(errorOf(await clients.clerk('POST', `/api/quotes/${id}/new-version`))).toMatchObject({ status: 409 })
  })

  it('ends with the last day of the business; filters mean what people see', async () => {
    const { id } = await approved(undefined, { validUntil: '2031-03-31' })
    const inList = async (filter: string) => (await clients.clerk('GET', `/api/quotes?where[id][equals]=${id}&${filter}`)).body.totalDocs
    const seen = async () => [
      (await clients.clerk('GET', `/api/quotes/${id}`)).body.status,
      (await clients.clerk('GET', `/api/quotes?where[id][equals]=${id}&select[status]=true`)).body.docs[0].status,
      await inList('where[status][equals]=expired'),
      (await clients.clerk('GET', `/api/quotes/count?where[id][equals]=${id}&where[status][equals]=expired`)).body.totalDocs,
      await inList('where[status][in]=approved,accepted'),
      await inList('where[status][not_equals]=expired'),
      await inList('where[or][0][status][not_in]=approved,draft'),
    ]
    await inClassOn('2031-03-31', async () => expect(await seen()).toEqual(['approved', 'approved', 0, 0, 1, 1, 0]))
    await inClassOn('2031-04-01', async () => {
      expect(await seen()).toEqual(['expired', 'expired', 1, 1, 0, 0, 1])
      expect((await clients.clerk('GET', '/api/quotes?where=nonsense')).status).toBe(400)
      expect((await clients.clerk('POST', `/api/quotes/${id}/accept`)).body.errors[0].data).toEqual({ status: 'expired', allowed: ['new-version'] })
      // A change of something else does not write down what only the date says.
      expect((await clients.clerk('PATCH', `/api/quotes/${id}`, { remark: 'late' })).body.doc.status).toBe('expired')
    })
    expect(await seen()).toEqual(['approved', 'approved', 0, 0, 1, 1, 0])
    expect((await clients.clerk('POST', `/api/quotes/${id}/accept`)).status).toBe(200)
  })

  it('goes to the newest version: the older one can no longer be accepted', async () => {
    const old = await approved([
      { product: lamp.id, quantity: 3 },
      { product: desk.id, quantity: 1, discountRate: 2 },
    ])
    const next = (await clients.clerk('POST', `/api/quotes/${old.id}/new-version`)).body.doc
    expect(next).toMatchObject({ code: `${String(old.code)}-V2`, version: 2, previous: old.id, status: 'draft', total: old.total })
    expect(next.lines.map(({ discountKind, discountRate }: Doc) => [discountKind, discountRate])).toEqual([
      ['none', 0],
      ['hand', 2],
    ])
    expect((await clients.clerk('POST', `/api/quotes/${old.id}/accept`)).body.errors[0]).toMatchObject({ code: 'conflict', data: { nextVersion: next.id } })
    expect((await clients.clerk('POST', `/api/quotes/${old.id}/new-version`)).status).toBe(409)
    // Deleted by mistake, it is in nobody's way.
    expect((await clients.clerk('DELETE', `/api/quotes/${next.id}`)).status).toBe(200)
    expect((await clients.clerk('POST', `/api/quotes/${old.id}/accept`)).status).toBe(200)
  })

  it('and making a new version of the same quote at once: one of them succeeds', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await approved()
      const answers = await Promise.all(
        [...Array(3).keys()].flatMap(() => ['accept', 'new-version'].map((command) => clients.clerk('POST', `/api/quotes/${id}/${command}`))),
      )
      expect(statuses(answers)).toEqual([200, 409, 409, 409, 409, 409])
    }
  })
})

describe('a quote is shared like its customer (R78)', () => {
  const mode = async (value: string | null): Promise<void> => {
    await lab.inCompany(company, async () => {
      await lab.payload.delete({ collection: 'sharing-settings' as 'users', where: { company: { equals: company.id } } })
      if (value)
        await lab.payload.create({
          collection: 'sharing-settings' as 'users',
          data: { company: company.id, modes: [{ collection: 'customers', mode: value }] } as never,
        })
    })
  }
  afterAll(() => mode(null))

  it('private customers: owner and superior see it, a colleague gets the answer for what is not there', async () => {
    const quote = await quoteOf([{ product: desk.id, quantity: 1 }])
    await mode('private')
    expect((await clients.head('GET', `/api/quotes/${quote.id}`)).status).toBe(200)
    for (const path of ['', '/print']) expect((await clients.colleague('GET', `/api/quotes/${quote.id}${path}`)).status).toBe(404)
    for (const command of ['submit', 'accept', 'new-version']) expect((await clients.colleague('POST', `/api/quotes/${quote.id}/${command}`)).status).toBe(404)
    expect((await clients.colleague('GET', '/api/quotes')).body.totalDocs).toBe(0)
    const blind = { customer: customer.id, lines: [{ product: desk.id, quantity: 1 }] }
    const nothing = { ...blind, customer: positions.head.id }
    for (const path of ['/api/quotes/price', '/api/quotes']) {
      const [hidden, missing] = [await clients.colleague('POST', path, blind), await clients.colleague('POST', path, nothing)]
      expect(hidden.body).toEqual(missing.body)
      expect(errorOf(hidden)).toEqual({ status: 400, code: 'invalid', field: 'customer' })
      const agents = [
        await clients.colleague('POST', path, { ...blind, agent: agent.id }),
        await clients.colleague('POST', path, { ...nothing, agent: positions.head.id }),
      ]
      expect(agents[0]!.body).toEqual(agents[1]!.body)
    }
  })

  it('customers that others may only read: a colleague reads and prints it, and changes nothing', async () => {
    const quote = await quoteOf([{ product: desk.id, quantity: 1 }])
    await mode('read')
    expect((await clients.colleague('GET', `/api/quotes/${quote.id}`)).status).toBe(200)
    expect((await clients.colleague('GET', `/api/quotes/${quote.id}/print`)).status).toBe(200)
    expect((await clients.colleague('POST', `/api/quotes/${quote.id}/submit`)).status).toBe(403)
    expect((await clients.colleague('PATCH', `/api/quotes/${quote.id}`, { remark: 'x' })).status).toBe(403)
    expect(errorOf(await clients.colleague('POST', '/api/quotes', { customer: customer.id, lines: [] }))).toMatchObject({
      status: 403,
      code: 'record-read-only',
    })
  })
})

describe('the printed quote', () => {
  it('is a page that runs nothing, in both languages, with the total in capitals', async () => {
    const customerWithMarkup = await made(clients.clerk('POST', '/api/customers', { name: '<b onload=x>甲&乙</b>' }))
    const quote = await quoteOf([{ product: desk.id, quantity: 2 }], { customer: customerWithMarkup.id, remark: '<script>alert(1)</script>' })
    const zh = await clients.clerk('GET', `/api/quotes/${quote.id}/print?lang=zh`)
    expect(zh.status).toBe(200)
    expect(zh.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(zh.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; .*sandbox$/)
    const page = zh.body as unknown as string
    for (const text of [String(company.name), String(quote.code), '书桌', '1,999.98', '壹仟玖佰玖拾玖元玖角捌分', '&lt;b onload=x&gt;甲&amp;乙&lt;/b&gt;'])
      expect(page).toContain(text)
    expect(page).not.toContain('<script')
    const en = await clients.clerk('GET', `/api/quotes/${quote.id}/print?lang=en`)
    expect(en.body).toContain('Quotation')
    expect((await clients.clerk('GET', `/api/quotes/${quote.id}/print?lang=xx`)).status).toBe(400)
    expect((await clients.foreigner('GET', `/api/quotes/${quote.id}/print`)).status).toBe(404)
    expect((await (await lab.client(null))('GET', `/api/quotes/${quote.id}/print`)).status).toBe(401)
  })
})
