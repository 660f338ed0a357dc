import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Answer, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let client: Client
let anonymous: Client
let customer: Doc
let foreign: Doc

const fields = [
  { name: 'x_text', type: 'text' },
  { name: 'x_area', type: 'textarea' },
  { name: 'x_number', type: 'number' },
  { name: 'x_money', type: 'money' },
  { name: 'x_date', type: 'date' },
  { name: 'x_flag', type: 'checkbox' },
  { name: 'x_select', type: 'select', dictionary: 'bad-letters' },
  { name: 'x_multi', type: 'multiselect', dictionary: 'bad-letters' },
  { name: 'x_relation', type: 'relation', relationTo: 'customers' },
  { name: 'x_mail', type: 'email' },
  { name: 'x_phone', type: 'phone' },
  { name: 'x_url', type: 'url' },
  { name: 'x_stars', type: 'rating' },
].map((field) => ({ ...field, label: field.name }))

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  const instructor = await lab.client(course.instructor)
  const scope = { scope: 'course', course: course.course.id }
  const items = ['a', 'b'].map((value) => ({ value, label: value, active: true }))
  expect(await instructor('POST', '/api/dictionaries', { code: 'bad-letters', name: 'Letters', items, ...scope })).toMatchObject({ status: 201 })
  expect(await instructor('POST', '/api/field-settings', { target: 'customers', ...scope, fields })).toMatchObject({ status: 201 })
  const [own, other] = course.companies
  client = await lab.client(own!.member, own!.company)
  const stranger = await lab.client(other!.member, other!.company)
  anonymous = await lab.client(null)
  customer = (await client('POST', '/api/customers', { name: '山西大学', x_number: 5 })).body.doc as Doc
  foreign = (await stranger('POST', '/api/customers', { name: 'foreign' })).body.doc as Doc
})
afterAll(() => lab.close())

const english = { 'Accept-Language': 'en' }
const megabyte = 'x'.repeat(1024 * 1024)
const deep = (levels: number): string => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`

describe('a value of the wrong type is refused in creates and updates, naming the field', () => {
  it.each<[field: string, value: unknown, path?: string]>([
    ['name', { a: 1 }],
    ['name', 5],
    ['name', ['a']],
    ['name', true],
    ['name', megabyte],
    ['name', 'a\0b'],
    ['name', '   '],
    ['name', '\u3000'],
    ['name', 'a\ud800b'],
    ['remark', 'x'.repeat(5_001)],
    ['email', 5],
    ['level', { a: 1 }],
    ['agent', 'zzz'],
    ['agent', { foo: 1 }],
    ['agent', ['a']],
    ['agent', 5],
    ['agent', { id: { $ne: null } }],
    ['x_unknown', 'a'],
    ['x_text', 5],
    ['x_text', {}],
    ['x_text', ['a']],
    ['x_text', megabyte],
    ['x_area', { a: 1 }],
    ['x_area', megabyte],
    ['x_number', 'abc'],
    ['x_number', '12abc'],
    ['x_number', '0x10'],
    ['x_number', [5]],
    ['x_number', { $gt: 1 }],
    ['x_number', true],
    ['x_money', '1,5'],
    ['x_money', 1.005],
    ['x_money', 1e300],
    ['x_date', 'gestern'],
    ['x_date', '2026-02-30'],
    ['x_date', '99999-01-01'],
    ['x_date', 5],
    ['x_date', {}],
    ['x_flag', 'maybe'],
    ['x_flag', 1],
    ['x_flag', []],
    ['x_select', ['a']],
    ['x_select', { a: 1 }],
    ['x_select', 'c'],
    ['x_multi', 'a'],
    ['x_multi', { 0: 'a' }],
    ['x_multi', [5], 'x_multi.0'],
    ['x_multi', ['c']],
    ['x_relation', 'zzz'],
    ['x_relation', {}],
    ['x_relation', ['<customer>']],
    ['x_relation', '<foreign>'],
    ['agent', '<foreign>'],
    ['x_mail', 'nobody'],
    ['x_mail', { a: 1 }],
    ['x_phone', 'call me'],
    ['x_phone', 12_345],
    ['x_url', 'javascript:alert(1)'],
    ['x_stars', 'many'],
    ['x_stars', 1.5],
  ])('%s: %j', async (field, value, path = field) => {
    const data = JSON.parse(
      JSON.stringify({ [field]: value })
        .replace('<customer>', customer.id)
        .replace('<foreign>', foreign.id),
    ) as Record<string, unknown>
    const refused = {
      status: 400,
      body: { errors: [{ code: 'invalid', field: path, name: 'ValidationError', data: { errors: [{ path, message: expect.any(String) as unknown }] } }] },
    }
    const count = async () => (await client('GET', '/api/customers/count')).body.totalDocs as number
    const before = await count()
    expect(await client('POST', '/api/customers', { name: 'new', ...data })).toMatchObject(refused)
    expect(await client('PATCH', `/api/customers/${customer.id}`, data)).toMatchObject(refused)
    expect((await client('PATCH', `/api/customers?where[id][equals]=${customer.id}`, data)).status).toBe(400)
    expect(await count()).toBe(before)
    expect((await client('GET', `/api/customers/${customer.id}`)).body).toMatchObject({ name: '山西大学', x_number: 5 })
  })

  it.each<[slug: string, data: Record<string, unknown>, path: string]>([
    ['contacts', { name: 'a', customers: 'x' }, 'customers'],
    ['contacts', { name: 'a', customers: { 0: {} } }, 'customers'],
    ['contacts', { name: 'a', customers: [5] }, 'customers.0'],
    ['contacts', { name: 'a', customers: [{ customer: 'zzz' }] }, 'customers.0.customer'],
    ['contacts', { name: 'a', birthday: 'spring' }, 'birthday'],
    ['notes', { text: 'a', target: 'zzz' }, 'target'],
    ['notes', { text: 'a', target: { relationTo: 'users', value: '1' } }, 'target'],
    ['notes', { text: 'a', target: { relationTo: 'customers', value: 'zzz' } }, 'target.value'],
    ['products', { name: 'a', code: 'b', listPrice: 'cheap' }, 'listPrice'],
  ])('%s %j', async (slug, data, path) => {
    expect(await client('POST', `/api/${slug}`, data)).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: path }] } })
  })

  it('over the Local API too, before anything is written', async () => {
    const { company } = course.companies[0]!
    await expect(
      lab.inCompany(company, () => lab.payload.create({ collection: 'customers', data: { name: 'x', x_number: 'abc' } as never })),
    ).rejects.toMatchObject({ code: 'invalid', field: 'x_number' })
  })

  it('and a list of rows that is null has no rows', async () => {
    const made = await client('POST', '/api/contacts', { name: '李强', customers: null })
    expect(made).toMatchObject({ status: 201, body: { doc: { customers: [] } } })
    const contact = `/api/contacts/${made.body.doc.id}?depth=0`
    expect(await client('PATCH', contact, { customers: [{ customer: customer.id }] })).toMatchObject({
      body: { doc: { customers: [{ customer: customer.id }] } },
    })
    expect(await client('PATCH', contact, { customers: null })).toMatchObject({ status: 200, body: { doc: { customers: [] } } })
  })

  it('and nobody says when a record was made', async () => {
    const path = `/api/customers/${customer.id}`
    const { createdAt } = (await client('GET', path)).body as unknown as Doc
    for (const moment of ['2020-01-01', null])
      expect(await client('PATCH', path, { createdAt: moment, updatedAt: moment })).toMatchObject({ status: 200, body: { doc: { createdAt } } })
    expect((await client('POST', '/api/customers', { name: '早', createdAt: '2020-01-01' })).body.doc.createdAt).not.toMatch(/^2020/)
  })

  it('in preferences as well, while what Payload itself hands over is its own affair', async () => {
    const user = { id: course.instructor.id, collection: 'users' }
    await lab.payload.create({ collection: 'payload-preferences', data: { key: 'b', value: 1, user } as never, user: user as never })
    expect(await client('POST', '/api/payload-preferences', { key: 'a', value: 1, updatedAt: { a: 1 } })).toMatchObject({ status: 400 })
  })

  it('and what forms send for "nothing" is accepted', async () => {
    const data = { name: 'empty', agent: '', x_number: '', x_date: '', x_flag: '', x_multi: [], x_select: null, x_relation: null, x_text: '' }
    const { status, body } = await client('POST', '/api/customers?depth=0', data)
    expect({ status, doc: body.doc as unknown }).toMatchObject({ status: 201, doc: { agent: null, x_number: null, x_date: null, x_flag: false, x_multi: [] } })
  })

  it('and Chinese, quotes, emoji, % and _ come back as they were', async () => {
    const data = { name: '“引号” 100%_纯 \' " \\ 😀', x_area: '长'.repeat(50_000), x_number: -9_007_199_254_740_991, x_money: -0.01 }
    expect((await client('POST', '/api/customers', data)).body).toMatchObject({ doc: data })
  })

  it('says so in the language of the reader', async () => {
    const [zh, en] = [
      await client('POST', '/api/customers', { x_number: 'abc', name: 'a' }),
      await client('POST', '/api/customers', { x_number: 'abc', name: 'a' }, english),
    ]
    expect(zh.body.errors[0].data.errors).toEqual([{ path: 'x_number', message: '应为一个数字' }])
    expect(en.body.errors[0].data.errors).toEqual([{ path: 'x_number', message: 'Must be a number' }])
  })

  it('names the field of a value that is already taken, not the company', async () => {
    await client('POST', '/api/customers', { name: 'first', code: 'SAME' })
    expect(await client('POST', '/api/customers', { name: 'second', code: 'SAME' })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid', field: 'code', data: { errors: [{ path: 'code' }] } }] },
    })
  })
})

describe('a body that cannot be read is refused', () => {
  it.each<[string, string | (() => string), number, string]>([
    ['no JSON', '{"name":', 400, 'invalid'],
    ['a text', '"name"', 400, 'invalid'],
    ['a list', '[]', 400, 'invalid'],
    ['a number', '5', 400, 'invalid'],
    ['null', 'null', 400, 'invalid'],
    ['21 levels', deep(21), 400, 'invalid'],
    ['100,000 levels', deep(100_000), 400, 'invalid'],
    ['too many bytes', () => JSON.stringify({ name: megabyte + megabyte + megabyte }), 413, 'too-large'],
  ])('%s', async (_name, body, status, code) => {
    for (const [method, path] of [
      ['POST', '/api/customers'],
      ['PATCH', `/api/customers/${customer.id}`],
    ] as const)
      expect(await client(method, path, typeof body === 'function' ? body() : body)).toMatchObject({
        status,
        body: { errors: [{ code, message: expect.any(String) as unknown }] },
      })
  })

  it('broken UTF-8', async () => {
    const bytes = Buffer.from('{"name":"\xff\xfe"}', 'latin1')
    expect(await client('POST', '/api/customers', new Blob([bytes]), { 'Content-Type': 'application/json' })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'invalid' }] },
    })
  })

  it('a body that is not JSON', async () => {
    expect((await client('POST', '/api/customers', 'name=x', { 'Content-Type': 'text/plain' })).status).toBe(400)
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded', ''])
      expect(await client('PATCH', `/api/customers/${customer.id}`, '{"name":"x"}', { 'Content-Type': type, 'Content-Length': '12' })).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'invalid' }] },
      })
    for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x'])
      expect(await client('POST', '/api/customers', '--x\r\nbroken', { 'Content-Type': type })).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'invalid', message: '内容不是有效的表单' }] },
      })
  })

  it.each([{ username: {}, password: {} }, { username: 5, password: 5 }, { username: ['a'], password: 'b' }, {}])('a sign-in with %j', async (data) => {
    const { status, body } = await anonymous('POST', '/api/users/login', data)
    expect([400, 401]).toContain(status)
    expect(body.errors[0]).toMatchObject({ code: status === 401 ? 'unauthenticated' : 'invalid' })
  })
})

describe('a query that Payload would partly ignore is refused', () => {
  it.each<[query: string, field?: string]>([
    ['name=山西', 'name'],
    ['were[name][equals]=x', 'were'],
    ['Limit=5', 'Limit'],
    ['limit=1e9', 'limit'],
    ['limit=501', 'limit'],
    ['limit=-1', 'limit'],
    ['limit=abc', 'limit'],
    ['limit[]=5', 'limit'],
    ['limit=5&limit=6', 'limit'],
    ['page=0', 'page'],
    ['page=-1', 'page'],
    ['page=abc', 'page'],
    ['depth=abc', 'depth'],
    ['depth=-1', 'depth'],
    ['sort[a]=b', 'sort'],
    ['select=name', 'select'],
    ['select[name]=maybe', 'select.name'],
    ['select[nonsense]=true', 'nonsense'],
    ['select[slotText01]=true', 'slotText01'],
    ['populate=x', 'populate'],
    ['populate[nonsense][name]=true', 'populate.nonsense'],
    ['populate[users][hash]=true', undefined],
    ['joins=x', 'joins'],
    ['where=x', 'where'],
    ['where[]=x', 'where'],
    ['where[0][name][equals]=x', 'where'],
    ['where[name]=x', 'name'],
    ['where[name][equals]=a&where[name][equals]=b', 'name'],
    ['where[name][equals][a]=b', 'name'],
    ['where[toString][equals]=x', 'where[toString][equals]'],
    ['where[__proto__][equals]=x', 'where[__proto__][equals]'],
    ['where[name][equals', 'where[name][equals'],
    [`where[and][0][and][0][and][0][and][0][and][0][name][equals]=x`, undefined],
    [`${Array.from({ length: 1_001 }, (_, index) => `a${index}=1`).join('&')}&where[name][equals]=x`, 'where'],
    [`where[name][in][1001]=x`, 'name'],
  ])('%.80s', async (query, field) => {
    const { status, body } = await client('GET', `/api/customers?${query}`)
    expect(status).toBe(400)
    expect(['invalid', 'filter-invalid']).toContain(body.errors[0].code)
    if (field) expect(body.errors[0].field).toBe(field)
  })

  it.each(['where[name][equals]=%zz', 'where[name][equals]=%ff%fe', 'where[name][equals]=a%00b', 'where[%zz][equals]=a'])('%s', async (query) => {
    expect(await client('GET', `/api/customers?${query}`)).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid' }] } })
    expect(await client('GET', `/api/customers/%zz`)).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid' }] } })
  })

  it('also when the query is sent as a body', async () => {
    const override = { 'X-Payload-HTTP-Method-Override': 'GET' }
    const form = { ...override, 'Content-Type': 'application/x-www-form-urlencoded' }
    expect((await client('POST', '/api/customers', 'limit=1e9', form)).status).toBe(400)
    expect((await client('POST', '/api/customers', 'where[toString][equals]=x', form)).status).toBe(400)
    expect((await client('POST', '/api/customers', { where: { nonsense: { equals: 1 } } }, override)).status).toBe(400)
    expect((await client('POST', '/api/customers', { where: 'x' }, override)).status).toBe(400)
    expect((await client('POST', '/api/customers', { where: { id: { equals: customer.id } } }, override)).body).toMatchObject({ totalDocs: 1 })
  })

  it('while what the admin asks for keeps working, within bounds', async () => {
    for (const query of ['limit=0', 'pagination=false', 'limit=0&depth=0&where[id][in][]=', 'depth=10', 'where=', 'limit=&page='])
      expect({ query, status: (await client('GET', `/api/customers?${query}`)).status }).toEqual({ query, status: 200 })
    expect((await client('GET', '/api/customers?limit=0')).body.limit).toBe(500)
  })
})

describe('addresses', () => {
  it.each([
    ['GET', '/api/customers/zzz'],
    ['GET', '/api/customers/00000000-0000-4000-8000-000000000000'],
    ['PATCH', '/api/customers/zzz'],
    ['DELETE', '/api/customers/zzz'],
    ['GET', '/api/customers/versions/zzz'],
    ['GET', '/api/nonsense'],
    ['GET', '/api/customers/a/b/c/d'],
    ['GET', '/api/__proto__'],
    ['GET', '/api/globals/nonsense'],
  ] as const)('%s %s is not found', async (method, path) => {
    expect(await client(method, path, method === 'PATCH' ? {} : undefined)).toMatchObject({
      status: 404,
      body: { errors: [{ code: 'not-found', message: expect.any(String) as unknown }] },
    })
  })

  it('of another company are not found', async () => {
    for (const method of ['GET', 'DELETE'] as const)
      expect(await client(method, `/api/customers/${foreign.id}`)).toMatchObject({ status: 404, body: { errors: [{ code: 'not-found' }] } })
  })

  it('without signing in, or without a company', async () => {
    for (const path of ['/api/customers', `/api/customers/${customer.id}`, '/api/users', '/api/companies', '/api/dictionaries'])
      expect({ path, ...(await anonymous('GET', path)) }).toMatchObject({ path, status: 401, body: { errors: [{ code: 'unauthenticated' }] } })
    const instructor = await lab.client(course.instructor)
    expect(await instructor('GET', '/api/customers', undefined, english)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'company-required', field: 'company', message: 'Choose a company first' }] },
    })
    expect((await instructor('GET', '/api/courses')).status).toBe(200)
  })

  it('with a company that may not be entered', async () => {
    const stranger = await lab.user({ name: 'Stranger' })
    for (const id of [course.companies[0]!.company.id, 'zzz', "' or 1=1", '00000000-0000-4000-8000-000000000000']) {
      const inside = await lab.client(stranger, { id })
      expect(await inside('GET', '/api/customers')).toMatchObject({ status: 403, body: { errors: [{ code: 'company-forbidden' }] } })
    }
    const own = await lab.client(course.companies[0]!.member)
    expect((await own('GET', '/api/customers', undefined, { Cookie: 'company=%zz' })).status).toBe(200)
  })
})

describe('secrets of accounts can be neither filtered nor sorted by', () => {
  it.each(['hash', 'salt', 'resetPasswordToken', 'loginAttempts', 'lockUntil'])('%s', async (field) => {
    const admin = await lab.client(await lab.user({ role: 'admin', name: `Admin ${field}` }))
    for (const query of [`where[${field}][exists]=true`, `sort=${field}`, `select[${field}]=true`])
      expect({ query, status: (await admin('GET', `/api/users?${query}`)).status }).toEqual({ query, status: 400 })
    for (const query of [`where[owner.${field}][exists]=true`, `sort=owner.${field}`]) expect((await client('GET', `/api/customers?${query}`)).status).toBe(400)
  })
})

describe('what Payload asks for itself passes the guards', () => {
  it('preferences, document locks, sessions', async () => {
    expect((await client('POST', '/api/payload-preferences/test-list', { value: { limit: 20 } })).status).toBe(200)
    expect((await client('GET', '/api/payload-preferences/test-list')).body).toMatchObject({ value: { limit: 20 } })
    expect((await client('DELETE', '/api/payload-preferences/test-list')).status).toBe(200)
    expect(await client('DELETE', '/api/payload-preferences/test-list')).toMatchObject({ status: 404, body: { errors: [{ code: 'not-found' }] } })
    expect((await client('GET', '/api/users/me')).body).toMatchObject({ user: { id: course.companies[0]!.member.id } })
    expect((await client('POST', '/api/users/refresh-token')).status).toBe(200)
    const locks = await client('GET', `/api/payload-locked-documents?where[document.value][equals]=${customer.id}&where[document.relationTo][equals]=customers`)
    expect(locks.body).toMatchObject({ totalDocs: 0 })
  })

  it('the recycle bin', async () => {
    const { id } = (await client('POST', '/api/customers', { name: 'to delete' })).body.doc as Doc
    expect((await client('PATCH', `/api/customers/${id}`, { deletedAt: new Date().toISOString() })).status).toBe(200)
    expect((await client('GET', `/api/customers/${id}`)).status).toBe(404)
    expect((await client('GET', `/api/customers?trash=true&where[deletedAt][exists]=true&where[id][equals]=${id}`)).body).toMatchObject({ totalDocs: 1 })
    expect((await client('PATCH', `/api/customers/${id}?trash=true`, { deletedAt: null })).status).toBe(200)
    expect((await client('GET', `/api/customers/${id}`)).status).toBe(200)
  })

  it('versions and their restoration, and copies', async () => {
    const { id } = (await client('POST', '/api/customers', { name: 'version one', x_number: 1 })).body.doc as Doc
    await client('PATCH', `/api/customers/${id}`, { name: 'version two', x_number: 2 })
    const versions = (await client('GET', `/api/customers/versions?where[parent][equals]=${id}&sort=updatedAt&select[version][name]=true`)).body.docs as Doc[]
    expect((await client('POST', `/api/customers/versions/${versions[0]!.id}`)).status).toBe(200)
    expect((await client('GET', `/api/customers/${id}`)).body).toMatchObject({ name: 'version one', x_number: 1 })
  })

  it('wrong passwords, and the lock after too many of them', async () => {
    const user = await lab.user({ name: 'Forgetful' })
    const wrong = () => anonymous('POST', '/api/users/login', { username: user.username, password: 'Wrong-1' })
    for (let attempt = 0; attempt < 5; attempt++) expect(await wrong()).toMatchObject({ status: 401, body: { errors: [{ code: 'unauthenticated' }] } })
    const locked = await anonymous('POST', '/api/users/login', { username: user.username, password: 'Password-1' })
    expect(locked).toMatchObject({ status: 429, body: { errors: [{ code: 'too-many' }] } })
  })
})

describe('five hundred random attacks', () => {
  it('are all answered below 500, show nothing of the inside and no record of another company', async () => {
    const random = seeded(20_261_122)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
    const values = hostileValues()
    const names = [
      ...fields.map(({ name }) => name),
      'id',
      'name',
      'owner',
      'owner.name',
      'agent.x_text',
      'company',
      'createdAt',
      'x_relation.name',
      'importRun',
      'slotText01',
      'toString',
      '__proto__',
      'a.b',
      '',
      'and',
      'or',
      '$where',
      '"; drop table customers; --',
    ]
    const operators = [
      'equals',
      'not_equals',
      'in',
      'not_in',
      'exists',
      'like',
      'not_like',
      'contains',
      'greater_than',
      'less_than_equal',
      'near',
      'within',
      'all',
      '$ne',
      'toString',
      '',
    ]
    const where = (depth: number): unknown => {
      if (random() < 0.1) return pick(values)
      if (depth > 0 && random() < 0.4) return { [pick(['and', 'or', 'AND'])]: Array.from({ length: Math.floor(random() * 4) }, () => where(depth - 1)) }
      return { [pick(names)]: random() < 0.1 ? pick(values) : { [pick(operators)]: pick(values) } }
    }
    const slugs = ['customers', 'customers', 'contacts', 'activities', 'notes', 'users', 'dictionaries', 'field-settings'] as const
    const visible = new Map<string, Set<string>>()
    for (const slug of slugs) visible.set(slug, new Set(((await client('GET', `/api/${slug}?limit=500&depth=0`)).body.docs as Doc[]).map(({ id }) => id)))
    const statuses = new Map<number, number>()
    for (let index = 0; index < 500; index++) {
      const slug = pick(slugs)
      const isQuery = random() < 0.6
      const attack = isQuery ? where(3) : { [pick(names)]: pick(values), [pick(names)]: pick(values) }
      const sort = random() < 0.9 ? 'createdAt' : pick(names)
      const answer = isQuery
        ? await client('GET', `/api/${slug}?sort=${encodeURIComponent(sort)}&limit=500&depth=0&where=${encodeURIComponent(JSON.stringify(attack))}`)
        : await client('PATCH', `/api/customers/${customer.id}`, attack)
      if (answer.status >= 500) throw new Error(`${answer.status} for ${slug} ${JSON.stringify(attack).slice(0, 300)}`)
      expectNothingLeaks(answer, isQuery ? visible.get(slug) : undefined)
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    }
    // Attacks that are all refused for one simple reason, or all accepted, would test nothing.
    expect([...statuses.keys()].sort()).toEqual([200, 400])
    expect(Math.min(...statuses.values())).toBeGreaterThan(50)
  })
})

function expectNothingLeaks({ status, body }: Answer, visible: Set<string> | undefined): void {
  if (status === 200 && visible) {
    expect((body.docs as Doc[]).filter(({ id }) => !visible.has(id))).toEqual([])
    return
  }
  const text = JSON.stringify(body)
  expect(text).not.toMatch(/SQLITE|Failed query|select "|insert into|Mongo|CastError|node_modules|\.ts:\d|\bat \w+ \(/i)
  if (status >= 400) expect(body.errors[0]).toMatchObject({ code: expect.any(String) as unknown, message: expect.any(String) as unknown })
}

function hostileValues(): unknown[] {
  return [
    null,
    '',
    ' ',
    'null',
    'true',
    true,
    false,
    0,
    -1,
    1e308,
    -1e308,
    '1e999',
    'NaN',
    'abc',
    '5',
    '%',
    '_',
    '\\',
    "'",
    '"',
    "' or 1=1 --",
    '😀',
    'a\0b',
    '\ud800',
    [],
    [null],
    [[]],
    ['a', 5],
    {},
    { $ne: null },
    { $where: '1' },
    { relationTo: 'customers', value: 'zzz' },
    { id: 'zzz' },
    'zzz',
    '00000000-0000-4000-8000-000000000000',
    '507f1f77bcf86cd799439011',
    '2026-03-01',
    '2026-02-30',
    'gestern',
    '0000-00-00',
    '-271821-04-20',
    'x'.repeat(3_000),
    Array.from({ length: 1_200 }, () => 'a'),
    '(?:a+)+$',
    '[',
    '../../etc/passwd',
  ]
}

/** A small random generator (mulberry32), so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
