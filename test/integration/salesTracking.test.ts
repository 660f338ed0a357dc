/** Sales tracking: calls and visits per person and day (I2, I22, R20), new, neglected and endangered customers (R28, R29), assignment by a head (R12). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seedPlatform } from '../../seed/index.ts'
import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let me: Doc
let seller: Doc & { username: string }
let head: Client
let sales: Client
let peer: Client
let instructor: Client
let foreign: Client
let positions: Record<'head' | 'seller' | 'clerk', string>
const people: Record<string, Doc & { username: string }> = {}

beforeAll(async () => {
  lab = await startLab()
  await seedPlatform(lab.payload)
  course = await lab.course()
  company = course.companies[0]!.company
  me = course.companies[0]!.member
  head = await lab.client(course.companies[0]!.member, company)
  instructor = await lab.client(course.instructor, company)
  foreign = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
  const { docs: heads } = await lab.inCompany(company, () => lab.payload.find({ collection: 'positions' as 'users', depth: 0 }))
  const below = { company: company.id, parent: heads[0]!.id }
  const sellers = await lab.create('positions', { ...below, name: '客户经理', permissions: everyRight })
  const reading = everyRight.map((row) => (row.module === 'opportunities' ? { module: row.module, read: true } : row))
  const clerks = await lab.create('positions', { ...below, name: '文员', permissions: reading })
  positions = { head: String(heads[0]!.id), seller: sellers.id, clerk: clerks.id }
  for (const [name, position, readOnly] of [
    ['小王', sellers.id, false],
    ['小李', sellers.id, false],
    ['文员', clerks.id, false],
    ['实习生', sellers.id, true],
  ] as const) {
    people[name] = await lab.user({ name })
    await lab.create('memberships', { company: company.id, user: people[name].id, position, readOnly })
  }
  seller = people['小王']!
  sales = await lab.client(seller, company)
  peer = await lab.client(people['小李']!, company)
  await onDay('2026-06-10')
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
/** An hour of the class. */
const at = (date: string, hour = 10): string => `${date}T${String(hour).padStart(2, '0')}:00:00.000+08:00`
const activity = (date: string, data: object = {}, client = sales): Promise<Doc> =>
  made('activities', { subject: '联系', type: 'call', kind: 'communication', at: at(date), ...data }, client)
let counter = 0
const customer = (data: object = {}, client = sales): Promise<Doc> => made('customers', { name: `客户 ${++counter}`, ...data }, client)

describe('calls and visits', () => {
  const tracking = async (query: string, client = head) => {
    const { status, body } = await client('GET', `/api/reports/tracking?${query}`)
    expect([status, body.errors]).toEqual([200, undefined])
    return body
  }

  it('are counted by person, day and type, with the customers that were met', async () => {
    const [one, two] = [await customer(), await customer()]
    await activity('2026-06-08', { customer: one.id })
    await activity('2026-06-08', { customer: one.id, at: at('2026-06-08', 23) })
    await activity('2026-06-09', { customer: two.id, type: 'visit', at: at('2026-06-09', 0) })
    await activity('2026-06-10', { customer: one.id, type: 'visit' }, peer)
    const report = await tracking('from=2026-06-08&to=2026-06-10')
    expect(report).toMatchObject({
      total: 4,
      types: [
        { value: 'call', label: '电话' },
        { value: 'visit', label: '客户拜访' },
      ],
      people: [
        {
          user: seller.id,
          name: '小王',
          total: 3,
          customers: 2,
          counts: { call: 2, visit: 1 },
          days: { '2026-06-08': { call: 2 }, '2026-06-09': { visit: 1 } },
        },
        { name: '小李', total: 1, customers: 1, counts: { visit: 1 } },
      ],
      days: [
        { date: '2026-06-08', total: 2, counts: { call: 2 } },
        { date: '2026-06-09', total: 1, counts: { visit: 1 } },
        { date: '2026-06-10', total: 1, counts: { visit: 1 } },
      ],
    })
    expect((await tracking(`from=2026-06-08&to=2026-06-10&person=${people['小李']!.id}`)).total).toBe(1)
    expect((await tracking('')).from).toBe('2026-06-04')
  })

  it('do not count what is planned, nor tasks that are not done', async () => {
    const before = (await tracking('from=2026-06-01&to=2026-06-30')).total
    await activity('2026-06-11')
    const task = await activity('2026-06-10', { kind: 'task', done: false })
    expect((await tracking('from=2026-06-01&to=2026-06-30')).total).toBe(before)
    expect((await sales('PATCH', `/api/activities/${task.id}`, { done: true })).status).toBe(200)
    expect((await tracking('from=2026-06-01&to=2026-06-30')).total).toBe(before + 1)
    expect((await sales('DELETE', `/api/activities/${task.id}`)).status).toBe(200)
    expect((await tracking('from=2026-06-01&to=2026-06-30')).total).toBe(before)
  })

  it('come as a file, for a sensible period, to those who may', async () => {
    const file = await head('GET', '/api/reports/tracking?format=csv&from=2026-06-08&to=2026-06-10')
    expect(String(file.body).split('\r\n')).toContain('小王,2026-06-08,2,0,2')
    expect(await head('GET', '/api/reports/tracking?from=2026-06-10&to=2026-06-08')).toMatchObject({ status: 400, body: { errors: [{ field: 'from' }] } })
    expect(await head('GET', '/api/reports/tracking?from=2026-01-01&to=2026-06-08')).toMatchObject({ status: 400, body: { errors: [{ field: 'from' }] } })
    expect((await tracking('from=2026-06-08&to=2026-06-10', foreign)).total).toBe(0)
  })

  it('are only those that the person sees', async () => {
    const settings = await made('sharing-settings', { modes: [{ collection: 'customers', mode: 'private' }] }, head)
    expect((await tracking('from=2026-06-08&to=2026-06-10')).total).toBe(4)
    // The colleague’s visit is at my customer.
    expect((await tracking('from=2026-06-08&to=2026-06-10', sales)).total).toBe(4)
    expect((await tracking('from=2026-06-08&to=2026-06-10', peer)).people).toMatchObject([{ name: '小李', total: 1 }])
    expect((await head('PATCH', `/api/sharing-settings/${settings.id}`, { modes: [] })).status).toBe(200)
  })
})

describe('customers to look after', () => {
  interface Watched {
    id: string
    name: string
    silentDays: number
    warning: string | null
  }
  const watch = async (query: string, client = sales): Promise<{ docs: Watched[]; totalDocs: number; days: number; hasNextPage: boolean }> => {
    const { status, body } = await client('GET', `/api/customers/watch?${query}`)
    expect([status, body.errors]).toEqual([200, undefined])
    return body
  }
  const named = async (query: string, client = sales): Promise<string[]> => (await watch(`limit=100&${query}`, client)).docs.map(({ id }) => id)
  const warningOf = async (id: string, client = sales): Promise<unknown[]> => {
    const { docs } = await watch('kind=loss&limit=100', client)
    const found = docs.find((one) => one.id === id)
    return found ? [found.silentDays, found.warning] : []
  }
  const counts = async (query = '', client = sales) => (await client('GET', `/api/customers/watch-counts?${query}`)).body
  let settings: Doc

  beforeAll(async () => {
    settings = await made('sales-settings', { newWithinDays: 5, neglectedAfterDays: 20, lossNoticeDays: 30, lossWarningDays: 40, lostAfterDays: 50 }, head)
  })

  it('are new for some days by the class date', async () => {
    await onDay('2027-01-01')
    const { id } = await customer()
    expect((await watch('kind=new')).docs).toMatchObject([{ id, silentDays: 0 }])
    await onDay('2027-01-05')
    expect(await named('kind=new')).toEqual([id])
    await onDay('2027-01-06')
    expect(await named('kind=new')).toEqual([])
    expect(await named('kind=new&days=6')).toEqual([id])
  })

  it('are neglected after days without contact, and not after a contact that is only planned', async () => {
    await onDay('2027-03-01')
    const { id } = await customer()
    await onDay('2027-03-20')
    expect(await named('kind=neglected')).not.toContain(id)
    await onDay('2027-03-21')
    expect(await named('kind=neglected')).toContain(id)
    await activity('2027-03-25', { customer: id })
    expect(await named('kind=neglected')).toContain(id)
    await activity('2027-03-21', { customer: id })
    expect(await named('kind=neglected')).not.toContain(id)
    await onDay('2027-04-10')
    expect(await named('kind=neglected')).toContain(id)
  })

  it('raise a warning in two steps before they are lost, which goes with the next contact', async () => {
    await onDay('2027-06-01')
    const { id } = await customer()
    await activity('2027-06-01', { customer: id })
    const seen: unknown[] = []
    for (const day of ['2027-06-30', '2027-07-01', '2027-07-10', '2027-07-11', '2027-07-20', '2027-07-21']) {
      await onDay(day)
      seen.push(await warningOf(id))
    }
    expect(seen).toEqual([[], [30, 'notice'], [39, 'notice'], [40, 'urgent'], [49, 'urgent'], [50, 'lost']])
    expect(await named('kind=loss&warning=lost')).toContain(id)
    expect(await named('kind=loss&warning=urgent')).not.toContain(id)
    await activity('2027-07-21', { customer: id })
    expect(await warningOf(id)).toEqual([])
  })

  it('are not lost while a deal is fresh, and are again when it is reopened', async () => {
    await onDay('2027-09-01')
    const { id } = await customer()
    await onDay('2027-10-05')
    expect(await warningOf(id)).toEqual([34, 'notice'])
    const deal = await made('opportunities', { title: '成交', customer: id, amount: 100 })
    expect((await sales('POST', `/api/opportunities/${deal.id}/win`, {})).status).toBe(200)
    expect(await warningOf(id)).toEqual([])
    await onDay('2027-11-04')
    expect(await warningOf(id)).toEqual([30, 'notice'])
    expect((await sales('POST', `/api/opportunities/${deal.id}/reopen`, { reason: '退货' })).status).toBe(200)
    expect(await warningOf(id)).toEqual([64, 'lost'])
  })

  it('are somebody’s, and not given up', async () => {
    await onDay('2028-01-01')
    const [own, pooled, lapsed] = [await customer(), await customer(), await customer({ relation: 'lapsed' })]
    expect((await sales('POST', `/api/customers/${pooled.id}/return`, { reason: '没有时间' })).status).toBe(200)
    await onDay('2028-02-05')
    const warned = await named('kind=loss')
    expect([own, pooled, lapsed].map(({ id }) => warned.includes(id))).toEqual([true, false, false])
    const neglected = await named('kind=neglected')
    expect([own, pooled, lapsed].map(({ id }) => neglected.includes(id))).toEqual([true, false, true])
  })

  it('are listed page by page, the longest silent first, and counted as they are listed', async () => {
    const { totalDocs, hasNextPage, docs } = await watch('kind=loss&limit=2')
    expect([docs.length, hasNextPage, totalDocs > 2]).toEqual([2, true, true])
    const all = (await watch('kind=loss&limit=100')).docs
    expect(docs.map(({ id }) => id)).toEqual(all.slice(0, 2).map(({ id }) => id))
    const { days, ...counted } = await counts()
    expect(days).toMatchObject({ lossNoticeDays: 30 })
    const by = (warning: string) => all.filter((one) => one.warning === warning).length
    expect(counted).toEqual({
      new: (await watch('kind=new')).totalDocs,
      neglected: (await watch('kind=neglected')).totalDocs,
      notice: by('notice'),
      urgent: by('urgent'),
      lost: by('lost'),
    })
    expect(by('lost')).toBeGreaterThan(0)
    const inTime = (await watch('kind=loss&warning=inTime&limit=100')).docs
    expect(inTime.map(({ id }) => id)).toEqual(all.filter(({ warning }) => warning !== 'lost').map(({ id }) => id))
    expect(inTime.length).toBeGreaterThan(0)
  })

  it('warn their owner; others see them as far as they see the customers', async () => {
    const { id } = await customer({}, peer)
    await onDay('2028-03-20')
    expect(await named('kind=loss&mine=true', peer)).toEqual([id])
    expect(await named('kind=loss&mine=true')).not.toContain(id)
    expect(await named(`kind=loss&owner=${people['小李']!.id}`, head)).toEqual([id])
    const { docs } = (await head('GET', '/api/sharing-settings')).body
    expect((await head('PATCH', `/api/sharing-settings/${docs[0].id}`, { modes: [{ collection: 'customers', mode: 'private' }] })).status).toBe(200)
    expect(await named('kind=loss')).not.toContain(id)
    expect(await named('kind=loss', head)).toContain(id)
    expect((await counts('', peer)).notice + (await counts('', peer)).urgent + (await counts('', peer)).lost).toBe(1)
    expect(await named('kind=loss', foreign)).toEqual([])
    expect((await head('PATCH', `/api/sharing-settings/${docs[0].id}`, { modes: [] })).status).toBe(200)
  })

  it('have days that ascend, and usual ones where a company has settled none', async () => {
    const change = async (data: object) => (await head('PATCH', `/api/sales-settings/${settings.id}`, data)).body.errors?.[0]
    expect(await change({ lossWarningDays: 30 })).toMatchObject({ code: 'rule', field: 'lossWarningDays' })
    expect(await change({ lostAfterDays: null, lossWarningDays: 180 })).toMatchObject({ code: 'rule', field: 'lostAfterDays' })
    expect(await change({ lossNoticeDays: 0 })).toMatchObject({ code: 'invalid', field: 'lossNoticeDays' })
    expect((await counts('', foreign)).days).toEqual({ newWithinDays: 30, neglectedAfterDays: 30, lossNoticeDays: 60, lossWarningDays: 90, lostAfterDays: 180 })
  })

  it('are not told by silence to whom the last contact is hidden', async () => {
    const fields = [{ name: 'lastActivityAt', readableBy: [positions.head] }]
    expect(
      (await instructor('POST', '/api/field-settings', { target: 'customers', scope: 'company', company: company.id, fields })).body.errors,
    ).toBeUndefined()
    expect((await sales('GET', '/api/customers/watch?kind=neglected')).status).toBe(400)
    expect((await watch('kind=neglected', head)).totalDocs).toBeGreaterThan(0)
  })
})

describe('an opportunity is assigned', () => {
  const assign = async (id: string, to: string, client: Client) => {
    const { status, body } = await client('POST', `/api/opportunities/${id}/assign`, { to })
    return [status, body.errors?.[0]?.field]
  }
  const mayGet = async (client: Client): Promise<string[]> =>
    (await client('GET', '/api/opportunities/assignees')).body.docs.map(({ name }: { name: string }) => name).sort()

  it('by a head to somebody below who may work with it; who, whom, when and by whom it was made is kept (R12)', async () => {
    const { id } = await customer()
    const deal = await made('opportunities', { title: '待指派', customer: id, createdBy: people['小李']!.id })
    expect(deal).toMatchObject({ createdBy: seller.id, owner: seller.id })
    expect(await assign(deal.id, people['小李']!.id, head)).toEqual([200, undefined])
    expect((await head('GET', `/api/opportunities/${deal.id}?depth=0`)).body).toMatchObject({
      owner: people['小李']!.id,
      assignedTo: people['小李']!.id,
      createdByHead: me.id,
      assignedAt: expect.stringContaining('2028-03-'),
      createdBy: seller.id,
      createdAt: expect.any(String),
    })
    expect(await assign(deal.id, people['文员']!.id, head)).toEqual([422, 'to'])
    expect(await assign(deal.id, people['实习生']!.id, head)).toEqual([422, 'to'])
    expect(await assign(deal.id, course.companies[1]!.member.id, head)).toEqual([422, 'to'])
    expect(await assign(deal.id, me.id, head)).toEqual([200, undefined])
  })

  it('by nobody to colleagues or superiors; instructors assign to everybody who may', async () => {
    const { id } = await customer()
    const deal = await made('opportunities', { title: '同级', customer: id })
    expect(await assign(deal.id, people['小李']!.id, sales)).toEqual([422, 'to'])
    expect(await assign(deal.id, me.id, sales)).toEqual([422, 'to'])
    expect(await mayGet(sales)).toEqual([])
    expect(await mayGet(head)).toEqual([String(me.name), '小李', '小王'].sort())
    expect(await assign(deal.id, people['小李']!.id, instructor)).toEqual([200, undefined])
  })
})
