import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let other: Course
let instructor: Client
let student: Client
let teammate: Client
let outsider: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  other = await lab.course({ companies: 1 })
  instructor = await lab.client(course.instructor)
  student = await lab.client(course.companies[0]!.member, course.companies[0]!.company)
  teammate = await lab.client(course.companies[1]!.member, course.companies[1]!.company)
  outsider = await lab.client(other.companies[0]!.member, other.companies[0]!.company)
})
afterAll(() => lab.close())

const items = (...labels: string[]) => labels.map((label, index) => ({ value: String.fromCharCode(97 + index), label, active: true }))

async function forCourse(collection: string, data: Record<string, unknown>): Promise<Doc> {
  const answer = await instructor('POST', `/api/${collection}`, { scope: 'course', course: course.course.id, ...data })
  expect(answer).toMatchObject({ status: 201 })
  return answer.body.doc
}

/** Adds rows to the course's settings of a collection; one document holds them all. */
async function courseFields(target: string, rows: Record<string, unknown>[]): Promise<Doc> {
  const { body } = await instructor('GET', `/api/field-settings?where[target][equals]=${target}&where[scope][equals]=course`)
  const known = body.docs[0] as (Doc & { fields: unknown[] }) | undefined
  if (!known) return forCourse('field-settings', { target, fields: rows })
  const answer = await instructor('PATCH', `/api/field-settings/${known.id}`, { fields: [...known.fields, ...rows] })
  expect(answer).toMatchObject({ status: 200 })
  return answer.body.doc
}

const labelOf = async (client: Client, slug: string, name: string): Promise<string | undefined> => {
  const { body } = await client('GET', `/api/schema/${slug}`)
  return (body.fields as { name: string; label: string }[]).find((field) => field.name === name)?.label
}

describe('a course adds a required select with a new dictionary', () => {
  beforeAll(async () => {
    await forCourse('dictionaries', { code: 'credit-rating', name: '信用评级', items: items('优', '良', '差') })
    await courseFields('customers', [
      { name: 'x_rating', label: '信用评级', labelEn: 'Rating', type: 'select', dictionary: 'credit-rating', required: true, listColumn: true },
    ])
  })

  it('and students of every team must fill it in, filter and sort by it', async () => {
    for (const client of [student, teammate]) {
      const refused = await client('POST', '/api/customers', { name: '无评级' })
      expect(refused.status).toBe(400)
      expect(refused.body.errors[0].data.errors[0].path).toBe('x_rating')
      for (const [name, rating] of [
        ['山西大学', 'b'],
        ['中北大学', 'a'],
      ]) {
        expect(await client('POST', '/api/customers', { name, x_rating: rating })).toMatchObject({ status: 201, body: { doc: { x_rating: rating } } })
      }
      expect((await client('GET', '/api/customers?where[x_rating][equals]=a')).body.docs).toMatchObject([{ name: '中北大学' }])
      expect((await client('GET', '/api/customers?sort=-x_rating')).body.docs).toMatchObject([{ x_rating: 'b' }, { x_rating: 'a' }])
    }
  })

  it('and a value that is not in the dictionary is refused', async () => {
    const answer = await student('POST', '/api/customers', { name: '美特好', x_rating: 'z' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors[0].path).toBe('x_rating')
  })

  it('and the schema shows it with label and options in the language asked for', async () => {
    const { body } = await student('GET', '/api/schema/customers')
    const field = (body.fields as Record<string, unknown>[]).find(({ name }) => name === 'x_rating')
    expect(field).toMatchObject({
      label: '信用评级',
      type: 'select',
      required: true,
      custom: true,
      options: [{ value: 'a', label: '优' }, { value: 'b' }, { value: 'c' }],
    })
    const english = await student('GET', '/api/schema/customers', undefined, { 'Accept-Language': 'en' })
    expect((english.body.fields as Record<string, unknown>[]).find(({ name }) => name === 'x_rating')).toMatchObject({ label: 'Rating' })
  })

  it('and another course does not have it', async () => {
    expect(await outsider('POST', '/api/customers', { name: '六味斋' })).toMatchObject({ status: 201 })
    expect(await labelOf(outsider, 'customers', 'x_rating')).toBeUndefined()
    expect((await outsider('GET', '/api/customers?where[x_rating][equals]=a')).status).toBe(400)
  })

  it('and a company outside the course cannot be asked for by a stranger', async () => {
    const answer = await outsider('GET', '/api/customers', undefined, { 'X-Company': course.companies[0]!.company.id })
    expect(answer).toMatchObject({ status: 403, body: { errors: [{ code: 'company-forbidden' }] } })
  })
})

describe('a company renames a built-in field', () => {
  it('and changes only its own form', async () => {
    const { company } = course.companies[0]!
    const answer = await student('POST', '/api/field-settings', {
      target: 'customers',
      scope: 'company',
      company: company.id,
      fields: [{ name: 'name', label: '会员名称' }],
    })
    expect(answer).toMatchObject({ status: 201 })
    expect(await labelOf(student, 'customers', 'name')).toBe('会员名称')
    expect(await labelOf(teammate, 'customers', 'name')).toBe('客户名称')
    expect(await labelOf(outsider, 'customers', 'name')).toBe('客户名称')
  })

  it('and cannot touch the course or another company', async () => {
    const rows = { target: 'contacts', fields: [{ name: 'name', label: '姓名2' }] }
    expect((await student('POST', '/api/field-settings', { ...rows, scope: 'course', course: course.course.id })).status).toBe(403)
    expect((await student('POST', '/api/field-settings', { ...rows, scope: 'company', company: course.companies[1]!.company.id })).status).toBe(403)
    expect((await instructor('POST', '/api/field-settings', { ...rows, scope: 'platform' })).status).toBe(403)
    expect((await instructor('POST', '/api/field-settings', { ...rows, scope: 'course', course: other.course.id })).status).toBe(403)
  })
})

describe('settings that would break something are refused', () => {
  const cases: [string, Record<string, unknown>, string][] = [
    ['an unknown built-in field', { name: 'nosuch', label: '没有' }, 'nosuch'],
    ['an essential field hidden', { name: 'name', hidden: true }, 'name'],
    ['an essential field made optional', { name: 'name', required: false }, 'name'],
    ['the type of a built-in field', { name: 'phone', type: 'number' }, 'phone'],
    ['a custom field without a type', { name: 'x_bare', label: '无类型' }, 'x_bare'],
    ['a select without a dictionary', { name: 'x_sel', label: '选择', type: 'select' }, 'x_sel'],
    ['a dictionary that does not exist', { name: 'x_sel', label: '选择', type: 'select', dictionary: 'nowhere' }, 'x_sel'],
    ["a relation to the server's own records", { name: 'x_rel', label: '关联', type: 'relation', relationTo: 'counters' }, 'x_rel'],
    ['a pattern that looks around, which the engine does not have', { name: 'x_txt', label: '文本', type: 'text', pattern: '(?=a)b' }, 'x_txt'],
    ['a default of the wrong type', { name: 'x_num', label: '数字', type: 'number', defaultValue: 'viel' }, 'x_num'],
    ['limits that exclude everything', { name: 'x_num', label: '数字', type: 'number', min: 5, max: 1 }, 'x_num'],
  ]
  it.each(cases)('%s', async (_what, row, field) => {
    const { body } = await instructor('GET', '/api/field-settings?where[target][equals]=customers&where[scope][equals]=course')
    const stored = body.docs[0] as Doc & { fields: { name: string }[] }
    const answer = await instructor('PATCH', `/api/field-settings/${stored.id}`, { fields: [...stored.fields.filter(({ name }) => name !== field), row] })
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field }] } })
  })

  it('more fields of a kind than there are places', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => ({ name: `x_flag_${String(index)}`, label: `标记${String(index)}`, type: 'checkbox' }))
    const answer = await instructor('POST', '/api/field-settings', { target: 'activities', scope: 'course', course: course.course.id, fields: rows })
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict' }] } })
  })

  it('and the preview says so beforehand without saving', async () => {
    const fields = [
      { name: 'name', hidden: true },
      { name: 'x_new', label: '新字段', type: 'text' },
    ]
    const answer = await instructor('POST', '/api/field-settings/preview', { target: 'contacts', scope: 'course', course: course.course.id, fields })
    expect(answer.status).toBe(200)
    expect(answer.body.problems).toMatchObject([{ field: 'name', code: 'essential', severity: 'error' }])
    expect((answer.body.fields as { name: string }[]).map(({ name }) => name)).toContain('x_new')
    expect(await labelOf(student, 'contacts', 'x_new')).toBeUndefined()
  })
})

describe('a disabled dictionary item', () => {
  let customer: Doc
  let dictionary: Doc
  beforeAll(async () => {
    dictionary = await forCourse('dictionaries', { code: 'colour', name: '颜色', items: items('红', '绿') })
    await courseFields('contacts', [{ name: 'x_colour', label: '颜色', type: 'select', dictionary: 'colour' }])
    customer = (await student('POST', '/api/contacts', { name: '张三', x_colour: 'a' })).body.doc
    const disabled = await instructor('PATCH', `/api/dictionaries/${dictionary.id}`, {
      items: [
        { value: 'a', label: '红', active: false },
        { value: 'b', label: '绿', active: true },
      ],
    })
    expect(disabled.status).toBe(200)
  })

  it('stays where it is stored, and the record can be saved', async () => {
    expect(await student('PATCH', `/api/contacts/${customer.id}`, { title: '经理' })).toMatchObject({ status: 200, body: { doc: { x_colour: 'a' } } })
    expect(await student('PATCH', `/api/contacts/${customer.id}`, { x_colour: 'a' })).toMatchObject({ status: 200 })
  })

  it('cannot be chosen anew', async () => {
    expect((await student('POST', '/api/contacts', { name: '李四', x_colour: 'a' })).status).toBe(400)
    expect((await student('POST', '/api/contacts', { name: '李四', x_colour: 'b' })).status).toBe(201)
  })

  it('cannot be deleted while it is used, with the count', async () => {
    const answer = await instructor('PATCH', `/api/dictionaries/${dictionary.id}`, { items: [{ value: 'b', label: '绿', active: true }] })
    expect(answer).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', data: { items: [{ value: 'a', count: 1 }] } }] } })
    expect((await instructor('DELETE', `/api/dictionaries/${dictionary.id}`)).status).toBe(409)
    expect(await instructor('GET', `/api/dictionaries/${dictionary.id}/usage`)).toMatchObject({
      status: 200,
      body: {
        total: 2,
        fields: [{ collection: 'contacts', field: 'x_colour', count: 2 }],
        items: [
          { value: 'a', count: 1 },
          { value: 'b', count: 1 },
        ],
      },
    })
  })

  it('counts only where this dictionary is used, not where a company has one of its own', async () => {
    const { company } = course.companies[1]!
    const own = { code: 'colour', name: '自有颜色', scope: 'company', company: company.id, items: items('甲') }
    expect(await teammate('POST', '/api/dictionaries', own)).toMatchObject({ status: 201 })
    expect(await teammate('POST', '/api/contacts', { name: '自有', x_colour: 'a' })).toMatchObject({ status: 201 })
    expect((await instructor('GET', `/api/dictionaries/${dictionary.id}/usage`)).body).toMatchObject({
      total: 2,
      items: [{ value: 'a', count: 1 }, { value: 'b' }],
    })
  })

  it('can be deleted when nothing holds it', async () => {
    expect(await student('PATCH', `/api/contacts/${customer.id}`, { x_colour: 'b' })).toMatchObject({ status: 200 })
    expect((await instructor('PATCH', `/api/dictionaries/${dictionary.id}`, { items: [{ value: 'b', label: '绿', active: true }] })).status).toBe(200)
  })

  it('gets a new neighbour from a form', async () => {
    const answer = await instructor('POST', '/api/dictionaries/colour/items', { label: '天蓝' }, { 'X-Company': course.companies[0]!.company.id })
    expect(answer).toMatchObject({ status: 201, body: { item: { value: 'tian-lan', label: '天蓝' } } })
    expect((await student('POST', '/api/contacts', { name: '王五', x_colour: 'tian-lan' })).status).toBe(201)
    expect((await student('POST', '/api/dictionaries/colour/items', { label: '灰' })).status).toBe(404)
  })
})

describe('a removed field', () => {
  it('keeps its data until it is purged, and comes back with it', async () => {
    const settings = await courseFields('products', [{ name: 'x_weight', label: '重量', type: 'number' }])
    const product: Doc = (await student('POST', '/api/products', { code: 'P1', name: '转椅', listPrice: 100, x_weight: 12.5 })).body.doc
    expect((await instructor('POST', `/api/field-settings/${settings.id}/remove-field`, { name: 'x_weight' })).status).toBe(200)
    expect((await student('GET', `/api/products/${product.id}`)).body).not.toHaveProperty('x_weight')

    expect((await instructor('PATCH', `/api/field-settings/${settings.id}`, { fields: [{ name: 'x_weight', label: '重量', type: 'number' }] })).status).toBe(
      200,
    )
    expect((await student('GET', `/api/products/${product.id}`)).body).toMatchObject({ x_weight: 12.5 })
  })

  it('is gone with its data after a confirmed purge, and its place is empty for the next field', async () => {
    const { body } = await instructor('GET', '/api/field-settings?where[target][equals]=products')
    const { id } = body.docs[0] as Doc
    expect((await instructor('POST', `/api/field-settings/${id}/purge-field`, { name: 'x_weight', confirm: 'ja' })).status).toBe(400)
    expect(await instructor('POST', `/api/field-settings/${id}/purge-field`, { name: 'x_weight', confirm: 'x_weight' })).toMatchObject({
      status: 200,
      body: { purged: 1 },
    })
    expect((await instructor('PATCH', `/api/field-settings/${id}`, { fields: [{ name: 'x_height', label: '高度', type: 'number' }] })).status).toBe(200)
    const products = await student('GET', '/api/products')
    expect(products.body.docs).toMatchObject([{ code: 'P1', x_height: null }])
    const versions = await student('GET', '/api/products/versions')
    expect((versions.body.docs as { version: Record<string, unknown> }[]).every(({ version }) => version.x_height === null)).toBe(true)
  })
})

describe('history', () => {
  it('shows who changed a definition and brings an old version back at once', async () => {
    const { body } = await student('GET', `/api/field-settings?where[scope][equals]=company`)
    const settings = body.docs[0] as Doc
    expect((await student('PATCH', `/api/field-settings/${settings.id}`, { fields: [{ name: 'name', label: '病人姓名' }] })).status).toBe(200)
    expect(await labelOf(student, 'customers', 'name')).toBe('病人姓名')

    const versions = await student('GET', `/api/field-settings/versions?where[parent][equals]=${settings.id}&sort=-createdAt`)
    const list = versions.body.docs as { id: string; version: { changedBy: { name: string } | string; fields: unknown } }[]
    expect(list).toHaveLength(2)
    expect(list[0]!.version.fields).toEqual([{ name: 'name', label: '病人姓名' }])

    expect(await student('POST', `/api/field-settings/versions/${list[1]!.id}`)).toMatchObject({ status: 200, body: { message: expect.any(String) } })
    expect(await labelOf(student, 'customers', 'name')).toBe('会员名称')
  })
})
