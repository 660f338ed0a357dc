/** What the board of opportunities is given: one page of each stage, and sums over everything that the person sees. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let me: Client
let instructor: Client
let process: Doc
let customer: Doc

interface Column {
  code: string
  next: string[]
  count: number
  amount: number | null
  expected: number | null
  cards: Record<string, unknown>[]
}

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  const [first] = course.companies
  if (!first) throw new Error('The course has no company')
  me = await lab.client(first.member, first.company)
  instructor = await lab.client(course.instructor, first.company)
  process = (await me('GET', '/api/processes')).body.docs[0]
  customer = await made('customers', { name: '华夏机械' })
  for (let number = 0; number < 23; number++) await made('opportunities', { title: `商机 ${number}`, customer: customer.id, amount: 100.1 })
}, 60_000)
afterAll(() => lab.close())

async function made(collection: string, data: object): Promise<Doc> {
  const { status, body } = await me('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
const board = async (path = ''): Promise<{ columns: Column[]; fields: { name: string; label: string; type: string }[] }> => {
  const { status, body } = await me('GET', `/api/opportunities/board${path}`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}

describe('the board', () => {
  it('has a page of each stage and the sums of all of it', async () => {
    const { columns } = await board(`?process=${process.id}`)
    expect(columns.map(({ code, count, cards }) => [code, count, cards.length])).toEqual([
      ['contact', 23, 20],
      ...['needs', 'proposal', 'negotiation', 'won', 'lost'].map((code) => [code, 0, 0]),
    ])
    expect(columns[0]).toMatchObject({ amount: 2302.3, expected: 230.23 })
    expect(columns[0]?.cards[0]).toMatchObject({ title: '商机 22', amount: 100.1, customer: { name: '华夏机械' }, owner: { name: expect.any(String) } })
  })

  it('shows what has just been moved first', async () => {
    const { columns } = await board()
    const last = columns[0]?.cards.at(-1) as Doc
    expect((await me('POST', `/api/opportunities/${last.id}/move`, { stage: 'needs' })).status).toBe(200)
    const { columns: after } = await board()
    expect(after.map(({ count }) => count)).toEqual([22, 1, 0, 0, 0, 0])
    expect(after[1]?.cards).toMatchObject([{ id: last.id }])
    expect(after[1]).toMatchObject({ amount: 100.1, expected: 25.03 })
  })

  it('counts the same when only the sums are asked for', async () => {
    const { columns } = await board('/totals')
    expect(columns).toEqual((await board()).columns.map(({ code, count, amount, expected }) => ({ code, count, amount, expected })))
  })

  it('names the fields that stages require, and of which kind a loss was', async () => {
    expect((await board()).fields).toMatchObject([
      { name: 'amount', type: 'number' },
      { name: 'expectedCloseAt', type: 'date', isDay: true },
      { name: 'lostCategory', label: '失败原因类别' },
    ])
  })

  it('tells the ways out of each stage; none out of closed ones', async () => {
    const transitions = [
      { from: 'contact', to: 'needs' },
      { from: 'won', to: 'contact' },
    ]
    expect((await instructor('PATCH', `/api/processes/${process.id}`, { transitions })).status).toBe(200)
    expect((await board()).columns.map(({ next }) => next)).toEqual([['needs'], [], [], [], [], []])
  })

  it('tells of one opportunity where it has been, where it is and where it can go', async () => {
    expect((await instructor('PATCH', `/api/processes/${process.id}`, { transitions: [] })).status).toBe(200)
    const { id } = await made('opportunities', { title: '一路向前', customer: customer.id, amount: 10 })
    const progress = async () => (await me('GET', `/api/opportunities/${id}/progress`)).body
    expect(await progress()).toMatchObject({
      title: '一路向前',
      stage: 'contact',
      kind: 'open',
      next: ['needs', 'proposal', 'negotiation', 'won', 'lost'],
      stages: [{ code: 'contact', label: '初步接触', kind: 'open', days: 0 }, ...Array.from({ length: 5 }, () => ({ days: null }))],
      fields: [{ name: 'amount' }, { name: 'expectedCloseAt' }, { name: 'lostCategory' }],
    })
    expect((await progress()).actions).toContainEqual({ code: 'needs-confirmed', label: '确认需求', marks: 'needs' })
    expect((await me('POST', `/api/opportunities/${id}/win`, {})).status).toBe(200)
    expect(await progress()).toMatchObject({ stage: 'won', kind: 'won', next: [] })
    expect((await me('GET', '/api/opportunities/nothing/progress')).status).toBe(404)
  })

  it('is refused to whoever may not read opportunities, and for a process that is none', async () => {
    expect((await (await lab.client(null))('GET', '/api/opportunities/board')).status).toBe(401)
    const position = await lab.create('positions', { name: '客服', company: course.companies[0]?.company.id, permissions: [] })
    const clerk = await lab.user({ name: '客服' })
    await lab.create('memberships', { company: course.companies[0]?.company.id, user: clerk.id, position: position.id })
    const other = await lab.client(clerk, course.companies[0]?.company)
    expect((await other('GET', '/api/opportunities/board')).status).toBe(403)
    const { id } = (await board()).columns[0]?.cards[0] as Doc
    expect((await other('GET', `/api/opportunities/${id}/progress`)).status).toBe(403)
    expect((await me('GET', '/api/opportunities/board?process=nothing')).status).toBe(400)
  })
})
