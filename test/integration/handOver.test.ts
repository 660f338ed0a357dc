import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

type Person = Doc & { username: string }

let lab: Lab
let course: Course
let company: Doc
let manager: Client
let instructor: Client
let heir: Person
let leaver: Person
let membership: Doc
let clerkPosition: Doc

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  company = course.companies[0]!.company
  heir = course.companies[0]!.member
  manager = await lab.client(heir, company)
  instructor = await lab.client(course.instructor, company)
  const permissions = everyRight.filter(({ module }) => module !== 'memberships')
  clerkPosition = await lab.create('positions', { name: 'Clerk', company: company.id, permissions })
})
afterAll(() => lab.close())

/** Somebody who owns three customers, one of them in the recycle bin, a contact, an activity and a note. */
beforeEach(async () => {
  leaver = await lab.user({ name: '离职员工' })
  membership = await lab.create('memberships', { company: company.id, user: leaver.id, position: clerkPosition.id })
  const client = await lab.client(leaver, company)
  const make = async (collection: string, data: Record<string, unknown>): Promise<Doc> => {
    const { status, body } = await client('POST', `/api/${collection}`, data)
    expect([status, body.errors]).toEqual([201, undefined])
    return body.doc as Doc
  }
  const customer = await make('customers', { name: '客户一' })
  await make('customers', { name: '客户二' })
  const thrownAway = await make('customers', { name: '客户三' })
  await client('DELETE', `/api/customers/${thrownAway.id}`)
  await make('contacts', { name: '联系人', customers: [{ customer: customer.id, relation: 'buyer' }] })
  await make('activities', { subject: '拜访', type: 'visit', kind: 'event', at: '2026-01-01T08:00:00.000Z', customer: customer.id })
  await make('notes', { text: '便条', target: { relationTo: 'customers', value: customer.id } })
})

const owned = async (user: Doc, collection: string, query = ''): Promise<number> =>
  (await instructor('GET', `/api/${collection}?where[owner][equals]=${user.id}&limit=1${query}`)).body.totalDocs as number

describe('handing over everything of a member who leaves', () => {
  it('says beforehand what would move', async () => {
    const { body } = await manager('GET', `/api/memberships/${membership.id}/owned`)
    expect(body.owned).toEqual(
      expect.arrayContaining([
        { collection: 'customers', label: '客户', count: 3 },
        { collection: 'contacts', label: '联系人', count: 1 },
        { collection: 'activities', label: '活动', count: 1 },
        { collection: 'notes', label: '便条', count: 1 },
      ]),
    )
    expect(body.owned).toHaveLength(4)
  })

  it('moves the records of every collection, those in the recycle bin too, and lets the member go', async () => {
    const refused = await manager('DELETE', `/api/memberships/${membership.id}`)
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ data: { rule: 'R37', command: 'hand-over' } }] } })
    const before = await owned(heir, 'customers')
    const { status, body } = await manager('POST', `/api/memberships/${membership.id}/hand-over`, { to: heir.id })
    expect([status, body.errors]).toEqual([200, undefined])
    expect(body).toEqual({ from: leaver.id, to: heir.id, counts: { customers: 3, contacts: 1, activities: 1, notes: 1 } })
    for (const collection of ['customers', 'contacts', 'activities', 'notes']) expect(await owned(leaver, collection)).toBe(0)
    expect(await owned(leaver, 'customers', '&trash=true')).toBe(0)
    expect(await owned(heir, 'customers')).toBe(before + 2)
    const { docs } = (await instructor('GET', `/api/notes?where[owner][equals]=${heir.id}&depth=0`)).body as { docs: Doc[] }
    expect(docs[0]).toMatchObject({ text: '便条' })
    expect((await manager('DELETE', `/api/memberships/${membership.id}`)).status).toBe(200)
  })

  it('is logged once, with how much it was', async () => {
    await manager('POST', `/api/memberships/${membership.id}/hand-over`, { to: heir.id })
    const { docs } = (await instructor('GET', `/api/operation-log?where[doc][equals]=${membership.id}&where[command][equals]=hand-over&depth=0`)).body as {
      docs: Doc[]
    }
    expect(docs.find(({ action }) => action === 'update')).toMatchObject({
      user: heir.id,
      title: '离职员工',
      changes: { owner: { from: leaver.id, to: heir.id }, customers: { from: 3, to: 0 }, contacts: { from: 1, to: 0 } },
    })
    expect(docs.map(({ action }) => action).sort()).toEqual(['command', 'update'])
  })

  it('leaves records of other people and other companies alone', async () => {
    const elsewhere = course.companies[1]!.company
    await lab.create('memberships', { company: elsewhere.id, user: leaver.id })
    const there = await lab.client(leaver, elsewhere)
    await there('POST', '/api/customers', { name: '别的企业的客户' })
    const colleague = await lab.user({})
    await lab.create('memberships', { company: company.id, user: colleague.id, position: clerkPosition.id })
    await (
      await lab.client(colleague, company)
    )('POST', '/api/customers', { name: '同事的客户' })
    await manager('POST', `/api/memberships/${membership.id}/hand-over`, { to: heir.id })
    expect((await there('GET', '/api/customers')).body.totalDocs).toBe(1)
    expect(await owned(colleague, 'customers')).toBe(1)
  })

  it('works for somebody whose account is disabled already, by the instructor too', async () => {
    await lab.payload.update({ collection: 'users', id: leaver.id, data: { status: 'disabled' } as never })
    expect((await instructor('POST', `/api/memberships/${membership.id}/hand-over`, { to: heir.id })).status).toBe(200)
    expect(await owned(leaver, 'customers')).toBe(0)
  })

  it('goes to an active member of the company who may write, and to somebody else', async () => {
    const outsider = course.companies[1]!.member
    const reader = await lab.user({})
    await lab.create('memberships', { company: company.id, user: reader.id, readOnly: true })
    for (const { id } of [outsider, reader, leaver])
      expect(await manager('POST', `/api/memberships/${membership.id}/hand-over`, { to: id })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'to' }] },
      })
    expect((await manager('POST', `/api/memberships/${membership.id}/hand-over`, {})).status).toBe(400)
    expect(await owned(leaver, 'customers')).toBe(2)
  })

  it('is for those who may change members', async () => {
    const clerk = await lab.client(leaver, company)
    expect((await clerk('POST', `/api/memberships/${membership.id}/hand-over`, { to: heir.id })).status).toBe(403)
    expect((await clerk('GET', `/api/memberships/${membership.id}/owned`)).status).toBe(403)
    const stranger = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
    expect((await stranger('POST', `/api/memberships/${membership.id}/hand-over`, { to: heir.id })).status).toBe(404)
    expect((await (await lab.client(null))('POST', `/api/memberships/${membership.id}/hand-over`, { to: heir.id })).status).toBe(401)
    expect(await owned(leaver, 'customers')).toBe(2)
  })
})
