import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let student: Client
let partner: Doc

/** Every type of custom field with values that have broken software before. */
const samples: Record<string, { row: Record<string, unknown>; values: unknown[]; refused: unknown[] }> = {
  text: { row: {}, values: ['飞达"办公"\'家具', '100%_\\', '😀👨‍👩‍👧', 'a'.repeat(2000), ' '], refused: ['x'.repeat(2001), 5, { a: 1 }] },
  textarea: { row: {}, values: ['第一行\n第二行\t"\'`;--', '长'.repeat(100_000)], refused: ['长'.repeat(100_001), ['a']] },
  number: { row: {}, values: [0, -1.5, 9_007_199_254_740_991, -1e15, 0.1], refused: ['abc', { gt: 1 }] },
  money: { row: {}, values: [0, 12.34, -99_999.99, 89_999_999_999.99], refused: [1.234, 9e15] },
  date: { row: {}, values: ['2026-02-28T00:00:00.000Z', '1949-10-01T00:00:00.000Z', '2099-12-31T00:00:00.000Z'], refused: ['gestern', '2026-13-45'] },
  datetime: { row: {}, values: ['2026-11-22T07:30:00.000Z'], refused: ['morgen'] },
  checkbox: { row: {}, values: [true, false], refused: ['maybe'] },
  select: { row: { dictionary: 'sample' }, values: ['a', 'ü-中'], refused: ['nowhere', ['a']] },
  multiselect: { row: { dictionary: 'sample' }, values: [['a'], ['ü-中', 'a'], ['100%_']], refused: [['nowhere'], 'a b'] },
  relation: { row: { relationTo: 'customers' }, values: [], refused: ['zzz', '00000000-0000-4000-8000-000000000000'] },
  email: { row: {}, values: ['li.si@feida.example'], refused: ['kein@', 'a b@c.d'] },
  phone: { row: {}, values: ['0351-7654321', '+86 138 0000 0000', '（010）6554 1234转8'], refused: ['abc', '1'] },
  url: { row: {}, values: ['https://feida.example/产品?a=1&b=2'], refused: ['javascript:alert(1)', 'feida'] },
  rating: { row: {}, values: [1, 5], refused: [0, 6, 2.5] },
}

const nameOf = (type: string) => `x_${type}`

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  const instructor = await lab.client(course.instructor)
  const scope = { scope: 'course', course: course.course.id }
  const items = ['a', 'ü-中', '100%_'].map((value) => ({ value, label: `项 ${value}`, active: true }))
  expect(await instructor('POST', '/api/dictionaries', { ...scope, code: 'sample', name: '样例', items })).toMatchObject({ status: 201 })
  const fields = Object.entries(samples).map(([type, { row }]) => ({ name: nameOf(type), label: type, type, ...row }))
  expect(await instructor('POST', '/api/field-settings', { ...scope, target: 'customers', fields })).toMatchObject({ status: 201 })
  student = await lab.client(course.companies[0]!.member, course.companies[0]!.company)
  partner = (await student('POST', '/api/customers', { name: '合作伙伴' })).body.doc
  samples.relation!.values = [partner.id]
})
afterAll(() => lab.close())

/** A relation comes back populated; its id is what was stored. */
const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'id' in value ? value.id : value)

describe.each(Object.keys(samples))('a %s field', (type) => {
  const name = nameOf(type)

  it('gives back exactly what was stored, in the record, in a list and in its versions', async () => {
    for (const value of samples[type]!.values) {
      const created = await student('POST', '/api/customers?depth=0', { name: `${type} 客户`, [name]: value })
      expect(created).toMatchObject({ status: 201 })
      const { id } = created.body.doc as Doc
      expect((await student('GET', `/api/customers/${id}?depth=0`)).body[name]).toEqual(value)
      expect(plain((await student('GET', `/api/customers/${id}?depth=1`)).body[name])).toEqual(value)
      expect((await student('GET', `/api/customers?where[id][equals]=${id}&depth=0&select[${name}]=true`)).body.docs[0][name]).toEqual(value)
      const versions = await student('GET', `/api/customers/versions?where[parent][equals]=${id}&depth=0`)
      expect(versions.body.docs[0].version[name]).toEqual(value)
    }
  })

  it('can be emptied, and an old version brings the value back', async () => {
    const value = samples[type]!.values[0]
    const { id } = (await student('POST', '/api/customers?depth=0', { name: `${type} 历史`, [name]: value })).body.doc as Doc
    expect(await student('PATCH', `/api/customers/${id}?depth=0`, { [name]: null })).toMatchObject({ status: 200 })
    const emptied = (await student('GET', `/api/customers/${id}?depth=0`)).body[name]
    expect(type === 'multiselect' ? emptied : (emptied ?? null)).toEqual(type === 'multiselect' ? [] : type === 'checkbox' ? emptied : null)
    const versions = await student('GET', `/api/customers/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`)
    expect(versions.body.docs).toHaveLength(2)
    expect((await student('POST', `/api/customers/versions/${versions.body.docs[0].id}`)).status).toBe(200)
    expect((await student('GET', `/api/customers/${id}?depth=0`)).body[name]).toEqual(value)
  })

  it('refuses what does not fit, names itself and writes nothing', async () => {
    for (const value of samples[type]!.refused) {
      const before = (await student('GET', '/api/customers/count')).body.totalDocs
      const answer = await student('POST', '/api/customers', { name: '不应保存', [name]: value })
      expect({ value: String(value).slice(0, 40), status: answer.status }).toEqual({ value: String(value).slice(0, 40), status: 400 })
      expect(JSON.stringify(answer.body)).toContain(name)
      expect((await student('GET', '/api/customers/count')).body.totalDocs).toBe(before)
    }
  })

  it('leaves other fields of the record alone when it changes', async () => {
    const [first] = samples[type]!.values
    const { id } = (await student('POST', '/api/customers', { name: '不变', phone: '0351-1', x_text: '旁边' })).body.doc as Doc
    expect((await student('PATCH', `/api/customers/${id}`, { [name]: first })).status).toBe(200)
    expect((await student('GET', `/api/customers/${id}?depth=0`)).body).toMatchObject({
      name: '不变',
      phone: '0351-1',
      ...(type === 'text' ? {} : { x_text: '旁边' }),
    })
  })
})

describe('relations of custom fields', () => {
  it('filter by a field of the record they point to', async () => {
    const { id } = (await student('POST', '/api/customers?depth=0', { name: '指向伙伴', x_relation: partner.id })).body.doc as Doc
    const found = await student(
      'GET',
      `/api/customers?where[x_relation.name][equals]=${encodeURIComponent('合作伙伴')}&where[name][equals]=${encodeURIComponent('指向伙伴')}`,
    )
    expect(found.body.docs).toMatchObject([{ id }])
    expect((await student('GET', `/api/customers?where[x_relation.name][equals]=niemand`)).body.totalDocs).toBe(0)
  })

  it('and a custom field one relation away can be filtered by', async () => {
    const customer = (await student('POST', '/api/customers', { name: '有评分', x_rating: 4 })).body.doc as Doc
    await student('POST', '/api/activities', { subject: '拜访', type: 'visit', at: '2026-11-22T08:00:00.000Z', customer: customer.id })
    expect((await student('GET', '/api/activities?where[customer.x_rating][equals]=4')).body.docs).toMatchObject([{ subject: '拜访' }])
    expect((await student('GET', '/api/activities?where[customer.x_rating][equals]=3')).body.totalDocs).toBe(0)
  })

  it("and another company's record cannot be pointed to", async () => {
    const elsewhere = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
    const foreign = (await elsewhere('POST', '/api/customers', { name: '别家客户' })).body.doc as Doc
    for (const data of [{ x_relation: foreign.id }, { parent: foreign.id }]) {
      const answer = await student('POST', '/api/customers', { name: '串号', ...data })
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: Object.keys(data)[0] }] } })
    }
    expect((await student('GET', `/api/customers/${foreign.id}`)).status).toBe(404)
    expect((await student('PATCH', `/api/customers/${foreign.id}`, { name: '改名' })).status).toBe(404)
    expect((await student('DELETE', `/api/customers/${foreign.id}`)).status).toBe(404)
  })
})

it('unknown custom fields are refused by name', async () => {
  const answer = await student('POST', '/api/customers', { name: '甲', x_nosuch: 1 })
  expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'x_nosuch' }] } })
})

it('slot columns can neither be read nor written nor asked for from outside', async () => {
  const created = await student('POST', '/api/customers?depth=0', { name: '槽位', slotText07: '潜入' })
  expect(Object.keys(created.body.doc).filter((key) => key.startsWith('slot'))).toEqual([])
  expect(created.body.doc.x_text ?? null).toBeNull()
  for (const query of ['where[slotText07][exists]=true', 'sort=slotText07']) expect((await student('GET', `/api/customers?${query}`)).status).toBe(400)
})
