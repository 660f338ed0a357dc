/** The funnel report is counted in the database, over what the person sees, and says the same as counting row by row. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

interface Stage {
  code: string
  label: string
  kind: string
  count: number
  amount: number | null
  expected: number | null
  conversion: number | null
  averageDays: number | null
  bottleneck: boolean
}

let lab: Lab
let course: Course
let company: Doc
let process: Doc
let staff: Doc & { username: string }
let position: Doc
let me: Client
let other: Client
let instructor: Client
let customer: Doc

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
const funnel = async (client: Client, query = ''): Promise<{ stages: Stage[]; groups: { key: string | null; label: string; stages: Stage[] }[] }> => {
  const { status, body } = await client('GET', `/api/reports/funnel?process=${process.id}${query}`)
  expect([status, body.errors]).toEqual([200, undefined])
  return body
}
const share = async (mode: string): Promise<void> => {
  const settings = { modes: [{ collection: 'opportunities', mode }] }
  const { docs } = (await instructor('GET', '/api/sharing-settings')).body
  const answer = docs[0]
    ? await instructor('PATCH', `/api/sharing-settings/${docs[0].id}`, settings)
    : await instructor('POST', '/api/sharing-settings', settings)
  expect(answer.status).toBeLessThan(300)
}

const codes = ['contact', 'needs', 'proposal', 'negotiation', 'won', 'lost']
const order = (code: string): number => (code === 'lost' ? -1 : codes.indexOf(code))

/** The same numbers from the records and histories that the person can read. */
async function byHand(client: Client, query = ''): Promise<Stage[]> {
  const { docs } = (await client('GET', `/api/opportunities?limit=500&depth=0&where[process][equals]=${process.id}${query}`)).body as { docs: Doc[] }
  const now = Date.parse(`${(await client('GET', '/api/context')).body.today}T12:00:00`)
  const histories = await Promise.all(
    docs.map(
      async ({ id }) => (await client('GET', `/api/opportunities/${id}/stages`)).body.docs as { stage: string; enteredAt: string; days: number | null }[],
    ),
  )
  const stages = codes.map((code): Stage => {
    const inStage = docs.filter(({ stage }) => stage === code)
    const cents = inStage.map(({ amount }) => Math.round(Number(amount ?? 0) * 100))
    const been = histories.filter((history) => history.some(({ stage }) => stage === code))
    const gone = been.filter((history) => history.some(({ stage }, index) => stage === code && order(history[index + 1]?.stage ?? 'lost') > order(code)))
    const stays = histories.flatMap((history) => history.filter(({ stage }) => stage === code))
    const days = stays.map((stay) => stay.days ?? (now - Date.parse(stay.enteredAt)) / 86_400_000)
    const isOpen = code !== 'won' && code !== 'lost'
    return {
      code,
      label: expect.any(String) as unknown as string,
      kind: isOpen ? 'open' : code,
      count: inStage.length,
      amount: cents.reduce((sum, one) => sum + one, 0) / 100,
      expected: inStage.reduce((sum, { probability }, index) => sum + Math.floor((Number(cents[index]) * Number(probability) + 50) / 100), 0) / 100,
      conversion: isOpen && been.length > 0 ? Math.round((1000 * gone.length) / been.length) / 10 : null,
      averageDays: isOpen && days.length > 0 ? days.reduce((sum, one) => sum + one, 0) / days.length : null,
      bottleneck: false,
    }
  })
  return stages
}

/** Average lengths go up to this moment, so they are compared to the day. */
function expectSame(counted: Stage[], expected: Stage[]): void {
  expect(counted.map((stage) => ({ ...stage, averageDays: null, bottleneck: false }))).toEqual(expected.map((stage) => ({ ...stage, averageDays: null })))
  for (const [index, { averageDays }] of counted.entries()) {
    const other = expected[index]?.averageDays ?? null
    expect(averageDays === null).toBe(other === null)
    if (averageDays !== null) expect(Math.abs(averageDays - (other ?? 0))).toBeLessThanOrEqual(0.6)
  }
}

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  const [first] = course.companies
  if (!first) throw new Error('The course has no company')
  company = first.company
  position = await lab.create('positions', { name: 'Staff', company: company.id, permissions: everyRight })
  staff = await lab.user({ name: '李明' })
  await lab.create('memberships', { company: company.id, user: staff.id, position: position.id })
  me = await lab.client(first.member, company)
  other = await lab.client(staff, company)
  instructor = await lab.client(course.instructor, company)
  process = (await me('GET', '/api/processes')).body.docs[0]
  customer = await made(me, 'customers', { name: '华夏机械' })

  await classDate('2026-03-02')
  const ids: { id: string; client: Client }[] = []
  for (let number = 0; number < 24; number++) {
    const client = number % 3 === 0 ? other : me
    const data = {
      title: `商机 ${number}`,
      customer: customer.id,
      amount: number === 5 ? undefined : Math.round(1e7 / (number + 3)) / 100,
      probability: number % 7 === 0 ? 33 : undefined,
      source: ['website', 'visit', undefined][number % 3],
      expectedCloseAt: `2026-0${4 + (number % 4)}-${number % 2 ? '30' : '01'}T00:00:00.000Z`,
    }
    ids.push({ id: (await made(client, 'opportunities', data)).id, client })
  }
  const at = (from: number, step: number): { id: string; client: Client }[] => ids.filter((_, index) => index >= from && (index - from) % step === 0)
  await classDate('2026-03-12')
  for (const { id, client } of at(0, 2)) await run(client, id, 'move', { stage: 'needs' })
  for (const { id, client } of at(1, 6)) await run(client, id, 'lose', { reason: '价格' })
  await classDate('2026-03-20')
  for (const { id, client } of at(0, 4)) await run(client, id, 'move', { stage: 'proposal' })
  for (const { id, client } of at(2, 8)) await run(client, id, 'move', { stage: 'contact' })
  for (const { id, client } of at(2, 16)) await run(client, id, 'move', { stage: 'needs' })
  await classDate('2026-04-15')
  for (const { id, client } of at(0, 8)) await run(client, id, 'win')
  for (const { id, client } of at(1, 12)) await run(client, id, 'reopen', { reason: '预算' })
  await classDate('2026-05-01')
  const gone = await made(me, 'opportunities', { title: '删除', customer: customer.id, amount: 1e6 })
  expect((await me('DELETE', `/api/opportunities/${gone.id}`)).status).toBe(200)
})
afterAll(() => lab.close())

describe('the funnel', () => {
  it('is exact, leaves out the recycle bin, and marks where the fewest go on', async () => {
    const { stages } = await funnel(me)
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(24)
    expectSame(stages, await byHand(me))
    const open = stages.filter(({ conversion }) => conversion !== null)
    const lowest = Math.min(...open.map(({ conversion }) => conversion ?? 100))
    expect(stages.filter(({ bottleneck }) => bottleneck).map(({ conversion }) => conversion)).toEqual([lowest])
    expect(stages.find(({ code }) => code === 'lost')?.expected).toBe(0)
  })

  it('takes the company’s first process when none is named, and refuses one that is not there', async () => {
    const { body } = await me('GET', '/api/reports/funnel')
    expect(body).toMatchObject({ process: { id: process.id }, stages: (await funnel(me)).stages })
    for (const wrong of [`process=${customer.id}`, 'process=x', 'groupBy=amount', 'from=yesterday'])
      expect((await me('GET', `/api/reports/funnel?${wrong}`)).status).toBe(400)
  })

  it('is by owner and by source, and the groups add up', async () => {
    for (const groupBy of ['owner', 'source']) {
      const { stages, groups } = await funnel(me, `&groupBy=${groupBy}`)
      for (const { key, stages: part } of groups) {
        const condition = key === null ? `&where[${groupBy}][exists]=false` : `&where[${groupBy}][equals]=${key}`
        expectSame(part, await byHand(me, condition))
      }
      expect(groups.map((group) => group.stages[0]?.count ?? 0).reduce((sum, count) => sum + count, 0)).toBe(stages[0]?.count)
    }
    expect((await funnel(me, '&groupBy=owner')).groups.map(({ label }) => label)).toContain('李明')
  })

  it('is by month, and narrowed to a person, a source and a product', async () => {
    const months = await funnel(me, '&groupBy=month')
    expect(months.groups.map(({ label }) => label)).toEqual(expect.arrayContaining(['2026-04', '2026-05', '2026-06', '2026-07']))
    const sum = (stages: Stage[]): number => stages.reduce((all, { count }) => all + count, 0)
    expect(months.groups.reduce((all, { stages }) => all + sum(stages), 0)).toBe(24)
    expect(sum(months.groups.find(({ key }) => key === '2026-05')?.stages ?? [])).toBe(sum((await funnel(me, '&from=2026-05-01&to=2026-05-31')).stages))

    expectSame((await funnel(me, `&owner=${staff.id}`)).stages, await byHand(me, `&where[owner][equals]=${staff.id}`))
    expectSame((await funnel(me, '&source=visit')).stages, await byHand(me, '&where[source][equals]=visit'))

    const product = await made(me, 'products', { code: 'P1', name: '会议桌', listPrice: 10 })
    const line = { product: product.id, quantity: 1, price: 10 }
    const sold = await made(me, 'opportunities', { title: '两行', customer: customer.id, lines: [line, line] })
    const { stages, groups } = await funnel(me, `&product=${product.id}&groupBy=owner`)
    expect(stages.map(({ count, amount }) => [count, amount])).toEqual([[1, 20], ...Array.from({ length: 5 }, () => [0, 0])])
    expect(groups).toHaveLength(1)
    expect((await me('DELETE', `/api/opportunities/${sold.id}`)).status).toBe(200)
    expect((await me('GET', '/api/reports/funnel?product=x')).body.errors[0]).toMatchObject({ code: 'filter-invalid', field: 'product' })
  })

  it('is of a period: expected to close in it while open, closed in it when over', async () => {
    const open =
      '&where[or][0][and][0][stageKind][equals]=open&where[or][0][and][1][expectedCloseAt][greater_than_equal]=2026-04-01T00:00:00.000Z&where[or][0][and][2][expectedCloseAt][less_than]=2026-05-01T00:00:00.000Z'
    const [from, before] = [new Date(2026, 3, 1).toISOString(), new Date(2026, 4, 1).toISOString()]
    const over = `&where[or][1][and][0][stageKind][not_equals]=open&where[or][1][and][1][closedAt][greater_than_equal]=${from}&where[or][1][and][2][closedAt][less_than]=${before}`
    const { stages } = await funnel(me, '&from=2026-04-01&to=2026-04-30')
    expectSame(stages, await byHand(me, open + over))
    const count = (stage: Stage[]): number => stage.reduce((sum, one) => sum + one.count, 0)
    expect(count(stages)).toBeGreaterThan(0)
    expect(count(stages)).toBeLessThan(24)
  })

  it('counts what the person sees, and nothing of another company', async () => {
    await share('private')
    const { stages } = await funnel(other)
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(8)
    expectSame(stages, await byHand(other))
    expect((await funnel(other, '&groupBy=owner')).groups.map(({ label }) => label)).toEqual(['李明'])
    await share('readWrite')
    const second = await lab.course({ companies: 1 })
    const stranger = await lab.client(second.companies[0]!.member, second.companies[0]!.company)
    expect((await stranger('GET', '/api/reports/funnel')).body.stages.every(({ count }: Stage) => count === 0)).toBe(true)
    expect((await stranger('GET', `/api/reports/funnel?process=${process.id}`)).status).toBe(400)
    const anonymous = await lab.client(null, company)
    expect((await anonymous('GET', '/api/reports/funnel')).status).toBe(401)
  })

  it('is refused to positions that may not read opportunities', async () => {
    const none = await lab.create('positions', {
      name: 'None',
      company: company.id,
      permissions: everyRight.filter(({ module }) => module !== 'opportunities'),
    })
    const user = await lab.user({ name: 'None' })
    await lab.create('memberships', { company: company.id, user: user.id, position: none.id })
    expect((await (await lab.client(user, company))('GET', '/api/reports/funnel')).status).toBe(403)
  })

  it('keeps back what the position may not read', async () => {
    const reader = await lab.create('positions', { name: 'Reader', company: company.id, permissions: everyRight })
    const user = await lab.user({ name: 'Reader' })
    await lab.create('memberships', { company: company.id, user: user.id, position: reader.id })
    const settings = await lab.create('field-settings', {
      target: 'opportunities',
      scope: 'company',
      company: company.id,
      fields: [
        { name: 'amount', readableBy: [position.id] },
        { name: 'source', readableBy: [position.id] },
      ],
    })
    const client = await lab.client(user, company)
    const { stages } = await funnel(client)
    expect(stages.map(({ amount, expected }) => [amount, expected])).toEqual(stages.map(() => [null, null]))
    expect(stages.reduce((sum, { count }) => sum + count, 0)).toBe(24)
    expect((await client('GET', `/api/reports/funnel?groupBy=source`)).status).toBe(400)
    expect((await funnel(other)).stages[0]?.amount).toBeGreaterThan(0)

    // With a second position that reads the field, what is seen is joined cell by cell: own rows only in a private company.
    await share('private')
    const both = await lab.user({ name: 'Both' })
    await lab.create('memberships', { company: company.id, user: both.id, position: reader.id, furtherPositions: [position.id] })
    const joined = await lab.client(both, company)
    await made(joined, 'opportunities', { title: '自己的', customer: customer.id, amount: 7 })
    expect((await funnel(joined)).stages[0]).toMatchObject({ count: 1, amount: 7 })
    await share('readWrite')
    expect((await instructor('DELETE', `/api/field-settings/${settings.id}`)).status).toBe(200)
  })

  it('is a file for spreadsheets as well, with the same numbers', async () => {
    const { groups } = await funnel(me, '&groupBy=source')
    const { body, headers } = await me('GET', `/api/reports/funnel?process=${process.id}&groupBy=source&format=csv`)
    expect(headers.get('content-type')).toContain('text/csv')
    const [head, ...rows] = (body as string).trim().split('\r\n')
    expect(head).toBe('分组,阶段,数量,金额（元）,加权金额（元）,转化率（%）,平均停留（天）,瓶颈')
    expect(rows).toHaveLength((groups.length + 1) * codes.length)
    const [first] = (await funnel(me)).stages
    expect(rows[0]).toContain(`全部,${String(first?.label)},${String(first?.count)},${String(first?.amount)},${String(first?.expected)}`)
    expect(rows.filter((row) => row.endsWith(',是'))).not.toHaveLength(0)
  })
})
