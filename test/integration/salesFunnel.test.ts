/** The sales funnel: leads become opportunities, opportunities go through stages, by commands only (R1 to R6, R12, R14, R15). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { importsFinished } from '../../src/import-export/index.ts'
import { everyRight, startLab, type Answer, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let me: Doc & { username: string }
let colleague: Doc & { username: string }
let sales: Client
let other: Client
let instructor: Client
let customer: Doc
let foreign: Client
let foreignCompany: Doc

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  company = course.companies[0]!.company
  me = course.companies[0]!.member
  const { docs: heads } = await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))
  const position = await lab.create('positions', { name: 'Sales', company: company.id, parent: heads[0]!.id, permissions: everyRight })
  colleague = await lab.user({ name: 'Colleague' })
  await lab.create('memberships', { company: company.id, user: colleague.id, position: position.id })
  sales = await lab.client(me, company)
  other = await lab.client(colleague, company)
  instructor = await lab.client(course.instructor, company)
  foreignCompany = course.companies[1]!.company
  foreign = await lab.client(course.companies[1]!.member, foreignCompany)
  customer = await made('customers', { name: '华夏机械' })
})
afterAll(() => lab.close())

async function made(collection: string, data: Record<string, unknown>, client = sales): Promise<Doc> {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
let counter = 0
const opportunity = (data: Record<string, unknown> = {}): Promise<Doc> =>
  made('opportunities', { title: `商机 ${++counter}`, customer: customer.id, amount: 1000, expectedCloseAt: '2026-12-01T00:00:00.000Z', ...data })
const stored = async (collection: string, id: string): Promise<Doc> => (await sales('GET', `/api/${collection}/${id}?depth=0`)).body as Doc
const command = (id: string, name: string, body: object = {}, client = sales): Promise<Answer> => client('POST', `/api/opportunities/${id}/${name}`, body)
const done = async (id: string, name: string, body: object = {}): Promise<Doc> => {
  const answer = await command(id, name, body)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
  return answer.body.doc as Doc
}
const stages = async (id: string) => (await sales('GET', `/api/opportunities/${id}/stages`)).body.docs as Record<string, unknown>[]
const count = (answers: Answer[], status: number): number => answers.filter((answer) => answer.status === status).length

describe('a process', () => {
  it('is there in every company from its beginning, and belongs to it', async () => {
    const { body } = await sales('GET', '/api/processes')
    expect(body.docs).toMatchObject([{ name: '销售流程', appliesTo: 'opportunities' }])
    const others = (await foreign('GET', '/api/processes')).body.docs
    expect(others[0].id).not.toBe(body.docs[0].id)
  })

  it.each([
    ['appliesTo', { appliesTo: 'customers' }],
    ['stages', { stages: [{ code: 'won', label: '成功', kind: 'won', probability: 100 }] }],
    [
      'stages.1.code',
      {
        stages: [
          { code: 'a', label: 'A', probability: 1 },
          { code: 'a', label: 'B', probability: 2 },
        ],
      },
    ],
    ['stages.0.probability', { stages: [{ code: 'a', label: 'A', probability: 1.5 }] }],
    ['stages.0.requiredFields', { stages: [{ code: 'a', label: 'A', probability: 1, requiredFields: ['amuont'] }] }],
    ['transitions.0.to', { transitions: [{ from: 'a', to: 'z' }] }],
    ['actions.0.marksStage', { actions: [{ code: 'call', label: 'Call', marksStage: 'z' }] }],
  ])('is refused when %s is wrong', async (field, change) => {
    const sound = { name: '流程', appliesTo: 'opportunities', stages: [{ code: 'a', label: 'A', probability: 10 }] }
    const { status, body } = await instructor('POST', '/api/processes', { ...sound, ...change })
    expect([status, body.errors?.[0]]).toMatchObject([400, { code: 'invalid', field }])
  })

  it('keeps stages that opportunities are in, and a process that has any', async () => {
    const process = await made('processes', {
      name: '短',
      stages: [
        { code: 'a', label: 'A', probability: 10 },
        { code: 'b', label: 'B', probability: 20 },
      ],
    })
    const one = await opportunity({ process: process.id })
    const without = { stages: [{ code: 'b', label: 'B', probability: 20 }] }
    expect(await sales('PATCH', `/api/processes/${process.id}`, without)).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict' }] } })
    expect((await sales('DELETE', `/api/processes/${process.id}`)).status).toBe(409)
    await done(one.id, 'move', { stage: 'b' })
    expect((await sales('PATCH', `/api/processes/${process.id}`, without)).status).toBe(200)
  })
})

describe('an opportunity', () => {
  it('starts in the first stage with its success rate, whatever is said', async () => {
    const one = await opportunity({ stage: 'won', stageKind: 'won', creditedTo: me.id, creditedAmount: 5, closedAt: '2026-01-01T00:00:00.000Z' })
    expect(one).toMatchObject({ stage: 'contact', stageKind: 'open', probability: 10, owner: me.id, creditedTo: null, creditedAmount: null, closedAt: null })
    expect(await stages(one.id)).toMatchObject([{ stage: 'contact', enteredBy: { id: me.id, name: me.name }, leftAt: null }])
  })

  it('is not moved by a PATCH, and not by an old version', async () => {
    const one = await opportunity()
    await done(one.id, 'move', { stage: 'needs' })
    await sales('PATCH', `/api/opportunities/${one.id}`, { stage: 'won', stageKind: 'won', title: '新名称' })
    expect(await stored('opportunities', one.id)).toMatchObject({ stage: 'needs', stageKind: 'open', title: '新名称' })
    const { docs } = (await sales('GET', `/api/opportunities/versions?where[parent][equals]=${one.id}&sort=createdAt`)).body
    expect((await sales('POST', `/api/opportunities/versions/${docs[0].id}`)).status).toBe(200)
    expect(await stored('opportunities', one.id)).toMatchObject({ stage: 'needs', title: one.title })
  })

  it('is worth the sum of its lines until somebody types an amount', async () => {
    const product = await made('products', { code: 'P1', name: '泵', listPrice: 10 })
    const lines = [{ product: product.id, quantity: 3, price: 33.33 }]
    const one = await opportunity({ amount: undefined, lines })
    expect(one.amount).toBe(99.99)
    const longer = await sales('PATCH', `/api/opportunities/${one.id}`, { lines: [...lines, { product: product.id, quantity: 1, price: 0.01 }] })
    expect(longer.body.doc.amount).toBe(100)
    expect((await sales('PATCH', `/api/opportunities/${one.id}`, { amount: 90 })).body.doc.amount).toBe(90)
  })

  it('has the rate of its stage unless it has one of its own (R4)', async () => {
    const process = await made('processes', {
      name: '率',
      stages: [
        { code: 'a', label: 'A', probability: 10 },
        { code: 'b', label: 'B', probability: 20 },
      ],
    })
    const follows = await opportunity({ process: process.id })
    const own = await opportunity({ process: process.id, probability: 66 })
    await sales('PATCH', `/api/processes/${process.id}`, {
      stages: [
        { code: 'a', label: 'A', probability: 15 },
        { code: 'b', label: 'B', probability: 20 },
      ],
    })
    expect([(await stored('opportunities', follows.id)).probability, (await stored('opportunities', own.id)).probability]).toEqual([15, 66])
    expect([(await done(follows.id, 'move', { stage: 'b' })).probability, (await done(own.id, 'move', { stage: 'b' })).probability]).toEqual([20, 66])
    expect((await sales('PATCH', `/api/opportunities/${own.id}`, { probability: null })).body.doc.probability).toBe(20)
    expect((await sales('PATCH', `/api/opportunities/${own.id}`, { probability: 101 })).status).toBe(400)
    expect((await sales('PATCH', `/api/opportunities/${own.id}`, { probability: 1.5 })).status).toBe(400)
  })

  it('starts anew as a copy, and through an import', async () => {
    const one = await opportunity()
    await done(one.id, 'win')
    const copy = (await sales('POST', `/api/opportunities/${one.id}/duplicate`, {})).body.doc as Doc
    expect(await stored('opportunities', copy.id)).toMatchObject({ stage: 'contact', stageKind: 'open', probability: 10, creditedTo: null, closedAt: null })
    expect(await stages(copy.id)).toMatchObject([{ stage: 'contact', leftAt: null }])

    const csv = `title,customer,amount,stage\n导入商机,${String(customer.name)},88,won`
    const answer = await sales('POST', '/api/opportunities/import', { csv })
    expect([answer.status, answer.body.errors]).toEqual([201, undefined])
    await importsFinished()
    const { docs } = (await sales('GET', `/api/opportunities?where[title][equals]=${encodeURIComponent('导入商机')}&depth=0`)).body
    expect(docs).toMatchObject([{ amount: 88, stage: 'contact', probability: 10, owner: me.id }])
    expect(await stages(docs[0].id)).toHaveLength(1)
  })

  it('goes with its customer when that is merged, and to another member with everything else', async () => {
    const double = await made('customers', { name: '华夏机械（重复）' })
    const one = await opportunity({ customer: double.id })
    expect((await sales('POST', '/api/customers/merge', { keep: customer.id, merge: [double.id] })).status).toBe(200)
    expect((await stored('opportunities', one.id)).customer).toBe(customer.id)

    const leaver = await lab.user({ name: 'Leaver' })
    const position = await lab.create('positions', { name: 'Leaving', company: company.id, permissions: everyRight })
    const membership = await lab.create('memberships', { company: company.id, user: leaver.id, position: position.id })
    const left = await made('opportunities', { title: '交接', customer: customer.id, amount: 3 }, await lab.client(leaver, company))
    await done(left.id, 'win')
    expect((await instructor('POST', `/api/memberships/${membership.id}/hand-over`, { to: colleague.id })).status).toBe(200)
    expect(await stored('opportunities', left.id)).toMatchObject({ owner: colleague.id, creditedTo: leaver.id })
  })

  it('is out of reach of other companies, with its history and commands', async () => {
    const one = await opportunity()
    for (const path of ['', '/stages']) expect((await foreign('GET', `/api/opportunities/${one.id}${path}`)).status).toBe(404)
    expect((await command(one.id, 'move', { stage: 'needs' }, foreign)).status).toBe(404)
    expect((await foreign('GET', '/api/stage-history')).status).not.toBe(200)
  })
})

describe('move', () => {
  it('asks for what the stage requires, names each missing field, and takes them along', async () => {
    const one = await opportunity({ amount: undefined, expectedCloseAt: undefined })
    const refused = await command(one.id, 'move', { stage: 'negotiation' })
    expect([refused.status, refused.body.errors[0]]).toMatchObject([422, { code: 'rule', field: 'amount', data: { missing: ['amount', 'expectedCloseAt'] } }])
    const half = await command(one.id, 'move', { stage: 'negotiation', amount: 5 })
    expect(half.body.errors[0]).toMatchObject({ code: 'rule', field: 'expectedCloseAt', data: { missing: ['expectedCloseAt'] } })
    const { stage, amount } = await stored('opportunities', one.id)
    expect([stage, amount ?? null]).toEqual(['contact', null])
    expect(await done(one.id, 'move', { stage: 'negotiation', amount: 5, expectedCloseAt: '2026-12-24T00:00:00.000Z' })).toMatchObject({
      stage: 'negotiation',
      amount: 5,
      probability: 75,
    })
  })

  it('writes the history: entered, left, by whom, how many days', async () => {
    const one = await opportunity()
    await done(one.id, 'move', { stage: 'needs' })
    await done(one.id, 'move', { stage: 'contact', from: 'needs' })
    expect(await stages(one.id)).toMatchObject([
      { stage: 'contact', leftBy: { id: me.id }, days: expect.any(Number) },
      { stage: 'needs', enteredBy: { id: me.id }, days: expect.any(Number) },
      { stage: 'contact', leftAt: null, days: null },
    ])
  })

  it('knows stages, ways and positions', async () => {
    const head = await lab.create('positions', { name: 'Head', company: company.id, permissions: everyRight })
    const process = await made(
      'processes',
      {
        name: '有规则',
        stages: [
          { code: 'a', label: 'A', probability: 10 },
          { code: 'b', label: 'B', probability: 20 },
          { code: 'c', label: 'C', probability: 30 },
          { code: 'w', label: 'W', probability: 100, kind: 'won' },
        ],
        transitions: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'c', positions: [head.id] },
          { from: 'c', to: 'w' },
        ],
      },
      instructor,
    )
    const one = await opportunity({ process: process.id })
    expect(await command(one.id, 'move', { stage: 'zzz' })).toMatchObject({ status: 400, body: { errors: [{ field: 'stage' }] } })
    expect(await command(one.id, 'move', { stage: 'c' })).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'conflict', data: { stage: 'a', allowed: ['b'] } }] },
    })
    expect((await command(one.id, 'win')).status).toBe(409)
    await done(one.id, 'move', { stage: 'b' })
    expect((await command(one.id, 'move', { stage: 'b' })).status).toBe(409)
    expect((await command(one.id, 'move', { stage: 'c', from: 'a' })).status).toBe(409)
    expect((await command(one.id, 'move', { stage: 'c' })).status).toBe(403)
    expect((await command(one.id, 'move', { stage: 'c' }, instructor)).status).toBe(200)
    expect(await done(one.id, 'win')).toMatchObject({ stage: 'w', stageKind: 'won' })
    // Without the position its way would be open to everybody.
    expect((await instructor('DELETE', `/api/positions/${head.id}`)).status).toBe(409)
  })
})

describe('the end', () => {
  it('credits a win once, keeps it through a transfer, returns it on reopening (R6)', async () => {
    const one = await opportunity({ amount: 1234.56 })
    expect(await done(one.id, 'win')).toMatchObject({
      stage: 'won',
      stageKind: 'won',
      probability: 100,
      creditedTo: me.id,
      creditedAmount: 1234.56,
      closedAt: expect.any(String),
    })
    expect((await command(one.id, 'win')).status).toBe(409)
    expect((await command(one.id, 'move', { stage: 'needs' })).status).toBe(409)
    await command(one.id, 'assign', { to: colleague.id })
    expect(await stored('opportunities', one.id)).toMatchObject({ owner: colleague.id, assignedTo: colleague.id, createdByHead: me.id, creditedTo: me.id })
    expect((await command(one.id, 'reopen', {})).status).toBe(400)
    expect(await done(one.id, 'reopen', { reason: '客户反悔' })).toMatchObject({
      stage: 'contact',
      stageKind: 'open',
      creditedTo: null,
      creditedAmount: null,
      closedAt: null,
      probability: 10,
    })
    expect((await command(one.id, 'reopen', { reason: '再次' })).status).toBe(409)
    expect(await done(one.id, 'win')).toMatchObject({ creditedTo: colleague.id })
  })

  it('keeps the reason of a loss and the rival (R5)', async () => {
    const rival = await made('competitors', { name: '对手甲' }, other)
    const one = await opportunity()
    await done(one.id, 'move', { stage: 'needs' })
    expect((await command(one.id, 'lose', {})).status).toBe(400)
    expect((await command(one.id, 'move', { stage: 'lost' })).body.errors[0]).toMatchObject({ code: 'rule', field: 'reason' })
    expect((await command(one.id, 'lose', { reason: '价格', competitor: company.id })).body.errors[0]).toMatchObject({ code: 'invalid', field: 'competitor' })
    expect(await done(one.id, 'lose', { reason: '价格', competitor: rival.id })).toMatchObject({
      stageKind: 'lost',
      lostReason: '价格',
      lostTo: rival.id,
      creditedTo: null,
    })
    expect(await done(one.id, 'reopen', { reason: '新预算' })).toMatchObject({ stage: 'needs', lostReason: null, lostTo: null })
    expect((await stages(one.id)).map(({ stage, note }) => [stage, note])).toEqual([
      ['contact', null],
      ['needs', null],
      ['lost', '价格'],
      ['needs', '新预算'],
    ])
  })
})

describe('record', () => {
  it('makes a step an activity, and takes the opportunity to the stage that the step marks (R1)', async () => {
    const one = await opportunity()
    const call = await command(one.id, 'record', { action: 'call', note: '已联系' })
    expect(call).toMatchObject({ status: 200, body: { activity: { action: 'call', note: '已联系', done: true }, doc: { stage: 'contact' } } })
    expect((await command(one.id, 'record', { action: 'needs-confirmed', note: '' })).body.doc.stage).toBe('needs')
    expect((await command(one.id, 'record', { action: 'nothing' })).body.errors[0]).toMatchObject({ code: 'invalid', field: 'action' })
    const { body } = await sales('GET', `/api/activities?where[opportunity][equals]=${one.id}&depth=0`)
    expect(body.docs.map(({ customer: of }: Doc) => of)).toEqual([customer.id, customer.id])
  })
})

describe('a lead', () => {
  const lead = (data: Record<string, unknown> = {}): Promise<Doc> =>
    made('leads', { name: `线索 ${++counter}`, customerName: `客户 ${counter}`, contactName: '王芳', phone: '13800000000', ...data })
  const convert = (id: string, body: object = {}): Promise<Answer> => sales('POST', `/api/leads/${id}/convert`, body)

  it('becomes a customer, a contact and an opportunity, and stays with links to them (R14)', async () => {
    const one = await lead()
    const activity = await made('activities', { subject: '来电', type: 'call', lead: one.id })
    const note = await made('notes', { text: '预算充足', target: { relationTo: 'leads', value: one.id } })
    const { status, body } = await convert(one.id, { createOpportunity: { title: '二期', amount: 500 } })
    expect([status, body.isNewCustomer]).toEqual([200, true])
    expect(await stored('leads', one.id)).toMatchObject({
      status: 'converted',
      convertedTo: body.customer,
      convertedContact: body.contact,
      convertedOpportunity: body.opportunity,
    })
    expect(await stored('customers', body.customer)).toMatchObject({ name: one.customerName, phone: '13800000000' })
    expect(await stored('contacts', body.contact)).toMatchObject({ name: '王芳', customers: [{ customer: body.customer, primary: true }] })
    expect(await stored('opportunities', body.opportunity)).toMatchObject({ title: '二期', amount: 500, stage: 'contact', contacts: [body.contact] })
    expect(await stored('activities', activity.id)).toMatchObject({ customer: body.customer, opportunity: body.opportunity, lead: one.id })
    expect(await stored('notes', note.id)).toMatchObject({ target: { relationTo: 'opportunities', value: body.opportunity } })
    expect((await convert(one.id)).body.errors[0]).toMatchObject({ code: 'conflict', data: { convertedTo: body.customer } })
  })

  it('finds the customer of the same name, or takes the one that is named', async () => {
    const existing = await made('customers', { name: '远大 Trading' })
    expect((await convert((await lead({ customerName: ' 远大  trading ' })).id)).body).toMatchObject({ customer: existing.id, isNewCustomer: false })
    const named = await convert((await lead()).id, { customer: customer.id, createOpportunity: false })
    expect(named.body).toMatchObject({ customer: customer.id, opportunity: null })
    expect((await convert((await lead()).id, { customer: company.id })).status).toBe(404)
  })

  it('is converted whole or not at all', async () => {
    const one = await lead()
    const before = (await sales('GET', '/api/customers/count')).body.totalDocs
    expect((await convert(one.id, { createOpportunity: { title: '坏', amount: -1 } })).status).toBe(400)
    expect((await sales('GET', '/api/customers/count')).body.totalDocs).toBe(before)
    expect(await stored('leads', one.id)).toMatchObject({ status: 'new', convertedTo: null })
    expect((await convert(one.id)).status).toBe(200)
  })

  it('is neither converted nor unconverted by hand', async () => {
    const one = await lead({ convertedTo: customer.id })
    expect(one.convertedTo).toBeFalsy()
    expect((await sales('PATCH', `/api/leads/${one.id}`, { status: 'converted' })).body.errors[0]).toMatchObject({ code: 'rule', field: 'status' })
    await convert(one.id)
    await sales('PATCH', `/api/leads/${one.id}`, { status: 'new', convertedTo: customer.id, remark: '补充' })
    const after = await stored('leads', one.id)
    expect(after).toMatchObject({ status: 'converted', remark: '补充' })
    expect(after.convertedTo).not.toBe(customer.id)
  })

  it('goes to a colleague (R15)', async () => {
    const one = await lead()
    expect((await sales('POST', `/api/leads/${one.id}/transfer`, { to: colleague.id })).body.doc.owner).toBe(colleague.id)
    expect((await sales('POST', `/api/leads/${one.id}/transfer`, { to: course.instructor.id })).status).toBe(422)
  })

  it('is converted once by twenty at the same time', async () => {
    const one = await lead({ customerName: '只此一家' })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 2 ? sales : other)('POST', `/api/leads/${one.id}/convert`, {})))
    expect([count(answers, 200), count(answers, 409)]).toEqual([1, 19])
    expect((await sales('GET', `/api/customers/count?where[name][equals]=只此一家`)).body.totalDocs).toBe(1)
    expect((await sales('GET', `/api/opportunities/count?where[title][equals]=${encodeURIComponent(String(one.name))}`)).body.totalDocs).toBe(1)
  })
})

describe('several at once', () => {
  it('move one opportunity to a stage: one of them does', async () => {
    const one = await opportunity()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => command(one.id, 'move', { stage: 'needs', from: 'contact' }, index % 2 ? sales : other)),
    )
    expect([count(answers, 200), count(answers, 409)]).toEqual([1, 19])
    expect((await stages(one.id)).map(({ stage }) => stage)).toEqual(['contact', 'needs'])
  })

  it('win, lose and move it: one of them closes it, and the history has no gap', async () => {
    const one = await opportunity()
    const answers = await Promise.all(
      Array.from({ length: 18 }, (_, index) =>
        command(
          one.id,
          ['win', 'lose', 'move'][index % 3]!,
          index % 3 === 1 ? { reason: '价格' } : index % 3 === 2 ? { stage: 'needs' } : {},
          index % 2 ? sales : other,
        ),
      ),
    )
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
    const after = await stored('opportunities', one.id)
    expect(answers.filter(({ status, body }) => status === 200 && body.doc.stageKind !== 'open')).toHaveLength(1)
    expect(after.creditedTo === null).toBe(after.stageKind !== 'won')
    const history = await stages(one.id)
    expect(history.map(({ leftAt }) => leftAt !== null)).toEqual(history.map((_, index) => index < history.length - 1))
    expect(history.at(-1)?.stage).toBe(after.stage)
    expect(history).toHaveLength(count(answers, 200) + 1)
  })

  it('drag and convert, fifty of them: every lead becomes one opportunity, and every history is one chain', async () => {
    const opportunities = await Promise.all([1, 2, 3, 4, 5].map((number) => opportunity({ amount: number * 100 })))
    const leads = await Promise.all([1, 2, 3, 4, 5].map((number) => made('leads', { name: `同时 ${number}`, customerName: `同时转化的客户 ${number}` })))
    const steps = [
      ['move', { stage: 'needs' }],
      ['move', { stage: 'proposal' }],
      ['win', {}],
      ['reopen', { reason: '重来' }],
      ['lose', { reason: '价格' }],
    ] as const
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const client = index % 2 ? sales : other
        const place = Math.floor(index / 5) % 5
        const [name, body] = steps[(index + place) % 5]!
        return index % 10 < 5 ? client('POST', `/api/leads/${leads[index % 5]!.id}/convert`, {}) : command(opportunities[place]!.id, name, body, client)
      }),
    )
    expect(answers.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
    expect((await sales('GET', `/api/customers/count?where[name][contains]=${encodeURIComponent('同时转化的客户')}`)).body.totalDocs).toBe(5)
    for (const { name } of leads)
      expect((await sales('GET', `/api/opportunities/count?where[title][equals]=${encodeURIComponent(String(name))}`)).body.totalDocs).toBe(1)
    for (const { id, amount } of opportunities) {
      const [after, history] = [await stored('opportunities', id), await stages(id)]
      expect(history.at(-1)).toMatchObject({ stage: after.stage, leftAt: null })
      expect(
        history
          .slice(0, -1)
          .every(
            ({ leftAt }, index) => leftAt === history[index + 1]?.enteredAt || Date.parse(String(leftAt)) <= Date.parse(String(history[index + 1]?.enteredAt)),
          ),
      ).toBe(true)
      expect([after.creditedTo, after.creditedAmount]).toEqual(after.stageKind === 'won' ? [me.id, amount] : [null, null])
    }
  })

  it('get the first answer again with the same key', async () => {
    const one = await opportunity()
    const key = { 'Idempotency-Key': `win-${one.id}` }
    const answers = await Promise.all(Array.from({ length: 5 }, () => sales('POST', `/api/opportunities/${one.id}/win`, {}, key)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })
})
