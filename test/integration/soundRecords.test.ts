import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let student: Client
let stranger: Client
let instructor: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  const [own] = course.companies
  const other = await lab.course({ companies: 1 })
  student = await lab.client(own!.member, own!.company)
  instructor = await lab.client(course.instructor, own!.company)
  stranger = await lab.client(other.instructor)
})
afterAll(() => lab.close())

const customer = async (name: string, more: object = {}): Promise<string> => (await student('POST', '/api/customers', { name, ...more })).body.doc.id

describe('a record that has one above it', () => {
  it('is not above itself', async () => {
    const id = await customer('Alone')
    expect(await student('PATCH', `/api/customers/${id}?locale=en`, { parent: id })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'parent' }] },
    })
    expect((await student('PATCH', `/api/customers/${id}`, { parent: null, name: 'Still alone' })).status).toBe(200)
  })

  it('is not above the one above it, however far, also in a change of many', async () => {
    const top = await customer('Top')
    const middle = await customer('Middle', { parent: top })
    const bottom = await customer('Bottom', { parent: middle })
    for (const parent of [middle, bottom]) {
      const refused = await student('PATCH', `/api/customers/${top}`, { parent })
      expect([refused.status, refused.body.errors[0].field]).toEqual([400, 'parent'])
    }
    await student('PATCH', `/api/customers?where[id][in]=${top},${middle}`, { parent: bottom })
    const stored = await Promise.all([top, middle, bottom].map(async (id) => (await student('GET', `/api/customers/${id}?depth=0`)).body.parent ?? null))
    expect(stored).toEqual([null, top, middle])
    expect((await student('PATCH', `/api/customers/${bottom}`, { parent: top })).status).toBe(200)
  })

  it('of another collection neither', async () => {
    const saved = await instructor('POST', '/api/product-categories', { name: 'One' })
    const { id } = saved.body.doc
    expect(await instructor('PATCH', `/api/product-categories/${id}`, { parent: id })).toMatchObject({ status: 400, body: { errors: [{ field: 'parent' }] } })
  })
})

describe('a list with one row for each record', () => {
  it('refuses the second row of the same one by its number', async () => {
    const id = await customer('Twice')
    const rows = [{ customer: id }, { customer: await customer('Other') }, { customer: id }]
    const refused = await student('POST', '/api/contacts', { name: 'Somebody', customers: rows })
    expect(refused).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'customers.2.customer', message: '“所属客户”第 3 行与第 1 行相同，请只保留一行' }] },
    })
    expect((await student('POST', '/api/contacts', { name: 'Somebody', customers: rows.slice(0, 2) })).status).toBe(201)
  })
})

describe('what is refused', () => {
  it('is said in words at its field, by the name that the field has in the form', async () => {
    const refused = await student('POST', '/api/contacts', { name: 'Nobody', customers: [{ customer: '00000000-0000-4000-8000-000000000000' }] })
    const message = '“所属客户 1 客户”所引用的记录不存在'
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ message, data: { errors: [{ path: 'customers.0.customer', message }] } }] } })
  })
})

describe('a new definition', () => {
  it('is refused by its place, not for lack of rights, while its place is not said', async () => {
    const refused = await instructor('POST', '/api/dictionaries', { name: 'New', code: 'brand-new', items: [], scope: 'course' })
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'course', data: { errors: [{ path: 'course', message: '请选择课程' }] } }] } })
    expect(
      (await instructor('POST', '/api/dictionaries', { name: 'New', code: 'brand-new', items: [], scope: 'course', course: course.course.id })).status,
    ).toBe(201)
  })

  it('does not reach another place by leaving its scope out', async () => {
    for (const data of [{ course: course.course.id }, { scope: 'course', course: course.course.id }, { scope: null, course: { id: course.course.id } }]) {
      const refused = await stranger('POST', '/api/dictionaries', { name: 'Foreign', code: 'foreign', items: [], ...data })
      expect([data, refused.status]).toEqual([data, 403])
    }
  })
})
