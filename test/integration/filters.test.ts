import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let client: Client
let stranger: Client
/** Records by the letter by which the tables name them. */
const ids = new Map<string, string>()
/** Ids that the tables name by a word in angle brackets. */
const named: Record<string, string> = {}

const long = '长'.repeat(1_900)
const hexadecimal = '507f1f77bcf86cd799439011'

/** One customer per letter; what a record does not name it does not have. */
const records: Record<string, Record<string, unknown>> = {
  A: {
    agent: '<boss>',
    x_text: '山西大学',
    x_area: 'first line\nsecond line',
    x_number: 5,
    x_money: 1234.56,
    x_date: '2026-03-01',
    x_datetime: '2026-03-01T08:30:00.000Z',
    x_flag: true,
    x_select: 'a',
    x_multi: ['red', 'blue'],
    x_relation: '<boss>',
    x_mail: 'A@example.com',
    x_phone: '+86 351 7010000',
    x_url: 'https://example.com/a_b%20c',
    x_stars: 5,
  },
  B: { x_text: '100% 纯_棉 "quoted" it\'s', x_number: -1e15, x_money: -0.01, x_date: '2026-03-02', x_flag: false, x_select: 'b', x_multi: ['red'], x_stars: 1 },
  C: {
    x_text: 'ab😀cd \\ back',
    x_number: 0,
    x_money: 0,
    x_date: '1970-01-01',
    x_datetime: '2026-03-01T15:59:59.999Z',
    x_multi: ['green'],
    x_relation: '<other>',
  },
  D: { x_text: long, x_number: 9_007_199_254_740_991, x_datetime: '2026-03-01T16:00:00.000Z' },
  E: { x_text: '' },
  F: { x_text: hexadecimal },
}
const everybody = 'ABCDEF'

const customFields = [
  { name: 'x_text', type: 'text' },
  { name: 'x_area', type: 'textarea' },
  { name: 'x_number', type: 'number' },
  { name: 'x_money', type: 'money' },
  { name: 'x_date', type: 'date' },
  { name: 'x_datetime', type: 'datetime' },
  { name: 'x_flag', type: 'checkbox' },
  { name: 'x_select', type: 'select', dictionary: 'test-letters' },
  { name: 'x_multi', type: 'multiselect', dictionary: 'test-colours' },
  { name: 'x_relation', type: 'relation', relationTo: 'customers' },
  { name: 'x_mail', type: 'email' },
  { name: 'x_phone', type: 'phone' },
  { name: 'x_url', type: 'url' },
  { name: 'x_stars', type: 'rating' },
].map((field) => ({ ...field, label: field.name }))

const dictionaryOf = (code: string, values: string[]) => ({ code, name: code, items: values.map((value) => ({ value, label: value, active: true })) })

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  const instructor = await lab.client(course.instructor)
  const scope = { scope: 'course', course: course.course.id }
  for (const dictionary of [dictionaryOf('test-letters', ['a', 'b']), dictionaryOf('test-colours', ['red', 'green', 'blue'])])
    expect(await instructor('POST', '/api/dictionaries', { ...dictionary, ...scope })).toMatchObject({ status: 201 })
  expect(await instructor('POST', '/api/field-settings', { target: 'customers', ...scope, fields: customFields })).toMatchObject({ status: 201 })

  const [own, other] = course.companies
  client = await lab.client(own!.member, own!.company)
  stranger = await lab.client(other!.member, other!.company)
  await fill()
  // Another company's records, which no filter may ever show.
  await made(stranger, 'customers', { name: 'stranger', x_text: '山西大学', x_number: 5, x_flag: true })
})
afterAll(() => lab.close())

async function made(by: Client, slug: string, data: Record<string, unknown>): Promise<Doc> {
  const answer = await by('POST', `/api/${slug}?depth=0`, data)
  expect(answer).toMatchObject({ status: 201 })
  return answer.body.doc as Doc
}

async function fill(): Promise<void> {
  named.boss = (await made(client, 'customers', { name: 'boss', kind: 'helper', level: 'top', relation: 'agent' })).id
  named.other = (await made(client, 'customers', { name: 'other', kind: 'helper' })).id
  named.member = course.companies[0]!.member.id
  named.stranger = course.companies[1]!.member.id
  for (const [letter, data] of Object.entries(records))
    ids.set(letter, (await made(client, 'customers', { ...substituted(data), name: `record ${letter}`, kind: 'record' })).id)
  named.a = ids.get('A')!
  named.b = ids.get('B')!
}

/** `<name>` → the id of that name, anywhere in a value. */
function substituted<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replace(/<(\w+)>/g, (whole, name: string) => named[name] ?? whole)) as T
}

/** The records that a filter finds, as letters in order, asked as JSON; Payload's REST reads it like parameters. */
async function found(where: unknown, by = client): Promise<{ status: number; letters: string; body: unknown }> {
  const all = { and: [{ kind: { equals: 'record' } }, substituted(where)] }
  const answer = await by('GET', `/api/customers?limit=500&depth=0&where=${encodeURIComponent(JSON.stringify(all))}`)
  const docs = (answer.body.docs ?? []) as Doc[]
  const letters = [...ids].filter(([, id]) => docs.some((doc) => doc.id === id)).map(([letter]) => letter)
  expect(docs.length).toBe(letters.length)
  return { status: answer.status, letters: letters.join(''), body: answer.body }
}

const without = (letters: string): string => [...everybody].filter((letter) => !letters.includes(letter)).join('')

type Row = [field: string, operator: string, operand: unknown, letters: string]

const good: Row[] = [
  ['x_text', 'equals', '山西大学', 'A'],
  ['x_text', 'equals', '', 'E'],
  ['x_text', 'equals', long, 'D'],
  ['x_text', 'equals', '%', ''],
  ['x_text', 'not_equals', '山西大学', without('A')],
  ['x_text', 'not_equals', null, without('E')],
  ['x_text', 'equals', null, 'E'],
  ['x_text', 'in', ['山西大学', 'x,y'], 'A'],
  ['x_text', 'in', '山西大学, ab', 'A'],
  ['x_text', 'in', [], ''],
  ['x_text', 'not_in', [], everybody],
  ['x_text', 'not_in', ['山西大学'], without('A')],
  ['x_text', 'exists', true, without('E')],
  ['x_text', 'exists', 'false', 'E'],
  ['x_text', 'contains', '西', 'A'],
  ['x_text', 'contains', '%', 'B'],
  ['x_text', 'contains', '_', 'B'],
  ['x_text', 'contains', '"quoted" it\'s', 'B'],
  ['x_text', 'contains', '😀', 'C'],
  ['x_text', 'contains', '\\', 'C'],
  ['x_text', 'contains', 'AB😀CD', 'C'],
  ['x_text', 'contains', hexadecimal, 'F'],
  ['x_text', 'contains', hexadecimal.slice(2), 'F'],
  ['x_text', 'like', '大学 山西', 'A'],
  ['x_text', 'like', '山西 师范', ''],
  ['x_text', 'like', '_', 'B'],
  ['x_text', 'like', '100%', 'B'],
  ['x_text', 'like', 'QUOTED', 'B'],
  ['x_text', 'not_like', '山西', without('A')],
  ['x_text', 'not_like', '%', without('B')],
  ['x_text', 'not_like', '山西 师范', everybody],
  ['x_area', 'contains', 'line\nsecond', 'A'],
  ['x_area', 'not_like', 'first', without('A')],
  ['x_area', 'exists', false, without('A')],
  ['x_number', 'equals', '5', 'A'],
  ['x_number', 'equals', 0, 'C'],
  ['x_number', 'equals', -1e15, 'B'],
  ['x_number', 'not_equals', 5, without('A')],
  ['x_number', 'greater_than', '0', 'AD'],
  ['x_number', 'greater_than_equal', 0, 'ACD'],
  ['x_number', 'less_than', 0, 'B'],
  ['x_number', 'less_than_equal', '9007199254740991', 'ABCD'],
  ['x_number', 'greater_than', 1e300, ''],
  ['x_number', 'in', '5,0', 'AC'],
  ['x_number', 'not_in', [5, 0], without('AC')],
  ['x_number', 'in', [5, null], 'AEF'],
  ['x_number', 'not_in', [5, null], 'BCD'],
  ['x_number', 'exists', true, 'ABCD'],
  ['x_number', 'exists', false, 'EF'],
  ['x_money', 'equals', '1234.56', 'A'],
  ['x_money', 'less_than', 0, 'B'],
  ['x_money', 'not_equals', 0, without('C')],
  ['x_date', 'equals', '2026-03-01', 'A'],
  ['x_date', 'equals', '2026-03-01T15:00:00.000Z', 'A'],
  ['x_date', 'not_equals', '2026-03-01', without('A')],
  ['x_date', 'greater_than', '2026-03-01', 'B'],
  ['x_date', 'greater_than_equal', '2026-03-01', 'AB'],
  ['x_date', 'less_than', '2026-03-02', 'AC'],
  ['x_date', 'less_than_equal', '2026-03-02', 'ABC'],
  ['x_date', 'in', ['2026-03-01', '1970-01-01'], 'AC'],
  ['x_date', 'not_in', '2026-03-01,1970-01-01', without('AC')],
  ['x_date', 'exists', false, 'DEF'],
  ['x_datetime', 'equals', '2026-03-01', 'AC'],
  ['x_datetime', 'equals', '2026-03-01T08:30:00.000Z', 'A'],
  ['x_datetime', 'equals', '2026-03-01T16:30:00+08:00', 'A'],
  ['x_datetime', 'equals', '2026-03-01T16:30', 'A'],
  ['x_datetime', 'greater_than', '2026-03-01T23:59', 'D'],
  ['x_datetime', 'less_than_equal', '2026-03-01T23:59', 'AC'],
  ['x_datetime', 'greater_than', '2026-03-01', 'D'],
  ['x_datetime', 'greater_than', '2026-03-01T08:30:00.000Z', 'CD'],
  ['x_datetime', 'less_than_equal', '2026-03-01', 'AC'],
  ['x_datetime', 'not_equals', '2026-03-01', without('AC')],
  ['x_flag', 'equals', 'true', 'A'],
  ['x_flag', 'equals', false, 'B'],
  ['x_flag', 'not_equals', true, without('A')],
  ['x_flag', 'in', 'true,false', 'AB'],
  ['x_flag', 'not_in', [true], without('A')],
  ['x_flag', 'exists', false, without('AB')],
  ['x_select', 'equals', 'a', 'A'],
  ['x_select', 'in', 'a,b', 'AB'],
  ['x_select', 'not_in', ['a'], without('A')],
  ['x_select', 'not_equals', 'a', without('A')],
  ['x_select', 'exists', true, 'AB'],
  ['x_multi', 'equals', 'red', 'AB'],
  ['x_multi', 'contains', 'blue', 'A'],
  ['x_multi', 'contains', 're', ''],
  ['x_multi', 'in', ['blue', 'green'], 'AC'],
  ['x_multi', 'in', [], ''],
  ['x_multi', 'not_in', [], everybody],
  ['x_multi', 'all', ['red', 'blue'], 'A'],
  ['x_multi', 'not_equals', 'red', without('AB')],
  ['x_multi', 'not_in', 'red,green', 'DEF'],
  ['x_multi', 'exists', false, 'DEF'],
  ['x_relation', 'equals', '<boss>', 'A'],
  ['x_relation', 'not_equals', '<boss>', without('A')],
  ['x_relation', 'in', ['<boss>', '<other>'], 'AC'],
  ['x_relation', 'not_in', '<boss>', without('A')],
  ['x_relation', 'exists', true, 'AC'],
  ['x_relation', 'equals', null, without('AC')],
  ['x_relation', 'equals', 'null', without('AC')],
  ['x_relation.name', 'equals', 'boss', 'A'],
  ['x_relation.name', 'like', 'o', 'AC'],
  ['x_relation.name', 'not_equals', 'boss', without('A')],
  ['x_relation.level', 'exists', false, without('A')],
  ['x_relation.id', 'equals', '<boss>', 'A'],
  ['x_mail', 'contains', 'EXAMPLE', 'A'],
  ['x_mail', 'exists', true, 'A'],
  ['x_phone', 'contains', '351', 'A'],
  ['x_url', 'contains', 'a_b%20', 'A'],
  ['x_url', 'contains', 'a%c', ''],
  ['x_stars', 'greater_than_equal', 5, 'A'],
  ['x_stars', 'in', [1, '5'], 'AB'],
  ['id', 'equals', '<a>', 'A'],
  ['id', 'in', '<a>,<b>', 'AB'],
  ['id', 'not_in', ['<a>'], without('A')],
  ['id', 'not_equals', '<a>', without('A')],
  ['id', 'in', [], ''],
  ['id', 'not_in', [], everybody],
  ['owner', 'equals', '<member>', everybody],
  ['owner', 'not_equals', '<member>', ''],
  ['owner', 'equals', '<stranger>', ''],
  ['owner.username', 'exists', true, everybody],
  ['agent', 'exists', true, 'A'],
  ['agent.id', 'in', ['<boss>'], 'A'],
  ['agent.name', 'equals', 'boss', 'A'],
  ['agent.name', 'contains', 'BOS', 'A'],
  ['agent.name', 'exists', true, 'A'],
  ['agent.name', 'exists', false, without('A')],
  ['agent.level', 'not_equals', 'top', without('A')],
  ['agent.level', 'not_in', ['low'], everybody],
  ['agent.x_text', 'equals', null, everybody],
  ['agent.x_number', 'exists', true, ''],
  ['agent.x_multi', 'exists', false, everybody],
  ['agent.x_multi', 'exists', true, ''],
  ['agent.x_multi', 'not_equals', 'red', everybody],
  ['agent.x_multi', 'not_in', ['red', 'blue'], everybody],
  ['agent.x_multi', 'equals', null, everybody],
  ['agent.x_multi', 'contains', 'red', ''],
  ['agent.agent.name', 'not_equals', 'boss', everybody],
  ['agent.agent', 'exists', false, everybody],
  ['x_relation.x_multi', 'exists', true, ''],
  ['x_relation.agent.name', 'exists', true, ''],
  ['parent', 'exists', false, everybody],
  ['parent.name', 'not_equals', 'boss', everybody],
  ['parent.level', 'equals', null, everybody],
  ['deletedAt', 'exists', false, everybody],
]

describe('a filter finds exactly the records that it describes', () => {
  it.each(good)('%s %s %j', async (field, operator, operand, letters) => {
    expect(await found({ [field]: { [operator]: operand } })).toMatchObject({ status: 200, letters })
  })

  const combined: [string, unknown, string][] = [
    ['two operators on one field', { x_number: { greater_than: -1, less_than: 5 } }, 'C'],
    ['an operator behind like', { x_text: { like: '山西', not_equals: '山西大学' } }, ''],
    ['like behind an operator', { x_text: { not_equals: '山西大学', like: '山西' } }, ''],
    ['and beside or', { and: [{ x_number: { equals: 5 } }], or: [{ x_number: { equals: 0 } }, { x_number: { equals: 5 } }] }, 'A'],
    ['or beside a field', { or: [{ x_number: { equals: 0 } }, { x_number: { equals: 5 } }], x_flag: { equals: true } }, 'A'],
    ['an empty or', { or: [] }, ''],
    ['an empty and', { and: [] }, everybody],
    ['nothing', {}, everybody],
    ['an or with an empty part', { or: [{}, { x_number: { equals: 5 } }] }, everybody],
    ['an or with a part that finds nothing', { or: [{ x_text: { in: [] } }, { x_number: { equals: 5 } }] }, 'A'],
    ['connectives in capitals', { OR: [{ x_number: { equals: 0 } }, { AND: [{ x_number: { equals: 5 } }] }] }, 'AC'],
    ['ten levels', Array.from({ length: 8 }).reduce((inner: object) => ({ and: [inner] }), { x_number: { equals: 5 } }), 'A'],
  ]
  it.each(combined)('with %s', async (_name, where, letters) => {
    expect(await found(where)).toMatchObject({ status: 200, letters })
  })

  it('as parameters of the address, too', async () => {
    const { body } = await client('GET', `/api/customers?where[or][0][x_number][equals]=5&where[or][1][x_text][contains]=${encodeURIComponent('%')}&sort=name`)
    expect((body.docs as Doc[]).map(({ name }) => name)).toEqual(['record A', 'record B'])
  })

  it('in a body that stands for the address', async () => {
    const form = await client('POST', '/api/customers', 'where[x_number][equals]=5', {
      'X-Payload-HTTP-Method-Override': 'GET',
      'Content-Type': 'application/x-www-form-urlencoded',
    })
    expect(form.body).toMatchObject({ totalDocs: 1, docs: [{ name: 'record A' }] })
    const json = await client('POST', '/api/customers', { where: { x_number: { in: [] } } }, { 'X-Payload-HTTP-Method-Override': 'GET' })
    expect(json.body).toMatchObject({ totalDocs: 0 })
  })

  it('in the count', async () => {
    expect((await client('GET', '/api/customers/count?where[x_text][contains]=_')).body).toEqual({ totalDocs: 1 })
  })

  it('in versions', async () => {
    const { body } = await client(
      'GET',
      `/api/customers/versions?where[version.x_text][contains]=${encodeURIComponent('西')}&where[parent][equals]=${ids.get('A')}`,
    )
    expect(body).toMatchObject({ totalDocs: 1, docs: [{ version: { x_text: '山西大学' } }] })
  })

  it('in a bulk change, which leaves all others as they are', async () => {
    const changed = await client('PATCH', '/api/customers?where[x_text][like]=%25', { remark: 'changed' })
    expect((changed.body.docs as Doc[]).map(({ name }) => name)).toEqual(['record B'])
  })
})

describe('relations inside arrays and to several collections', () => {
  beforeAll(async () => {
    await made(client, 'contacts', { name: 'one', customers: [{ customer: named.boss, primary: true }] })
    await made(client, 'contacts', { name: 'two', customers: [{ customer: named.other }, { customer: named.boss }], birthday: '2001-05-05' })
    await made(client, 'contacts', { name: 'three' })
    await made(client, 'notes', { text: 'on boss', target: { relationTo: 'customers', value: named.boss } })
    await made(client, 'notes', { text: 'on nothing' })
  })

  const names = async (slug: string, where: unknown, title: string): Promise<unknown> => {
    const { status, body } = await client('GET', `/api/${slug}?sort=createdAt&where=${encodeURIComponent(JSON.stringify(substituted(where)))}`)
    return status === 200 ? (body.docs as Doc[]).map((doc) => doc[title]) : body
  }

  it.each<[unknown, string[]]>([
    [{ 'customers.customer': { equals: '<boss>' } }, ['one', 'two']],
    [{ 'customers.customer': { in: ['<other>'] } }, ['two']],
    [{ 'customers.customer': { exists: false } }, ['three']],
    [{ 'customers.customer.name': { like: 'oth' } }, ['two']],
    [{ birthday: { equals: '2001-05-05' } }, ['two']],
  ])('contacts with %j', async (where, expected) => {
    expect(await names('contacts', where, 'name')).toEqual(expected)
  })

  it.each<[unknown, string[]]>([
    [{ target: { equals: { relationTo: 'customers', value: '<boss>' } } }, ['on boss']],
    [{ target: { equals: '<boss>' } }, ['on boss']],
    [{ 'target.value': { equals: '<boss>' } }, ['on boss']],
    [{ 'target.value': { in: ['<boss>', '<other>'] } }, ['on boss']],
    [{ 'target.relationTo': { equals: 'customers' } }, ['on boss']],
    [{ 'target.relationTo': { not_equals: 'customers' } }, ['on nothing']],
    [{ 'target.relationTo': { in: ['contacts', 'products'] } }, []],
    [{ target: { exists: false } }, ['on nothing']],
    [{ target: { exists: true } }, ['on boss']],
  ])('notes with %j', async (where, expected) => {
    expect(await names('notes', where, 'text')).toEqual(expected)
  })
})

type BadRow = [field: string, operator: string, operand: unknown]

const bad: BadRow[] = [
  ['nonsense', 'equals', '1'],
  ['x_nonsense', 'equals', '1'],
  ['slotText01', 'equals', '1'],
  ['__proto__', 'equals', '1'],
  ['constructor', 'exists', true],
  ['x_text', 'near', '1,2,3'],
  ['x_text', 'within', '1'],
  ['x_text', 'greater_than', 'a'],
  ['x_text', 'nonsense', 'a'],
  ['x_text', 'equals', { $ne: null }],
  ['x_text', 'equals', ['a']],
  ['x_text', 'equals', true],
  ['x_text', 'contains', { a: 1 }],
  ['x_text', 'like', ['a']],
  ['x_text', 'in', { 0: 'a' }],
  ['x_text', 'in', [{ a: 1 }]],
  ['x_text', 'exists', 'maybe'],
  ['x_text', 'exists', 1],
  ['x_text', 'equals', 'a'.repeat(2_001)],
  ['x_text', 'equals', 'a\0b'],
  ['x_text', 'in', Array.from({ length: 1_001 }, String)],
  ['x_area', 'all', ['a']],
  ['x_number', 'equals', 'abc'],
  ['x_number', 'equals', '5abc'],
  ['x_number', 'equals', '0x10'],
  ['x_number', 'equals', ''],
  ['x_number', 'equals', 'Infinity'],
  ['x_number', 'equals', true],
  ['x_number', 'equals', { gt: 1 }],
  ['x_number', 'like', '5'],
  ['x_number', 'greater_than', 'abc'],
  ['x_number', 'greater_than', null],
  ['x_number', 'in', '5,abc'],
  ['x_money', 'less_than', '1,5'],
  ['x_date', 'equals', 'gestern'],
  ['x_date', 'equals', '2026-02-30'],
  ['x_date', 'equals', '2026'],
  ['x_date', 'equals', ''],
  ['x_date', 'greater_than', 'abc'],
  ['x_date', 'not_equals', 'abc'],
  ['x_date', 'in', ['2026-03-01', 'abc']],
  ['x_date', 'like', '2026'],
  ['x_datetime', 'less_than', '2026-03-01T99:00:00Z'],
  ['x_datetime', 'equals', { date: 1 }],
  ['x_flag', 'equals', 'maybe'],
  ['x_flag', 'equals', 1],
  ['x_flag', 'greater_than', true],
  ['x_select', 'equals', { a: 1 }],
  ['x_multi', 'equals', ['red']],
  ['x_multi', 'greater_than', 'red'],
  ['x_relation', 'equals', 'zzz'],
  ['x_relation', 'not_equals', 'zzz'],
  ['x_relation', 'in', '<boss>,zzz'],
  ['x_relation', 'equals', { id: '<boss>' }],
  ['x_relation', 'contains', '<boss>'],
  ['x_relation.nonsense', 'equals', '1'],
  ['x_mail', 'within', 'x'],
  ['x_phone', 'less_than', '1'],
  ['x_url', 'equals', [1]],
  ['x_stars', 'equals', 'many'],
  ['id', 'equals', 'zzz'],
  ['id', 'in', ['<a>', 'zzz']],
  ['id', 'not_equals', 'zzz'],
  ['owner', 'equals', 'zzz'],
  ['owner', 'near', '1,2,3'],
  ['owner.nonsense', 'equals', '1'],
  ['owner.hash', 'exists', true],
  ['owner.salt', 'like', 'a'],
  ['owner.resetPasswordToken', 'exists', true],
  ['owner.sessions.id', 'exists', true],
  ['createdAt', 'equals', 'abc'],
  ['deletedAt', 'exists', 'maybe'],
]

describe('a filter that is not understood is refused, naming the field', () => {
  it.each(bad)('%s %s %j', async (field, operator, operand) => {
    const where = substituted({ [field]: { [operator]: operand } })
    // JSON.parse, unlike an object literal, makes `__proto__` a property of its own.
    const text = JSON.stringify({ [field]: 0 }).replace(':0}', `:${JSON.stringify(where[field as keyof typeof where] ?? { [operator]: operand })}}`)
    const answer = await client('POST', '/api/customers', `where=${encodeURIComponent(text)}`, {
      'X-Payload-HTTP-Method-Override': 'GET',
      'Content-Type': 'application/x-www-form-urlencoded',
      'Accept-Language': 'en',
    })
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'filter-invalid', field, message: expect.stringMatching(/^[ -~“”…]+$/) as unknown }] },
    })
  })

  it.each<[string, unknown]>([
    ['where', 'text'],
    ['where', 5],
    ['where', []],
    ['where', null],
    ['or', { or: { a: 1 } }],
    ['and', { and: 'x' }],
    ['and', { and: ['x'] }],
    ['name', { name: 'x' }],
    ['name', { name: 5 }],
    ['name', { name: null }],
    ['name', { name: {} }],
    ['name', { name: [] }],
  ])('malformed at %s: %j', async (field, where) => {
    const answer = await client('GET', `/api/customers?where=${encodeURIComponent(JSON.stringify(where))}`)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'filter-invalid', field }] } })
  })

  it('too deep or too long', async () => {
    const deep = Array.from({ length: 12 }).reduce((inner: object) => ({ and: [inner] }), { name: { equals: 'x' } })
    const wide = { or: Array.from({ length: 201 }, (_, index) => ({ name: { equals: String(index) } })) }
    for (const where of [deep, wide])
      expect(await client('GET', `/api/customers?where=${encodeURIComponent(JSON.stringify(where))}`)).toMatchObject({
        status: 400,
        body: { errors: [{ code: 'filter-invalid', data: { reason: 'too-large' } }] },
      })
  })

  it('also in a bulk delete, which deletes nothing', async () => {
    const before = (await client('GET', '/api/customers/count')).body.totalDocs
    for (const query of [
      'where[x_date][not_equals]=abc',
      'where[owner][equals]=zzz',
      'where[constructor][equals]=x',
      'where[name]=x',
      'where[nonsense][exists]=true',
    ])
      expect((await client('DELETE', `/api/customers?${query}`)).status).toBe(400)
    expect((await client('GET', '/api/customers/count')).body.totalDocs).toBe(before)
  })

  it('also in versions and the count', async () => {
    expect(await client('GET', '/api/customers/versions?where[version.x_number][equals]=abc')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'version.x_number' }] },
    })
    expect(await client('GET', '/api/customers/count?where[x_date][less_than]=abc')).toMatchObject({ status: 400, body: { errors: [{ field: 'x_date' }] } })
  })

  it('says the same about a field that the person may not read and one that does not exist', async () => {
    const { company } = course.companies[0]!
    const manager = await client('GET', '/api/positions')
    const outsider = await lab.create('positions', {
      name: 'Outsider',
      company: company.id,
      permissions: [{ module: 'customers', read: true, create: true, update: true }],
    })
    const clerk = await lab.user({ name: 'Clerk' })
    await lab.create('memberships', { company: company.id, user: clerk.id, position: outsider.id })
    const secret = { name: 'x_secret', type: 'text', label: 'x_secret', readableBy: [(manager.body.docs as Doc[])[0]!.id] }
    expect(await client('POST', '/api/field-settings', { target: 'customers', scope: 'company', company: company.id, fields: [secret] })).toMatchObject({
      status: 201,
    })
    const asClerk = await lab.client(clerk, company)
    const unknown = (text: unknown) => JSON.parse(JSON.stringify(text).replaceAll('x_secret', 'x_unknow')) as unknown
    const answers = async (name: string) => [
      await asClerk('GET', `/api/customers?where[${name}][equals]=1`),
      await asClerk('GET', `/api/customers?where[${name}][near]=1`),
      await asClerk('GET', `/api/customers?where[parent.${name}][equals]=1`),
      await asClerk('GET', `/api/customers?sort=-${name}`),
      await asClerk('GET', `/api/customers?select[${name}]=true`),
      await asClerk('POST', '/api/customers', { name: 'y', [name]: 'z' }),
      await asClerk('POST', '/api/customers', { name: 'y', [name]: 5 }),
    ]
    const [secretAnswers, unknownAnswers] = [await answers('x_secret'), await answers('x_unknow')]
    expect(secretAnswers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400, 400, 400])
    expect(secretAnswers.map(({ body }) => unknown(body))).toEqual(unknownAnswers.map(({ body }) => body as unknown))
  })
})

describe('sorting', () => {
  it.each([
    ['x_number', 'BCAD'],
    ['-x_number', 'DACB'],
    ['x_stars', 'BA'],
    ['-x_date', 'BAC'],
  ])('by %s', async (sort, letters) => {
    const field = sort.replace('-', '')
    const { body } = await client('GET', `/api/customers?where[${field}][exists]=true&sort=${sort}`)
    expect((body.docs as Doc[]).map(({ name }) => String(name).slice(-1)).join('')).toBe(letters)
  })

  it.each(['nonsense', '-x_nonsense', 'slotText01', 'owner.nonsense', 'owner.hash', 'x_relation.name', 'name,nonsense'])('by %s is refused', async (sort) => {
    const answer = await client('GET', `/api/customers?sort=${sort}`)
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'filter-invalid', field: sort.replace(/^-|^name,/, '') }] } })
  })

  it('by an array or by JSON is refused', async () => {
    expect(await client('GET', '/api/contacts?sort=customers.relation')).toMatchObject({ status: 400, body: { errors: [{ field: 'customers.relation' }] } })
    expect(await client('GET', '/api/dictionaries?sort=items')).toMatchObject({ status: 400, body: { errors: [{ field: 'items' }] } })
    expect(await client('GET', '/api/dictionaries?where[items.value][equals]=a')).toMatchObject({ status: 400, body: { errors: [{ field: 'items.value' }] } })
  })
})
