import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let student: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  company = course.companies[0]!.company
  student = await lab.client(course.companies[0]!.member, company)
})
afterAll(() => lab.close())

let counter = 0
const customer = async (data: Record<string, unknown> = {}): Promise<Doc> =>
  (await student('POST', '/api/customers', { name: `客户 ${++counter}`, ...data })).body.doc as Doc

describe('DELETE', () => {
  it('moves a record to the recycle bin, from which it can be restored', async () => {
    const one = await customer()
    expect(await student('DELETE', `/api/customers/${one.id}`)).toMatchObject({ status: 200, body: { doc: { id: one.id } } })
    expect((await student('GET', `/api/customers/${one.id}`)).status).toBe(404)
    expect((await student('GET', `/api/customers?where[id][equals]=${one.id}`)).body.totalDocs).toBe(0)
    expect((await student('GET', `/api/customers/count?where[id][equals]=${one.id}`)).body.totalDocs).toBe(0)
    expect((await student('GET', `/api/customers?trash=true&where[deletedAt][exists]=true&where[id][equals]=${one.id}`)).body.totalDocs).toBe(1)

    expect(await student('POST', `/api/customers/${one.id}/restore`)).toMatchObject({ status: 200, body: { doc: { id: one.id } } })
    expect((await student('GET', `/api/customers/${one.id}`)).status).toBe(200)
    expect((await student('POST', `/api/customers/${one.id}/restore`)).status).toBe(404)
  })

  it('with trash=true is final, and only for records in the bin', async () => {
    const one = await customer()
    expect(await student('DELETE', `/api/customers/${one.id}?trash=true`)).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict' }] } })
    expect((await student('GET', `/api/customers/${one.id}`)).status).toBe(200)
    await student('DELETE', `/api/customers/${one.id}`)
    expect((await student('DELETE', `/api/customers/${one.id}?trash=true`)).status).toBe(200)
    expect((await student('GET', `/api/customers?trash=true&where[id][equals]=${one.id}`)).body.totalDocs).toBe(0)
    expect((await student('POST', `/api/customers/${one.id}/restore`)).status).toBe(404)
  })

  it('of many records at once does the same for all of them', async () => {
    const ids = [(await customer()).id, (await customer()).id]
    const query = `where[id][in]=${ids.join(',')}`
    expect((await student('DELETE', `/api/customers?${query}`)).body.docs).toHaveLength(2)
    expect((await student('GET', `/api/customers?${query}`)).body.totalDocs).toBe(0)
    expect((await student('DELETE', `/api/customers?${query}&trash=true`)).body.docs).toHaveLength(2)
    expect((await student('GET', `/api/customers?trash=true&${query}`)).body.totalDocs).toBe(0)
    expect((await student('DELETE', '/api/customers')).status).toBe(400)
  })

  it('of many records touches none when one cannot be deleted finally', async () => {
    const [free, used] = [await customer(), await customer()]
    await student('POST', '/api/notes', { text: 'n', target: { relationTo: 'customers', value: used.id } })
    const query = `where[id][in]=${free.id},${used.id}`
    await student('DELETE', `/api/customers?${query}`)
    expect((await student('DELETE', `/api/customers?${query}&trash=true`)).status).toBe(409)
    expect((await student('GET', `/api/customers?trash=true&${query}`)).body.totalDocs).toBe(2)
  })

  it('is refused finally while other records point to it, and says how many', async () => {
    const one = await customer()
    const contact = (await student('POST', '/api/contacts', { name: '王芳', customers: [{ customer: one.id }] })).body.doc as Doc
    const activities = await Promise.all(
      ['a', 'b'].map((subject) => student('POST', '/api/activities', { subject, type: 'call', at: '2026-01-01T00:00:00.000Z', customer: one.id })),
    )
    await student('DELETE', `/api/customers/${one.id}`)
    const refused = await student('DELETE', `/api/customers/${one.id}?trash=true`, undefined, { 'Accept-Language': 'en' })
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', data: { counts: { contacts: 1, activities: 2 }, rule: 'R32' } }] } })
    expect(refused.body.errors[0].message).toContain('Activities 2')

    for (const [slug, id] of [['contacts', contact.id], ...activities.map(({ body }) => ['activities', body.doc.id as string])]) {
      expect((await student('DELETE', `/api/${slug}/${id}`)).status).toBe(200)
      expect((await student('DELETE', `/api/${slug}/${id}?trash=true`)).status).toBe(200)
    }
    expect((await student('DELETE', `/api/customers/${one.id}?trash=true`)).status).toBe(200)
  })

  it('needs the right to delete, whichever way it is asked for', async () => {
    const rights = everyRight.map((right) => ({ ...right, delete: false }))
    const position = await lab.create('positions', { name: 'No deletion', company: company.id, permissions: rights })
    const clerk = await lab.user({})
    await lab.create('memberships', { company: company.id, user: clerk.id, position: position.id })
    const client = await lab.client(clerk, company)
    const one = await customer()
    expect((await client('DELETE', `/api/customers/${one.id}`)).status).toBe(403)
    expect((await client('DELETE', `/api/customers?where[id][equals]=${one.id}`)).status).toBe(403)
    expect((await client('PATCH', `/api/customers/${one.id}`, { deletedAt: new Date().toISOString() })).status).toBe(403)
    await student('DELETE', `/api/customers/${one.id}`)
    expect((await client('DELETE', `/api/customers/${one.id}?trash=true`)).status).toBe(403)
    expect((await student('POST', `/api/customers/${one.id}/restore`)).status).toBe(200)
  })

  it('of another company’s record is a 404', async () => {
    const one = await customer()
    const { member, company: other } = course.companies[1]!
    const stranger = await lab.client(member, other)
    expect((await stranger('DELETE', `/api/customers/${one.id}`)).status).toBe(404)
    await student('DELETE', `/api/customers/${one.id}`)
    expect((await stranger('DELETE', `/api/customers/${one.id}?trash=true`)).status).toBe(404)
    expect((await stranger('POST', `/api/customers/${one.id}/restore`)).status).toBe(404)
    const nobody = await lab.client(null)
    expect((await nobody('DELETE', `/api/customers/${one.id}`)).status).toBe(401)
  })
})

describe('the admin’s own way', () => {
  it('to move to the bin, restore and delete finally works as well', async () => {
    const one = await customer()
    expect((await student('PATCH', `/api/customers/${one.id}`, { deletedAt: new Date().toISOString() })).status).toBe(200)
    expect((await student('GET', `/api/customers/${one.id}`)).status).toBe(404)
    expect((await student('PATCH', `/api/customers/${one.id}?trash=true`, { deletedAt: null })).status).toBe(200)
    expect((await student('GET', `/api/customers/${one.id}`)).status).toBe(200)
  })
})

describe('a document', () => {
  it('keeps its file in the bin and loses it with the final deletion', async () => {
    const form = new FormData()
    form.append('file', new File(['hello'], 'hello.txt', { type: 'text/plain' }))
    form.append('_payload', JSON.stringify({ title: 'Hello' }))
    const { body, status } = await student('POST', '/api/documents', form)
    expect([status, body.errors]).toEqual([201, undefined])
    const { id, url } = body.doc as { id: string; url: string }
    await student('DELETE', `/api/documents/${id}`)
    expect((await student('POST', `/api/documents/${id}/restore`)).status).toBe(200)
    expect(await student('GET', url)).toMatchObject({ status: 200, body: 'hello' })
    await student('DELETE', `/api/documents/${id}`)
    expect((await student('DELETE', `/api/documents/${id}?trash=true`)).status).toBe(200)
    expect((await student('GET', url)).status).toBeGreaterThanOrEqual(403)
  })
})

describe('the code of a customer in the bin', () => {
  it('stays taken, and the message says by whom', async () => {
    const one = await customer({ code: 'VIP-1' })
    const live = await student('POST', '/api/customers', { name: '另一个', code: 'VIP-1' })
    expect(live).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'code', message: '客户编号 VIP-1 已被使用' }] } })
    await student('DELETE', `/api/customers/${one.id}`)
    const trashed = await student('POST', '/api/customers', { name: '另一个', code: ' VIP-1 ' })
    expect(trashed).toMatchObject({ status: 400, body: { errors: [{ field: 'code' }] } })
    expect(trashed.body.errors[0].message).toContain('回收站')
    expect((await student('POST', `/api/customers/${one.id}/restore`)).status).toBe(200)
    expect((await student('PATCH', `/api/customers/${one.id}`, { code: 'VIP-1', remark: 'same code' })).status).toBe(200)
    const { member, company: other } = course.companies[1]!
    expect((await (await lab.client(member, other))('POST', '/api/customers', { name: '别家', code: 'VIP-1' })).status).toBe(201)
  })
})
