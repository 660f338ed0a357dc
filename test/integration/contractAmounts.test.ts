import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let me: Client
let instructor: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  company = course.companies[0]!.company
  me = await lab.client(course.companies[0]!.member, company)
  instructor = await lab.client(course.instructor, company)
})
afterAll(() => lab.close())

const done = async (path: string, body: object = {}) => {
  const answer = await me('POST', `/api/${path}`, body)
  expect([path, answer.status, answer.body.errors]).toEqual([path, 200, undefined])
  return answer.body
}
async function made(collection: string, data: object): Promise<string> {
  const { status, body } = await me('POST', `/api/${collection}`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc.id
}
const customer = (name: string) => made('customers', { name })
const deal = (of: string, amount: number) => made('opportunities', { title: '成交', customer: of, amount })
const amountOf = async (id: string) => (await me('GET', `/api/customers/${id}`)).body.contractAmount

describe('the contract amount of a customer', () => {
  it('is what was won, to the cent, and follows reopening, changed amounts, the bin and final deletion', async () => {
    const id = await customer('甲')
    expect(await amountOf(id)).toBe(0)
    const [first, second] = [await deal(id, 1000.1), await deal(id, 0.2)]
    await done(`opportunities/${first}/win`)
    await done(`opportunities/${second}/win`)
    expect(await amountOf(id)).toBe(1000.3)
    await done(`opportunities/${second}/reopen`, { reason: '退单' })
    expect(await amountOf(id)).toBe(1000.1)
    expect((await me('PATCH', `/api/opportunities/${first}`, { amount: 2000 })).status).toBe(200)
    expect(await amountOf(id)).toBe(2000)
    expect((await me('DELETE', `/api/opportunities/${first}`)).status).toBe(200)
    expect(await amountOf(id)).toBe(0)
    await done(`opportunities/${first}/restore`)
    expect(await amountOf(id)).toBe(2000)
    expect((await me('DELETE', `/api/opportunities/${first}`)).status).toBe(200)
    expect((await me('DELETE', `/api/opportunities/${first}?trash=true`)).status).toBe(200)
    expect(await amountOf(id)).toBe(0)
  })

  it('goes along when a deal is another customer’s, and when customers are merged', async () => {
    const [kept, merged] = [await customer('乙'), await customer('丙')]
    const [one, other] = [await deal(kept, 10), await deal(merged, 20.05)]
    await done(`opportunities/${one}/win`)
    await done(`opportunities/${other}/win`)
    await done('customers/merge', { keep: kept, merge: [merged] })
    expect(await amountOf(kept)).toBe(30.05)
    const third = await customer('丁')
    expect((await me('PATCH', `/api/opportunities/${one}`, { customer: third })).status).toBe(200)
    expect([await amountOf(kept), await amountOf(third)]).toEqual([20.05, 10])
  })

  it('is written by nobody', async () => {
    const id = await customer('戊')
    await me('PATCH', `/api/customers/${id}`, { contractAmount: 5 })
    expect(await amountOf(id)).toBe(0)
  })

  it('grades one’s own customers: each in the one grade that its amount reaches', async () => {
    const [large, small] = [await customer('大客户'), await customer('小客户')]
    await done(`opportunities/${await deal(large, 1_000_000)}/win`)
    const tried = await done('customers/grade', { dryRun: true })
    expect(tried.grades).toMatchObject([
      { level: 'key', from: 1_000_000, count: 1 },
      { level: 'secondary' },
      { level: 'ordinary' },
      { level: 'small', from: 0 },
    ])
    expect((await me('GET', `/api/customers/${large}`)).body.level ?? null).toBeNull()
    await done('customers/grade')
    const levels = await Promise.all([large, small].map(async (id) => (await me('GET', `/api/customers/${id}`)).body.level))
    expect(levels).toEqual(['key', 'small'])
    expect(await done('customers/grade')).toMatchObject({ changed: 0, remaining: 0 })
  })

  it('is hidden from whom the amounts of opportunities are hidden', async () => {
    const head = await lab.create('positions', { name: '总经理', company: company.id, permissions: [] })
    const settings = await instructor('POST', '/api/field-settings', {
      target: 'opportunities',
      scope: 'company',
      company: company.id,
      fields: [{ name: 'amount', readableBy: [head.id] }],
    })
    expect(settings.status).toBe(201)
    const { docs } = (await me('GET', '/api/customers')).body
    expect(docs.some((doc: object) => 'contractAmount' in doc)).toBe(false)
    expect((await me('POST', '/api/customers/grade', { dryRun: true })).status).toBe(422)
    await instructor('DELETE', `/api/field-settings/${settings.body.doc.id}`)
  })
})

describe('the leader of a team', () => {
  it('is one of the members of its company, named by who teaches', async () => {
    const stranger = await lab.user({ name: '别组学生' })
    const refused = await instructor('PATCH', `/api/companies/${company.id}`, { leader: stranger.id })
    expect([refused.status, refused.body.errors[0].field]).toEqual([422, 'leader'])
    const { member } = course.companies[0]!
    const { status, body } = await instructor('PATCH', `/api/companies/${company.id}?depth=0`, { leader: member.id })
    expect([status, body.doc.leader]).toEqual([200, member.id])
  })
})

describe('the steps of a process', () => {
  it('are counted by step and by person', async () => {
    const id = await deal(await customer('有进程的客户'), 1)
    const [process] = (await me('GET', '/api/processes')).body.docs
    const [action] = process.actions
    await done(`opportunities/${id}/record`, { action: action.code, note: '第一次' })
    await done(`opportunities/${id}/record`, { action: action.code, note: '第二次' })
    const counted = (await me('GET', '/api/reports/steps')).body
    expect(counted.rows).toMatchObject([{ key: action.code, label: action.label, count: 2 }])
    expect((await me('GET', '/api/reports/steps?by=user')).body.rows).toMatchObject([{ key: course.companies[0]!.member.id, count: 2 }])
  })
})

describe('customers by the stage of their life', () => {
  it('are listed and counted where each of them stands', async () => {
    const [prospect, negotiating, dealt, lapsed] = [await customer('新'), await customer('谈'), await customer('成'), await customer('失')]
    await deal(negotiating, 5)
    await done(`opportunities/${await deal(dealt, 0)}/win`)
    expect((await me('PATCH', `/api/customers/${lapsed}`, { relation: 'lapsed' })).status).toBe(200)
    const all = (await me('GET', '/api/customers?limit=100&depth=0')).body.docs.map(({ id }: { id: string }) => id)
    const expected = new Map<string, string[]>()
    for (const id of all) {
      const { lifecycle } = (await me('GET', `/api/customers/${id}/value`)).body
      expected.set(lifecycle, [...(expected.get(lifecycle) ?? []), id])
    }
    const { stages } = (await me('GET', '/api/customers/lifecycle-counts')).body
    for (const { stage, count } of stages) {
      const { docs, totalDocs } = (await me('GET', `/api/customers/lifecycle?stage=${stage}&limit=100`)).body
      expect([stage, docs.map(({ id }: { id: string }) => id).sort()]).toEqual([stage, (expected.get(stage) ?? []).sort()])
      expect([totalDocs, count]).toEqual([docs.length, docs.length])
    }
    expect([prospect, negotiating, dealt, lapsed].map((id) => [...expected].find(([, ids]) => ids.includes(id))?.[0])).toEqual([
      'prospect',
      'negotiating',
      'dealt',
      'lost',
    ])
    expect((await me('GET', '/api/reports/customer-lifecycle')).body.total.count).toBe(all.length)
  })
})
