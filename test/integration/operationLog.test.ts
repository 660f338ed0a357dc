import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let student: Client
let instructor: Client
let me: Doc & { username: string }

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  company = course.companies[0]!.company
  me = course.companies[0]!.member
  student = await lab.client(me, company)
  instructor = await lab.client(course.instructor, company)
})
afterAll(() => lab.close())

const entriesOf = async (doc: string): Promise<Doc[]> => {
  const { body } = await instructor('GET', `/api/operation-log?where[doc][equals]=${doc}&sort=at&limit=100&depth=0`)
  return body.docs as Doc[]
}
const customer = async (data: Record<string, unknown> = {}): Promise<Doc> =>
  (await student('POST', '/api/customers', { name: '山西大学', ...data })).body.doc as Doc

describe('the operation log', () => {
  it('tells who created, changed, threw away, restored and deleted a record, and what changed', async () => {
    const one = await customer({ city: '太原' })
    await student('PATCH', `/api/customers/${one.id}`, { city: '大同', name: '山西大学' })
    await student('DELETE', `/api/customers/${one.id}`)
    await student('POST', `/api/customers/${one.id}/restore`)
    await student('DELETE', `/api/customers/${one.id}`)
    await student('DELETE', `/api/customers/${one.id}?trash=true`)
    const entries = await entriesOf(one.id)
    expect(entries.filter(({ action }) => action !== 'command').map(({ action }) => action)).toEqual([
      'create',
      'update',
      'trash',
      'restore',
      'trash',
      'delete',
    ])
    expect(entries[0]).toMatchObject({
      user: me.id,
      company: company.id,
      collection: 'customers',
      title: '山西大学',
      changes: { name: { from: null, to: '山西大学' }, city: { from: null, to: '太原' }, owner: { from: null, to: me.id } },
    })
    expect(entries[1]!.changes).toEqual({ city: { from: '太原', to: '大同' } })
    expect(Math.abs(Date.parse(String(entries[0]!.at)) - Date.now())).toBeLessThan(60_000)
  })

  it('does not mention a save that changed nothing', async () => {
    const one = await customer()
    await student('PATCH', `/api/customers/${one.id}`, { name: '山西大学', remark: '' })
    expect((await entriesOf(one.id)).map(({ action }) => action)).toEqual(['create'])
  })

  it('knows custom fields, relations and rows, and shortens long texts', async () => {
    await lab.create('field-settings', {
      target: 'contacts',
      scope: 'company',
      company: company.id,
      fields: [{ name: 'x_hobby', label: '爱好', type: 'text' }],
    })
    const [first, second] = [await customer(), await customer()]
    const contact = (await student('POST', '/api/contacts', { name: '王芳', x_hobby: '书法', customers: [{ customer: first.id, relation: 'buyer' }] })).body
      .doc as Doc
    await student('PATCH', `/api/contacts/${contact.id}`, {
      x_hobby: '围棋',
      remark: '长'.repeat(2000),
      customers: [{ customer: second.id, relation: 'buyer' }],
    })
    const [created, updated] = await entriesOf(contact.id)
    expect(created!.changes).toMatchObject({ x_hobby: { from: null, to: '书法' }, customers: { to: [{ customer: first.id, relation: 'buyer' }] } })
    expect(updated!.changes).toMatchObject({
      x_hobby: { from: '书法', to: '围棋' },
      customers: { from: [{ customer: first.id }], to: [{ customer: second.id }] },
      remark: { from: null, to: `${'长'.repeat(500)}…` },
    })
  })

  it('has an entry for every record of a bulk change', async () => {
    const [first, second] = [await customer(), await customer()]
    expect((await student('PATCH', `/api/customers?where[id][in]=${first.id},${second.id}`, { city: '阳泉' })).status).toBe(200)
    for (const { id } of [first, second]) expect((await entriesOf(id)).at(-1)!.changes).toEqual({ city: { from: null, to: '阳泉' } })
  })

  it('stands and falls with the change that it describes', async () => {
    const before = (await instructor('GET', '/api/operation-log?limit=1')).body.totalDocs as number
    await student('POST', '/api/customers', { name: 'Twice', code: 'SAME-1' })
    expect((await student('POST', '/api/customers', { name: 'Twice', code: 'SAME-1' })).status).toBe(400)
    expect((await instructor('GET', '/api/operation-log?limit=1')).body.totalDocs).toBe(before + 1)
  })

  it('carries the date of the class clock beside the real time', async () => {
    expect((await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: '2031-05-06T12:00:00.000Z' })).status).toBe(200)
    const one = await customer()
    expect((await entriesOf(one.id))[0]).toMatchObject({ classDate: '2031-05-06' })
    expect(new Date(String((await entriesOf(one.id))[0]!.at)).getFullYear()).not.toBe(2031)
    expect((await student('GET', '/api/context')).body.today).toBe('2031-05-06')
    await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: null })
    expect((await entriesOf((await customer()).id))[0]!.classDate).not.toBe('2031-05-06')
  })

  it('never contains a password', async () => {
    const admin = await lab.client(await lab.user({ role: 'admin' }))
    const { doc } = (await admin('POST', '/api/users', { username: 'logged', name: 'Logged', role: 'student', status: 'active', password: 'Very-secret-1' }))
      .body as { doc: Doc }
    await admin('PATCH', `/api/users/${doc.id}`, { password: 'Other-secret-2' })
    const { docs } = await lab.payload.find({ collection: 'operation-log' as 'users', where: { doc: { equals: doc.id } } })
    expect(docs).toHaveLength(2)
    expect(JSON.stringify(docs)).not.toMatch(/secret|hash|salt/i)
    expect(JSON.stringify(docs)).toContain('••••')
  })

  it('hides what the reader may not read in the record', async () => {
    const position = await lab.create('positions', { name: 'Junior', company: company.id, permissions: everyRight })
    const junior = await lab.user({})
    await lab.create('memberships', { company: company.id, user: junior.id, position: position.id })
    const client = await lab.client(junior, company)
    const { doc } = (await client('POST', '/api/products', { code: 'P1', name: '椅子', listPrice: 100, cost: 60 })).body as { doc: Doc }
    const log = () => client('GET', `/api/operation-log?where[doc][equals]=${doc.id}`)
    expect((await log()).body.docs[0].changes.cost).toEqual({ from: null, to: 60 })
    const manager = await lab.create('positions', { name: 'Chief', company: company.id, permissions: everyRight })
    await lab.create('field-settings', { target: 'products', scope: 'company', company: company.id, fields: [{ name: 'cost', readableBy: [manager.id] }] })
    expect((await log()).body.docs[0].changes.cost).toBeUndefined()
    expect((await log()).body.docs[0].changes.listPrice).toEqual({ from: null, to: 100 })
  })
})

describe('nobody changes the log', () => {
  it('over REST, not even an administrator', async () => {
    const [entry] = await entriesOf((await customer()).id)
    const admin = await lab.client(await lab.user({ role: 'admin' }), company)
    for (const client of [student, instructor, admin]) {
      expect((await client('PATCH', `/api/operation-log/${entry!.id}`, { title: 'x' })).status).toBe(403)
      expect((await client('DELETE', `/api/operation-log/${entry!.id}`)).status).toBe(403)
      expect((await client('POST', '/api/operation-log', { at: '2026-01-01', action: 'create', collection: 'customers' })).status).toBe(403)
    }
  })

  it('in the Local API, even where access is overridden', async () => {
    const [entry] = await entriesOf((await customer()).id)
    const collection = 'operation-log' as 'users'
    await expect(lab.payload.update({ collection, id: entry!.id, data: { title: 'x' } as never, overrideAccess: true })).rejects.toThrow('操作日志只能追加')
    await expect(lab.payload.delete({ collection, id: entry!.id, overrideAccess: true })).rejects.toThrow('操作日志只能追加')
    expect((await entriesOf(String(entry!.doc))).length).toBe(1)
  })
})

describe('who reads the log', () => {
  it('sees in a company its own entries as a member, all of them as instructor, and nothing of other companies', async () => {
    const { member, company: other } = course.companies[1]!
    const stranger = await lab.client(member, other)
    const mine = (await student('GET', '/api/operation-log?limit=200&depth=0')).body.docs as Doc[]
    expect(mine.length).toBeGreaterThan(0)
    expect(new Set(mine.map(({ user }) => user))).toEqual(new Set([me.id]))
    expect((await stranger('GET', '/api/operation-log')).body.totalDocs).toBe(0)
    expect((await instructor('GET', '/api/operation-log')).body.totalDocs).toBeGreaterThan(mine.length)
  })
})
