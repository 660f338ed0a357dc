/** The customer pool (公海): what nobody owns is there for everybody to claim, once, and nothing that belongs to it is (R29, R37, R78). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Answer, type Client, type Doc, type Lab } from '../helpers/lab.ts'

const modes = ['private', 'read', 'readWrite'] as const
const people = ['mine', 'colleague', 'readOnly', 'clerk', 'withoutPosition'] as const
type Person = (typeof people)[number]

let lab: Lab
let company: Doc
let classDoc: Doc
let sharing: Doc
let settings: Doc
const users = {} as Record<Person, Doc & { username: string }>
const clients = {} as Record<Person | 'head' | 'instructor' | 'foreigner', Client>

beforeAll(async () => {
  lab = await startLab()
  const course = await lab.course()
  classDoc = course.class
  company = course.companies[0]!.company
  clients.head = await lab.client(course.companies[0]!.member, company)
  clients.instructor = await lab.client(course.instructor, company)
  clients.foreigner = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
  const sales = await lab.create('positions', { name: 'Sales', company: company.id, permissions: everyRight })
  const reading = everyRight.map((row) => (row.module === 'customers' ? { module: row.module, read: true } : row))
  const clerk = await lab.create('positions', { name: 'Clerk', company: company.id, permissions: reading })
  for (const name of people) {
    users[name] = await lab.user({ name })
    const position = name === 'withoutPosition' ? null : name === 'clerk' ? clerk.id : sales.id
    await lab.create('memberships', { company: company.id, user: users[name].id, position, readOnly: name === 'readOnly' })
    clients[name] = await lab.client(users[name], company)
  }
  sharing = await lab.create('sharing-settings', { company: company.id, modes: [] })
  settings = await made('sales-settings', {}, clients.head)
})
afterAll(() => lab.close())

async function made(collection: string, data: object, client = clients.mine): Promise<Doc> {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}

async function share(mode: string): Promise<void> {
  const all = ['customers', 'opportunities'].map((collection) => ({ collection, mode }))
  expect((await clients.head('PATCH', `/api/sharing-settings/${sharing.id}`, { modes: all })).status).toBe(200)
}

let counter = 0
const customer = (data: object = {}): Promise<Doc> => made('customers', { name: `客户 ${++counter}`, ...data })
const returned = async (id: string): Promise<void> => {
  const { status, body } = await clients.mine('POST', `/api/customers/${id}/return`, { reason: '没有时间' })
  expect([status, body.errors]).toEqual([200, undefined])
}
const inPool = async (): Promise<Doc> => {
  const doc = await customer()
  await returned(doc.id)
  return doc
}
const claim = (id: string, client = clients.colleague): Promise<Answer> => client('POST', `/api/customers/${id}/claim`, {})
const pool = async (client: Client): Promise<string[]> =>
  (await client('GET', '/api/customers?where[owner][exists]=false&limit=100&depth=0')).body.docs.map(({ id }: Doc) => id)
const stored = async (id: string): Promise<Doc> => (await clients.instructor('GET', `/api/customers/${id}?depth=0`)).body as Doc
const sees = async (client: Client, collection: string, id: string): Promise<boolean> =>
  (await client('GET', `/api/${collection}?where[id][equals]=${id}&depth=0`)).body.totalDocs === 1
const statuses = (answers: Answer[]): number[] => answers.map(({ status }) => status).sort()

describe.each(modes)('a customer that nobody owns, in the mode %s', (mode) => {
  beforeAll(() => share(mode))

  it('is read by everybody in the company who reads customers, and by nobody else', async () => {
    const { id } = await inPool()
    for (const person of people) {
      expect([person, (await pool(clients[person])).includes(id)]).toEqual([person, true])
      expect([person, (await clients[person]('GET', `/api/customers/${id}`)).status]).toEqual([person, 200])
    }
    expect((await clients.foreigner('GET', `/api/customers/${id}`)).status).toBe(404)
    expect(await pool(clients.foreigner)).toEqual([])
  })

  it('is changed only where the mode opens it, and claimed all the same', async () => {
    const { id } = await inPool()
    const mayWrite = mode === 'readWrite'
    const ask = clients.colleague
    expect((await ask('PATCH', `/api/customers/${id}`, { remark: 'x' })).status).toBe(mayWrite ? 200 : 403)
    expect((await ask('POST', `/api/customers/${id}/return`, { reason: 'x' })).status).toBe(mayWrite ? 409 : 403)
    expect((await ask('POST', '/api/contacts', { name: 'Li', customers: [{ customer: id }] })).status).toBe(mayWrite ? 201 : 403)
    const why = async (action: string) => (await ask('GET', `/api/explain?collection=customers&id=${id}&action=${action}`)).body
    expect([(await why('read')).allowed, (await why('update')).allowed, (await why('claim')).allowed]).toEqual([true, mayWrite, true])
    expect((await why('claim')).rule).toBe('mode')
    expect((await claim(id)).body.doc).toMatchObject({ owner: users.colleague.id, claimedBy: users.colleague.id })
    expect((await ask('PATCH', `/api/customers/${id}`, { remark: 'y' })).status).toBe(200)
    expect(await pool(clients.mine)).not.toContain(id)
  })

  it('is claimed by one of several at once; the others hear that it is taken', async () => {
    const { id } = await inPool()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => claim(id, [clients.mine, clients.colleague, clients.withoutPosition][index % 3])),
    )
    expect(statuses(answers)).toEqual([200, ...Array.from({ length: 11 }, () => 409)])
    const winner = answers.find(({ status }) => status === 200)!.body.doc.owner
    expect((await stored(id)).owner).toBe(winner)
    const late = winner === users.mine.id ? clients.colleague : clients.mine
    expect(await claim(id, late)).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', field: 'owner' }] } })
  })
})

describe('what belongs to a customer in the pool', () => {
  it('is not offered with it, and goes to whoever claims it by the rules of sharing', async () => {
    await share('private')
    const doc = await customer()
    const contact = await made('contacts', { name: 'Wang', customers: [{ customer: doc.id }] })
    const activity = await made('activities', { subject: 'Call', type: 'visit', at: '2026-03-01T08:00:00.000Z', customer: doc.id })
    const note = await made('notes', { text: 'secret', target: { relationTo: 'customers', value: doc.id } })
    const opportunity = await made('opportunities', { title: 'Deal', customer: doc.id, amount: 5, expectedCloseAt: '2026-12-01T00:00:00.000Z' })
    await returned(doc.id)
    const theirs = [
      ['contacts', contact.id],
      ['activities', activity.id],
      ['notes', note.id],
      ['opportunities', opportunity.id],
    ] as const
    const seenBy = async (client: Client) => Promise.all(theirs.map(([collection, id]) => sees(client, collection, id)))
    expect(await seenBy(clients.colleague)).toEqual([false, false, false, false])
    expect(
      (await clients.colleague('GET', `/api/contacts?where[customers.customer.name][equals]=${encodeURIComponent(String(doc.name))}`)).body.totalDocs,
    ).toBe(0)
    const { docs: entries } = (await clients.colleague('GET', `/api/customers/${doc.id}/timeline?limit=100`)).body
    expect(entries.filter(({ kind }: { kind: string }) => kind !== 'change')).toEqual([])
    expect((await claim(doc.id)).status).toBe(200)
    expect(await seenBy(clients.colleague)).toEqual([true, true, true, false])
  })

  it('leaves other records that have no owner to those who saw them', async () => {
    await share('private')
    const orphan = await lab.inCompany(company, async () =>
      lab.payload.create({ collection: 'leads' as 'customers', data: { name: 'Nobody’s lead' } as never, depth: 0 }),
    )
    expect(await sees(clients.colleague, 'leads', String(orphan.id))).toBe(true)
    await clients.head('PATCH', `/api/sharing-settings/${sharing.id}`, { modes: [{ collection: 'leads', mode: 'private' }] })
    expect(await sees(clients.colleague, 'leads', String(orphan.id))).toBe(false)
  })
})

describe('claiming', () => {
  beforeAll(() => share('private'))

  it('is for members who may change customers', async () => {
    const { id } = await inPool()
    expect(await claim(id, clients.readOnly)).toMatchObject({ status: 403 })
    expect(await claim(id, clients.clerk)).toMatchObject({ status: 403 })
    expect(await claim(id, clients.instructor)).toMatchObject({ status: 422, body: { errors: [{ field: 'owner' }] } })
    expect(await claim(id, clients.foreigner)).toMatchObject({ status: 404 })
    expect((await stored(id)).owner ?? null).toBeNull()
  })

  it('tells nothing of a customer that never was in the pool', async () => {
    const { id } = await customer()
    expect((await claim(id)).status).toBe(404)
    expect((await claim('no-such-id')).status).toBe(404)
  })

  it('stops at the limit that the company sets, also for two claims at once', async () => {
    await made('customers', { name: 'Own', owner: users.withoutPosition.id }, clients.withoutPosition)
    const held = (await clients.instructor('GET', `/api/customers?where[claimedBy][equals]=${users.withoutPosition.id}&limit=0`)).body.totalDocs as number
    expect((await clients.head('PATCH', `/api/sales-settings/${settings.id}`, { claimLimit: held + 1 })).status).toBe(200)
    const two = [await inPool(), await inPool()]
    const answers = await Promise.all(two.map(({ id }) => claim(id, clients.withoutPosition)))
    expect(statuses(answers)).toEqual([200, 422])
    expect(answers.find(({ status }) => status === 422)?.body.errors[0].data).toEqual({ limit: held + 1, held: held + 1 })
    const taken = answers.findIndex(({ status }) => status === 200)
    await clients.withoutPosition('POST', `/api/customers/${two[taken]!.id}/return`, { reason: '让给别人' })
    expect((await claim(two[1 - taken]!.id, clients.withoutPosition)).status).toBe(200)
    expect((await clients.head('PATCH', `/api/sales-settings/${settings.id}`, { claimLimit: null })).status).toBe(200)
  })

  it('is said by the command alone', async () => {
    const { id } = await customer({ claimedBy: users.colleague.id, claimedAt: '2026-01-01T00:00:00.000Z', poolReason: 'x' })
    await clients.mine('PATCH', `/api/customers/${id}`, { claimedBy: users.colleague.id, pooledAt: '2026-01-01T00:00:00.000Z' })
    const { owner, ...told } = await stored(id)
    expect(owner).toBe(users.mine.id)
    for (const name of ['claimedBy', 'claimedAt', 'pooledAt', 'poolReason']) expect(told[name] ?? null).toBeNull()
  })
})

describe('returning', () => {
  it('wants a reason, happens once, and is in the log', async () => {
    await share('private')
    const { id } = await customer()
    expect((await clients.mine('POST', `/api/customers/${id}/return`, { reason: ' ' })).status).toBe(400)
    expect((await clients.colleague('POST', `/api/customers/${id}/return`, { reason: 'x' })).status).toBe(404)
    const answers = await Promise.all([1, 2, 3].map(() => clients.mine('POST', `/api/customers/${id}/return`, { reason: '没有时间' })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(await stored(id)).toMatchObject({ owner: null, poolReason: '没有时间', claimedBy: null })
    const log = (await clients.instructor('GET', `/api/operation-log?where[doc][equals]=${id}&where[command][equals]=return&limit=10`)).body.docs
    expect(log.map(({ action }: Doc) => action).sort()).toEqual(['command', 'update'])
  })
})

describe('recycling', () => {
  const clock = (date: string | null) => clients.instructor('PATCH', `/api/classes/${classDoc.id}`, { clock: date })
  const recycle = (body: object, client = clients.mine): Promise<Answer> => client('POST', '/api/customers/recycle', body)
  const ids = ({ body }: Answer): string[] => body.customers.map(({ id }: Doc) => id)

  it('takes customers without contact for so many days by the class date, and only says which in a dry run', async () => {
    await share('private')
    const [idle, called, planned] = [await customer(), await customer(), await customer()]
    const theirs = await made('customers', { name: '同事的客户' }, clients.colleague)
    const claimed = await inPool()
    const [year = 0] = new Date().toISOString().split('-').map(Number)
    await clock(`${String(year + 2)}-06-30`)
    try {
      await made('activities', { subject: 'Call', type: 'visit', at: `${String(year + 2)}-06-01T08:00:00.000Z`, customer: called.id })
      await made('activities', { subject: 'Later', type: 'visit', at: `${String(year + 2)}-07-20T08:00:00.000Z`, customer: planned.id })
      expect((await claim(claimed.id, clients.mine)).status).toBe(200)
      const dry = await recycle({ days: 30, dryRun: true })
      expect(dry).toMatchObject({ status: 200, body: { dryRun: true, days: 30 } })
      expect(ids(dry)).toEqual(expect.arrayContaining([idle.id, planned.id]))
      for (const other of [called, claimed, theirs]) expect(ids(dry)).not.toContain(other.id)
      expect((await stored(idle.id)).owner).toBe(users.mine.id)

      expect(ids(await recycle({ days: 29, dryRun: true }))).toContain(called.id)
      expect((await recycle({})).body.errors).toMatchObject([{ code: 'rule', field: 'days' }])
      expect((await recycle({ days: 30 }, clients.clerk)).status).toBe(403)
      expect((await recycle({ days: 30 }, clients.readOnly)).status).toBe(403)
      await clients.head('PATCH', `/api/sales-settings/${settings.id}`, { recycleAfterDays: 30 })
      const run = await recycle({})
      expect(run.body).toMatchObject({ days: 30, recycled: ids(dry).length, remaining: 0 })
      expect(await stored(idle.id)).toMatchObject({ owner: null, poolReason: '30 天未联系' })
      expect([(await stored(called.id)).owner, (await stored(claimed.id)).owner]).toEqual([users.mine.id, users.mine.id])
      expect((await stored(theirs.id)).owner).toBe(users.colleague.id)
      expect(await pool(clients.colleague)).toContain(idle.id)
    } finally {
      await clock(null)
    }
  })
})

describe('the pool as a whole', () => {
  const asked = async (client: Client) => (await client('GET', '/api/customers/pool')).body

  it('says how many are in it, and who may recycle into it after how many days', async () => {
    await share('private')
    const before = (await asked(clients.mine)).totalDocs as number
    await customer()
    const { id } = await inPool()
    expect((await pool(clients.mine)).length).toBe(before + 1)
    await clients.head('PATCH', `/api/sales-settings/${settings.id}`, { recycleAfterDays: 45 })
    expect(await asked(clients.mine)).toEqual({ totalDocs: before + 1, mayRecycle: true, recycleAfterDays: 45 })
    for (const person of ['clerk', 'readOnly'] as const) expect(await asked(clients[person])).toMatchObject({ totalDocs: before + 1, mayRecycle: false })
    expect((await asked(clients.foreigner)).totalDocs).toBe(0)
    expect((await claim(id)).status).toBe(200)
    await clients.head('PATCH', `/api/sales-settings/${settings.id}`, { recycleAfterDays: null })
    expect(await asked(clients.mine)).toMatchObject({ totalDocs: before, recycleAfterDays: null })
  })
})

describe('sales settings', () => {
  it('are one for each company, read by its members and changed by those with the right', async () => {
    expect((await clients.head('POST', '/api/sales-settings', {})).status).toBe(400)
    expect((await clients.head('PATCH', `/api/sales-settings/${settings.id}`, { claimLimit: 1.5 })).status).toBe(400)
    expect((await clients.withoutPosition('PATCH', `/api/sales-settings/${settings.id}`, { claimLimit: 1 })).status).toBe(403)
    expect((await clients.foreigner('GET', `/api/sales-settings/${settings.id}`)).status).toBe(404)
  })
})
