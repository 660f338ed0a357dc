import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, unknownId, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let student: Client
let me: Doc & { username: string }
let colleague: Doc & { username: string }
let reader: Doc & { username: string }

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  company = course.companies[0]!.company
  me = course.companies[0]!.member
  student = await lab.client(me, company)
  const position = await lab.create('positions', { name: 'Sales', company: company.id, permissions: everyRight })
  colleague = await lab.user({ name: 'Colleague' })
  await lab.create('memberships', { company: company.id, user: colleague.id, position: position.id })
  reader = await lab.user({ name: 'Reader' })
  await lab.create('memberships', { company: company.id, user: reader.id, position: position.id, readOnly: true })
})
afterAll(() => lab.close())

let counter = 0
const customer = async (data: Record<string, unknown> = {}): Promise<Doc> => {
  const { body, status } = await student('POST', '/api/customers', { name: `客户 ${++counter}`, ...data })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
const stored = async (collection: string, id: string): Promise<Doc> => (await student('GET', `/api/${collection}/${id}?depth=0`)).body as Doc

describe('transfer', () => {
  it('gives the customer to a colleague and says so in the operation log', async () => {
    const one = await customer()
    expect(await student('POST', `/api/customers/${one.id}/transfer`, { to: colleague.id })).toMatchObject({
      status: 200,
      body: { doc: { owner: colleague.id } },
    })
    expect((await stored('customers', one.id)).owner).toBe(colleague.id)
    const log = await student('GET', `/api/operation-log?where[doc][equals]=${one.id}&where[command][equals]=transfer&depth=0`)
    expect(log.body.docs.map(({ action }: Doc) => action).sort()).toEqual(['command', 'update'])
    expect(log.body.docs.find(({ action }: Doc) => action === 'update').changes).toEqual({ owner: { from: me.id, to: colleague.id } })
  })

  it.each([
    ['a read-only member', () => reader.id],
    ['somebody of another company', () => course.companies[1]!.member.id],
    ['nobody known', () => unknownId],
    ['what is no id', () => 'zzz'],
  ])('to %s is refused and changes nothing', async (_who, to) => {
    const one = await customer()
    expect(await student('POST', `/api/customers/${one.id}/transfer`, { to: to() })).toMatchObject({
      status: 422,
      body: { errors: [{ code: 'rule', field: 'to' }] },
    })
    expect((await stored('customers', one.id)).owner).toBe(me.id)
  })

  it('of an unknown customer or one of another company is a 404, of a customer by a read-only person a 403', async () => {
    const one = await customer()
    const { member, company: other } = course.companies[1]!
    const stranger = await lab.client(member, other)
    expect(await stranger('POST', `/api/customers/${one.id}/transfer`, { to: member.id })).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'not-found' }] },
    })
    const onlyReads = await lab.client(reader, company)
    expect(await onlyReads('POST', `/api/customers/${one.id}/transfer`, { to: me.id })).toMatchObject({
      status: 403,
      body: { errors: [{ code: 'forbidden' }] },
    })
    const nobody = await lab.client(null)
    expect(await nobody('POST', `/api/customers/${one.id}/transfer`, { to: me.id })).toMatchObject({
      status: 401,
      body: { errors: [{ code: 'unauthenticated' }] },
    })
  })

  it.each(['zzz', '1', '%20'])('of the id %s is a 404', async (id) => {
    expect((await student('POST', `/api/customers/${id}/transfer`, { to: colleague.id })).status).toBe(404)
  })

  it('names what is wrong with the input', async () => {
    const one = await customer()
    expect(await student('POST', `/api/customers/${one.id}/transfer`, { to: 7 })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'to', data: { errors: [{ path: 'to' }] } }] },
    })
  })

  it('succeeds although a field has become required that the customer lacks', async () => {
    const one = await customer()
    const settings = await lab.create('field-settings', {
      target: 'customers',
      scope: 'company',
      company: company.id,
      fields: [{ name: 'fax', required: true }],
    })
    expect((await student('PATCH', `/api/customers/${one.id}`, { remark: 'x' })).status).toBe(400)
    expect((await student('POST', `/api/customers/${one.id}/transfer`, { to: colleague.id })).status).toBe(200)
    const instructor = await lab.client(course.instructor, company)
    expect((await instructor('DELETE', `/api/field-settings/${settings.id}`)).status).toBe(200)
  })
})

describe('clone', () => {
  it('copies the data, not the code, the owner or computed fields', async () => {
    const one = await customer({ phone: '021-55551234', city: '上海' })
    await student('POST', '/api/activities', { subject: 'Call', type: 'call', at: '2026-01-02T03:04:05.000Z', customer: one.id })
    await student('POST', `/api/customers/${one.id}/transfer`, { to: colleague.id })
    const { body, status } = await student('POST', `/api/customers/${one.id}/clone`)
    expect(status).toBe(200)
    expect(body.doc).toMatchObject({ name: `${String(one.name)}（副本）`, phone: '021-55551234', city: '上海', owner: me.id })
    expect(body.doc.code).not.toBe(one.code)
    expect(body.doc.lastActivityAt ?? null).toBeNull()
    expect((await stored('customers', one.id)).lastActivityAt).toBe('2026-01-02T03:04:05.000Z')
  })

  it('keeps the name within its length', async () => {
    const one = await customer({ name: '长'.repeat(200) })
    const { body } = await student('POST', `/api/customers/${one.id}/clone`)
    expect(body.doc.name).toHaveLength(200)
    expect(body.doc.name).toMatch(/（副本）$/)
  })
})

describe('assign', () => {
  it('deals customers out in turn', async () => {
    const customers = [await customer(), await customer(), await customer()]
    const ids = customers.map(({ id }) => id)
    expect((await student('POST', '/api/customers/assign', { customers: ids, users: [colleague.id, me.id] })).status).toBe(200)
    const owners = await Promise.all(ids.map(async (id) => (await stored('customers', id)).owner))
    expect(owners).toEqual([colleague.id, me.id, colleague.id])
  })

  it('assigns none when one of them cannot be assigned', async () => {
    const one = await customer()
    for (const unknown of [unknownId, 'zzz'])
      expect((await student('POST', '/api/customers/assign', { customers: [one.id, unknown], users: [colleague.id] })).status).toBe(404)
    expect((await student('POST', '/api/customers/assign', { customers: [one.id], users: [colleague.id, reader.id] })).status).toBe(422)
    expect((await stored('customers', one.id)).owner).toBe(me.id)
  })
})

describe('a member who leaves the company', () => {
  it('leaves no customer behind: they are assigned to somebody first (R37)', async () => {
    const leaving = await lab.user({ name: 'Leaving' })
    const membership = await lab.create('memberships', { company: company.id, user: leaving.id })
    const one = await customer()
    await student('POST', `/api/customers/${one.id}/transfer`, { to: leaving.id })
    expect(await student('DELETE', `/api/memberships/${membership.id}`)).toMatchObject({
      status: 409,
      body: { errors: [{ data: { counts: { customers: 1 } } }] },
    })
    await student('POST', '/api/customers/assign', { customers: [one.id], users: [me.id] })
    expect((await student('DELETE', `/api/memberships/${membership.id}`)).status).toBe(200)
  })
})

describe('the admin’s duplicate button', () => {
  it('gives the copy a code of its own', async () => {
    const one = await customer()
    const { status, body } = await student('POST', `/api/customers/${one.id}/duplicate`)
    expect(status).toBe(200)
    expect(body.doc.code).toMatch(/^KH\d+$/)
    expect(body.doc.code).not.toBe(one.code)
  })
})

describe('merge', () => {
  it('moves everything that points to the merged customers, fills gaps and puts them into the recycle bin', async () => {
    const keep = await customer({ phone: '021-1' })
    const first = await customer({ phone: '021-2', email: 'first@example.com' })
    const second = await customer({ city: '杭州', relation: 'agent', email: 'second@example.com', parent: first.id })
    const child = await customer({ parent: first.id, agent: second.id })
    const contact = (
      await student('POST', '/api/contacts', {
        name: '王芳',
        customers: [
          { customer: keep.id, relation: 'buyer' },
          { customer: first.id, relation: 'user' },
          { customer: child.id, relation: 'friend' },
        ],
      })
    ).body.doc as Doc
    const activity = (await student('POST', '/api/activities', { subject: 'Visit', type: 'visit', at: '2026-05-01T00:00:00.000Z', customer: second.id })).body
      .doc as Doc
    const note = (await student('POST', '/api/notes', { text: 'n', target: { relationTo: 'customers', value: first.id } })).body.doc as Doc

    const { status, body } = await student('POST', '/api/customers/merge', { keep: keep.id, merge: [first.id, second.id] })
    expect([status, body.errors]).toEqual([200, undefined])
    expect(body.moved).toMatchObject({ contacts: 1, activities: 1, notes: 1 })
    expect(await stored('customers', keep.id)).toMatchObject({
      phone: '021-1',
      email: 'first@example.com',
      city: '杭州',
      lastActivityAt: '2026-05-01T00:00:00.000Z',
    })
    expect((await stored('customers', keep.id)).parent ?? null).toBeNull()
    expect(await stored('customers', child.id)).toMatchObject({ parent: keep.id, agent: keep.id })
    expect(await stored('activities', activity.id)).toMatchObject({ customer: keep.id })
    expect(await stored('notes', note.id)).toMatchObject({ target: { relationTo: 'customers', value: keep.id } })
    expect((await stored('contacts', contact.id)).customers).toMatchObject([
      { customer: keep.id, relation: 'buyer、user' },
      { customer: child.id, relation: 'friend' },
    ])
    expect((await student('GET', `/api/customers/${first.id}`)).status).toBe(404)
    expect((await student('GET', `/api/customers?trash=true&where[deletedAt][exists]=true&where[id][in]=${first.id},${second.id}`)).body.totalDocs).toBe(2)
  })

  it('moves custom relations too', async () => {
    const settings = await lab.create('field-settings', {
      target: 'activities',
      scope: 'company',
      company: company.id,
      fields: [{ name: 'x_partner', label: '合作客户', type: 'relation', relationTo: 'customers' }],
    })
    const [keep, gone] = [await customer(), await customer()]
    const activity = (await student('POST', '/api/activities', { subject: 'Fair', type: 'visit', at: '2026-05-01T00:00:00.000Z', x_partner: gone.id })).body
      .doc as Doc
    expect(activity.x_partner).toBeDefined()
    expect((await student('POST', '/api/customers/merge', { keep: keep.id, merge: [gone.id] })).status).toBe(200)
    expect(await stored('activities', activity.id)).toMatchObject({ x_partner: keep.id })
    expect(settings.id).toBeDefined()
  })

  it('changes nothing when one of them is out of reach, and refuses to merge a customer into itself', async () => {
    const [keep, gone] = [await customer(), await customer()]
    const note = (await student('POST', '/api/notes', { text: 'n', target: { relationTo: 'customers', value: gone.id } })).body.doc as Doc
    const { status } = await student('POST', '/api/customers/merge', { keep: keep.id, merge: [gone.id, unknownId] })
    expect(status).toBe(404)
    expect(await stored('notes', note.id)).toMatchObject({ target: { value: gone.id } })
    expect(await student('POST', '/api/customers/merge', { keep: keep.id, merge: [keep.id] })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'merge' }] },
    })
  })
})

describe('Idempotency-Key', () => {
  let key: string
  beforeEach(() => {
    key = `key-${++counter}`
  })
  const clone = (id: string) => student('POST', `/api/customers/${id}/clone`, undefined, { 'Idempotency-Key': key })
  it('does not help a command that is asked for something it does not know', async () => {
    const one = await customer()
    expect(await student('POST', `/api/customers/${one.id}/clone`, { other: true })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'other' }] },
    })
    expect(await copies(one.name)).toBe(0)
  })
  const copies = async (name: unknown) =>
    (await student('GET', `/api/customers?where[name][equals]=${encodeURIComponent(`${String(name)}（副本）`)}`)).body.totalDocs as number

  it('gives the first answer again instead of carrying the command out again', async () => {
    const one = await customer()
    const first = await clone(one.id)
    const again = await clone(one.id)
    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.body).toEqual(first.body)
    expect(await copies(one.name)).toBe(1)
  })

  it('also when the requests arrive at once', async () => {
    const one = await customer()
    const answers = await Promise.all(Array.from({ length: 8 }, () => clone(one.id)))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect(new Set(answers.map(({ body }) => body.doc.id)).size).toBe(1)
    expect(await copies(one.name)).toBe(1)
  })

  it('with another body is a conflict, for another record a command of its own', async () => {
    const [one, two] = [await customer(), await customer()]
    const transfer = (id: string, to: string) => student('POST', `/api/customers/${id}/transfer`, { to }, { 'Idempotency-Key': key })
    expect((await transfer(one.id, colleague.id)).status).toBe(200)
    expect(await transfer(one.id, reader.id)).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict' }] } })
    expect((await transfer(two.id, colleague.id)).status).toBe(200)
    expect(await stored('customers', two.id)).toMatchObject({ owner: colleague.id })
  })

  it('belongs to one person', async () => {
    const one = await customer()
    await clone(one.id)
    const other = await lab.client(colleague, company)
    expect((await other('POST', `/api/customers/${one.id}/clone`, undefined, { 'Idempotency-Key': key })).status).toBe(200)
    expect(await copies(one.name)).toBe(2)
  })

  it('of a command that failed may be used again', async () => {
    const one = await customer()
    const transfer = (to: string) => student('POST', `/api/customers/${one.id}/transfer`, { to }, { 'Idempotency-Key': key })
    expect((await transfer(reader.id)).status).toBe(422)
    expect((await transfer(colleague.id)).status).toBe(200)
  })

  it('is forgotten after a day', async () => {
    const one = await customer()
    await clone(one.id)
    const { docs } = await lab.payload.db.find<Doc>({ collection: 'command-runs', sort: '-expiresAt', limit: 1 })
    await lab.payload.db.updateOne({ collection: 'command-runs', id: docs[0]!.id, data: { expiresAt: Date.now() - 1 } })
    await clone(one.id)
    expect(await copies(one.name)).toBe(2)
    const { forgetExpiredRuns } = await import('../../src/commands/expiredRuns.ts')
    await forgetExpiredRuns(lab.payload, Date.now() + 25 * 60 * 60 * 1000)
    expect((await lab.payload.db.count({ collection: 'command-runs' })).totalDocs).toBe(0)
  })
})

describe('the timeline', () => {
  it('tells what happened with the customer and its contacts, newest first and in pages', async () => {
    const one = await customer({ city: '南京' })
    const contact = (await student('POST', '/api/contacts', { name: '李雷', customers: [{ customer: one.id }] })).body.doc as Doc
    await student('POST', '/api/activities', { subject: 'Old call', type: 'call', at: '2020-01-01T00:00:00.000Z', contact: contact.id })
    await student('POST', '/api/notes', { text: '便条', target: { relationTo: 'customers', value: one.id } })
    await student('PATCH', `/api/customers/${one.id}`, { city: '苏州' })

    const { body, status } = await student('GET', `/api/customers/${one.id}/timeline`)
    expect(status).toBe(200)
    const entries = body.docs as { kind: string; at: string; title: string; data: Doc; user: Doc }[]
    expect(entries.map(({ at }) => at)).toEqual(
      entries
        .map(({ at }) => at)
        .sort()
        .reverse(),
    )
    expect(entries[0]).toMatchObject({
      kind: 'change',
      user: { id: me.id, name: 'Student 1.0' },
      data: { action: 'update', changes: { city: { from: '南京', to: '苏州' } } },
    })
    expect(entries.at(-1)).toMatchObject({ kind: 'activity', title: 'Old call' })
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(['activity', 'note', 'change']))

    const pages = await Promise.all([1, 2, 3].map((page) => student('GET', `/api/customers/${one.id}/timeline?limit=2&page=${page}`)))
    expect(pages.flatMap((page) => page.body.docs.map(({ id }: Doc) => id))).toEqual(body.docs.map(({ id }: Doc) => id).slice(0, 6))
    expect(body.totalDocs).toBe(entries.length)
  })

  it('of somebody else’s customer is a 404', async () => {
    const one = await customer()
    const { member, company: other } = course.companies[1]!
    expect((await (await lab.client(member, other))('GET', `/api/customers/${one.id}/timeline`)).status).toBe(404)
  })
})

describe('the duplicate warning', () => {
  const ask = async (collection: string, query: Record<string, string>) =>
    (await student('GET', `/api/${collection}/duplicates?${new URLSearchParams(query).toString()}`)).body.duplicates as (Doc & { matches: string[] })[]

  it('finds names whatever their width, case and spaces', async () => {
    const one = await customer({ name: 'Ａcme 上海飞达办公家具 有限公司' })
    const two = await customer({ name: 'ZhongXing Ltd' })
    expect(await ask('customers', { name: ' acme 上海飞达办公家具  有限公司 ' })).toMatchObject([{ id: one.id, matches: ['name'] }])
    expect(await ask('customers', { name: 'ＺｈｏｎｇＸｉｎｇ　Ltd' })).toMatchObject([{ id: two.id, matches: ['name'] }])
    expect(await ask('customers', { name: 'ZhongXing' })).toEqual([])
  })

  it('finds telephone numbers by their digits and e-mail addresses without case', async () => {
    const one = await customer({ phone: '+86 138-0013-8000', email: 'Sales@Example.com' })
    expect(await ask('customers', { phone: '13800138000' })).toMatchObject([{ id: one.id, matches: ['phone'] }])
    expect(await ask('customers', { email: 'sales@example.COM' })).toMatchObject([{ id: one.id, matches: ['email'] }])
    expect(await ask('customers', { phone: '13800138000', exclude: one.id })).toEqual([])
    expect(await ask('customers', { phone: '13900138000' })).toEqual([])
  })

  it('leaves out the recycle bin and other companies, and works for contacts', async () => {
    const one = await customer({ name: '废弃公司' })
    await student('DELETE', `/api/customers/${one.id}`)
    expect(await ask('customers', { name: '废弃公司' })).toEqual([])
    const { member, company: other } = course.companies[1]!
    await (
      await lab.client(member, other)
    )('POST', '/api/customers', { name: '别家公司' })
    expect(await ask('customers', { name: '别家公司' })).toEqual([])
    const contact = (await student('POST', '/api/contacts', { name: '赵六', mobile: '139 1111 2222' })).body.doc as Doc
    expect(await ask('contacts', { name: '赵六', phone: '13911112222' })).toMatchObject([{ id: contact.id, matches: ['name', 'phone'] }])
  })
})
