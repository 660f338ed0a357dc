import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import Excel from 'exceljs'
import iconv from 'iconv-lite'

import { importsFinished, recoverInterruptedImports } from '../../src/import-export/index.ts'
import { workbook } from '../helpers/workbook.ts'
import { password, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let student: Client
let stranger: Client
let foreignCompany: Doc

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 2 })
  company = course.companies[0]!.company
  foreignCompany = course.companies[1]!.company
  student = await enter(course.companies[0]!.member, company)
  stranger = await enter(course.companies[1]!.member, foreignCompany)
  const instructor = await lab.client(course.instructor)
  const dictionary = (code: string, items: object[]) =>
    instructor('POST', '/api/dictionaries', { code, name: code, scope: 'course', course: course.course.id, items })
  await dictionary('customer-level', [
    { value: 'key', label: '重要', labelEn: 'Key', active: true },
    { value: 'plain', label: '普通', labelEn: 'Plain', active: true },
    { value: 'old', label: '小客户', active: false },
  ])
  await dictionary('tags', [
    { value: 'a', label: '电话、传真', active: true },
    { value: 'b', label: '展会;会议', active: true },
    { value: 'c', label: '网络', active: true },
  ])
  const fields = ['text', 'textarea', 'number', 'money', 'date', 'datetime', 'checkbox', 'email', 'phone', 'url', 'rating'].map((type) => ({
    name: `x_${type}`,
    label: `自定${type}`,
    type,
  }))
  const settings = await instructor('POST', '/api/field-settings', {
    target: 'customers',
    scope: 'course',
    course: course.course.id,
    fields: [
      ...fields,
      { name: 'x_select', label: '自定选择', type: 'select', dictionary: 'customer-level' },
      { name: 'x_multi', label: '自定多选', type: 'multiselect', dictionary: 'tags' },
      { name: 'x_relation', label: '自定关联', type: 'relation', relationTo: 'contacts' },
    ],
  })
  expect(settings.status).toBe(201)
})
afterAll(() => lab.close())

const credentials = new WeakMap<Client, Record<string, string>>()

/** A client that can download files as well. */
async function enter(who: { username: string }, where: Doc): Promise<Client> {
  const client = await lab.client(who, where)
  const { token } = await lab.payload.login({ collection: 'users', data: { username: who.username, password } as never })
  credentials.set(client, { Authorization: `JWT ${token}`, 'X-Company': where.id })
  return client
}

async function download(client: Client, path: string, headers: Record<string, string> = {}) {
  const { handleApi } = await import('../../src/host/handleApi.ts')
  const response = await handleApi(lab.payload, new Request(`http://localhost:3000${path}`, { headers: { ...credentials.get(client), ...headers } }))
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) }
}

const post = (client: Client, slug: string, body: unknown) => client('POST', `/api/${slug}/import`, body)

function upload(client: Client, slug: string, file: Uint8Array | string, options: Record<string, string> = {}, name = '客户.csv') {
  const form = new FormData()
  form.append('file', new Blob([file as BlobPart]), name)
  for (const [key, value] of Object.entries(options)) form.append(key, value)
  return client('POST', `/api/${slug}/import`, form)
}

const all = async (client: Client, slug: string, query = '') => (await client('GET', `/api/${slug}?depth=0&limit=200&sort=name${query}`)).body.docs as Doc[]

describe('a dry run', () => {
  it('names the row, the column, the raw cell and the reason, and writes nothing', async () => {
    const csv = ['客户名称*,客户分级,电子邮箱,x_number', '甲,重要,a@b.cn,"1,234.5"', ',普通,不是邮箱,多少', '乙,小客户,,1'].join('\r\n')
    const answer = await upload(student, 'customers', iconv.encode(csv, 'gbk'), { dryRun: 'true' })
    expect(answer).toMatchObject({ status: 200, body: { dryRun: true, total: 3, create: 1, update: 0, skip: 0, badRows: 2 } })
    expect(answer.body.errors.map(({ row, column, value, code }: Doc) => ({ row, column, value, code }))).toEqual(
      expect.arrayContaining([
        { row: 3, column: '自定number', value: '多少', code: 'invalid-number' },
        { row: 3, column: '客户名称', value: '', code: 'required' },
        { row: 3, column: '电子邮箱', value: '不是邮箱', code: 'invalid' },
        { row: 4, column: '客户分级', value: '小客户', code: 'inactive-option' },
      ]),
    )
    expect(answer.body.errorCount).toBe(4)
    expect(await all(student, 'customers')).toHaveLength(0)
    const real = await upload(student, 'customers', iconv.encode(csv, 'gbk'))
    expect(real).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', data: { errorCount: 4 } }] } })
    expect(await all(student, 'customers')).toHaveLength(0)
  })
})

const cells = (csv: string) =>
  csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','))

/** The values that a form would show, without what the server sets. */
/** What people see in a record; a value that was never written is `null` on SQLite and missing on MongoDB. */
const contentOf = ({ id: _id, createdAt: _created, updatedAt: _updated, enteredAt: _entered, owner: _owner, company: _company, ...record }: Doc) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)))

describe('a file', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
  ])('in %s is understood', async (name, encode) => {
    const answer = await upload(student, 'product-categories', encode(`类别名称\n办公桌 ${name} 𠮷`))
    expect(answer).toMatchObject({ status: 201, body: { doc: { status: 'done', created: 1 } } })
    expect((await all(student, 'product-categories', `&where[name][equals]=${encodeURIComponent(`办公桌 ${name} 𠮷`)}`)).length).toBe(1)
  })

  it('in another encoding is refused', async () => {
    const answer = await upload(student, 'product-categories', Buffer.from([0xc0, 0x00, 0xff, 0x31, 0x00, 0xfe]))
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'invalid', field: 'file' }] } })
  })

  it('may be separated by semicolons or tabs', async () => {
    for (const separator of [';', '\t']) {
      const answer = await upload(student, 'customers', ['客户名称', '城市'].join(separator) + '\n' + ['甲，乙', '太原, 山西'].join(separator), { dryRun: '1' })
      expect(answer.body).toMatchObject({ create: 1, errorCount: 0 })
    }
  })

  it('imports the same file with the same Idempotency-Key once, however often it is sent', async () => {
    const send = (csv: string) => student('POST', '/api/customers/import', { csv }, { 'Idempotency-Key': 'the-same-import' })
    const csv = '客户名称\n只导入一次'
    const answers = await Promise.all(Array.from({ length: 4 }, () => send(csv)))
    answers.push(await send(csv))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
    expect(new Set(answers.map(({ body }) => body.doc.id)).size).toBe(1)
    expect((await student('GET', `/api/customers?where[name][equals]=${encodeURIComponent('只导入一次')}`)).body.totalDocs).toBe(1)
    expect(await send('客户名称\n另一个')).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', field: 'Idempotency-Key' }] } })
  })

  it('may be sent as it is', async () => {
    const answer = await student('POST', '/api/customers/import?dryRun=true', '客户名称\n甲', { 'Content-Type': 'text/csv' })
    expect(answer).toMatchObject({ status: 200, body: { dryRun: true, create: 1 } })
  })

  it('with unknown, repeated or missing columns is refused, with suggestions', async () => {
    const answer = await post(student, 'customers', { dryRun: true, csv: '客户称,客户分级,Value grade\n甲,重要,重要' })
    expect(answer.body.errors.map(({ row, column, code, suggestions }: Doc) => ({ row, column, code, suggestions }))).toEqual([
      { row: 1, column: '客户称', code: 'unknown-column', suggestions: expect.arrayContaining(['客户名称']) },
      { row: 1, column: 'Value grade', code: 'duplicate-column', suggestions: undefined },
      { row: 1, column: '客户名称', code: 'missing-column', suggestions: undefined },
    ])
    const mapped = await post(student, 'customers', { dryRun: true, csv: '客户称,其他\n甲,x', mapping: { 客户称: 'name', 其他: null } })
    expect(mapped.body).toMatchObject({ create: 1, errorCount: 0, ignoredColumns: [{ column: '其他' }] })
  })

  it('that is empty, broken, too long or missing is a 4xx', async () => {
    expect((await post(student, 'customers', {})).status).toBe(400)
    expect((await post(student, 'customers', { csv: '' })).status).toBe(400)
    expect((await post(student, 'customers', { csv: '客户名称\n"甲' })).body.errors[0]).toMatchObject({ code: 'invalid', field: 'file' })
    expect((await upload(student, 'customers', Buffer.from('PK\u0003\u0004 not a workbook'))).status).toBe(400)
    expect((await post(student, 'customers', { csv: '客户名称\n甲', key: 'phone' })).body.errors[0]).toMatchObject({ field: 'key' })
    expect((await post(student, 'customers', { csv: '客户名称\n甲', onDuplicate: 'perhaps' })).body.errors[0]).toMatchObject({ field: 'onDuplicate' })
    const many = '客户名称\n' + '甲\n'.repeat(50_001)
    expect((await upload(student, 'customers', many)).status).toBe(413)
  })
})

describe('cells', () => {
  it('are read as people write them', async () => {
    const csv = [
      'name,x_number,x_money,x_date,x_datetime,x_checkbox,x_select,x_multi,x_rating',
      '写法1,"１,234.5","￥1,200.50",2026/1/5,2026年1月5日 9:05,是,重要,电话、传真,5',
      '写法2,-1e21,12元,20260105,2026-01-05T09:05:00+08:00,0,KEY,网络、b,1',
      '写法3,,,2026.1.5,2026-01-05 12:00,√,plain,"展会;会议",3',
    ].join('\n')
    expect(await post(student, 'customers', { csv })).toMatchObject({ status: 201 })
    const [first, second, third] = await all(student, 'customers', '&where[name][contains]=写法')
    const local = (hour: number, minute: number) => new Date(Date.UTC(2026, 0, 5, hour - 8, minute)).toISOString()
    expect(first).toMatchObject({
      x_number: 1234.5,
      x_money: 1200.5,
      x_date: '2026-01-05T00:00:00.000Z',
      x_datetime: local(9, 5),
      x_checkbox: true,
      x_select: 'key',
      x_multi: ['a'],
    })
    expect(second).toMatchObject({
      x_number: -1e21,
      x_money: 12,
      x_date: first!.x_date,
      x_datetime: '2026-01-05T01:05:00.000Z',
      x_checkbox: false,
      x_select: 'key',
      x_multi: ['c', 'b'],
    })
    expect(third).toMatchObject({ x_date: first!.x_date, x_datetime: local(12, 0), x_checkbox: true, x_select: 'plain', x_multi: ['b'] })
  })

  it('that cannot be read are named', async () => {
    const csv = [
      'name,x_number,x_money,x_date,x_checkbox,x_select,x_multi,x_rating,x_phone,x_url,x_email,agent',
      '甲,1.2.3,1.234,2026-02-30,也许,没有,网络;没有,6,abc,ftp://x,@,无此客户',
    ].join('\n')
    const { body } = await post(student, 'customers', { dryRun: true, csv })
    expect(Object.fromEntries(body.errors.map(({ field, code }: Doc) => [field, code]))).toEqual({
      x_number: 'invalid-number',
      x_money: 'invalid',
      x_date: 'invalid-date',
      x_checkbox: 'invalid-flag',
      x_select: 'invalid-option',
      x_multi: 'invalid-option',
      x_rating: 'invalid',
      x_phone: 'invalid',
      x_url: 'invalid',
      x_email: 'invalid',
      agent: 'not-found',
    })
    const english = await student('POST', '/api/customers/import', { dryRun: true, csv: 'name,x_number\n甲,x' }, { 'Accept-Language': 'en' })
    expect(english.body.errors[0]).toMatchObject({ column: '自定number', message: 'Not a number' })
  })
})

describe('relations', () => {
  it('are found by title, code or id; doubtful, missing and foreign ones are refused', async () => {
    const own = (await student('POST', '/api/customers', { name: '关联甲', code: 'R1' })).body.doc as Doc
    await student('POST', '/api/customers', { name: '同名' })
    await student('POST', '/api/customers', { name: '同名' })
    const foreign = (await stranger('POST', '/api/customers', { name: '外企业客户' })).body.doc as Doc
    const csv = `主题,活动类型,时间,客户\n按名称,电话,2026-01-05 10:00,关联甲\n按编号,电话,2026-01-05,R1\n按ID,电话,2026-01-05,${own.id}`
    expect(await post(student, 'activities', { csv })).toMatchObject({ status: 201 })
    const found = (await student('GET', '/api/activities?depth=0')).body.docs as Doc[]
    expect(found.map(({ customer }) => customer)).toEqual([own.id, own.id, own.id])

    const bad = await post(student, 'activities', { csv: `主题,活动类型,客户\n甲,电话,同名\n乙,电话,${foreign.id}\n丙,电话,外企业客户` })
    expect(bad.status).toBe(400)
    expect(bad.body.errors[0].data.errors.map(({ row, code }: Doc) => [row, code])).toEqual([
      [2, 'ambiguous'],
      [3, 'not-found'],
      [4, 'not-found'],
    ])
  })

  it('of a contact may be several, with their relation', async () => {
    await student('POST', '/api/customers', { name: '关联乙', code: 'R2' })
    const csv = '姓名,所属客户,所属客户·关系,所属客户·主要联系人\n王,关联甲;R2,采购\\;经理;财务,是;否\n李,关联甲;没有,,\n张,关联甲,一;二,'
    const bad = await post(student, 'contacts', { csv, dryRun: true })
    expect(bad.body.errors.map(({ row, code }: Doc) => [row, code])).toEqual([
      [3, 'not-found'],
      [4, 'list-length'],
    ])
    expect(await post(student, 'contacts', { csv: csv.split('\n').slice(0, 2).join('\n') })).toMatchObject({ status: 201 })
    const [wang] = await all(student, 'contacts', '&where[name][equals]=王')
    expect(wang!.customers).toMatchObject([
      { relation: '采购;经理', primary: true },
      { relation: '财务', primary: false },
    ])
    const twice = await post(student, 'contacts', { csv: '姓名,所属客户\n赵,关联甲;R1' })
    expect([twice.status, JSON.stringify(twice.body)]).toEqual([409, expect.stringContaining('第 2 行与第 1 行相同')])
    expect(await all(student, 'contacts', '&where[name][equals]=赵')).toEqual([])
  })

  it('may point to records of the same file', async () => {
    const csv = '客户名称,上级客户（集团）\n集团总部,\n集团分部,集团总部\n集团支部,集团分部'
    expect(await post(student, 'customers', { csv })).toMatchObject({ status: 201, body: { doc: { created: 3 } } })
    const [branch] = await all(student, 'customers', '&where[name][equals]=集团分部')
    const [head] = await all(student, 'customers', '&where[name][equals]=集团总部')
    expect(branch!.parent).toBe(head!.id)
  })

  it('obey the filter of the form', async () => {
    const { body } = await post(student, 'customers', { dryRun: true, csv: 'name,agent\n甲,关联甲' })
    expect(body.errors).toMatchObject([{ row: 2, field: 'agent', code: 'not-allowed' }])
  })
})

describe('duplicates', () => {
  const csv = 'name,code,city\n重复甲,D1,太原\n重复乙,D2,大同'

  it('are refused, skipped or updated as asked', async () => {
    expect(await post(student, 'customers', { csv })).toMatchObject({ status: 201 })
    const refused = await post(student, 'customers', { csv: `${csv}\n新,D3,\n新,D3,` })
    expect(refused.body.errors[0].data.errors.map(({ row, column, code }: Doc) => [row, column, code])).toEqual([
      [2, '客户编号', 'duplicate'],
      [3, '客户编号', 'duplicate'],
      [5, '客户编号', 'duplicate-in-file'],
    ])
    expect((await post(student, 'customers', { csv: `${csv}\n新,D3,`, onDuplicate: 'skip' })).body.doc).toMatchObject({ created: 1, updated: 0, skipped: 2 })
    const updated = await post(student, 'customers', { csv: 'name,code,city\n重复甲改,D1,\n重复丁,D4,朔州', onDuplicate: 'update', key: 'code' })
    expect(updated.body.doc).toMatchObject({ created: 1, updated: 1 })
    const [first] = await all(student, 'customers', '&where[code][equals]=D1')
    expect(first).toMatchObject({ name: '重复甲改', city: '太原' })
    await post(student, 'customers', { csv: 'name,code,city\n重复甲改,D1,', onDuplicate: 'update', empty: 'clear' })
    expect((await all(student, 'customers', '&where[code][equals]=D1'))[0]).toMatchObject({ city: null })
  })

  it('by name are found as well, and a code in the recycle bin stays taken', async () => {
    const byName = await post(student, 'customers', { csv: 'name,city\n重复乙,临汾', key: 'name', onDuplicate: 'update' })
    expect(byName.body.doc).toMatchObject({ updated: 1 })
    const [gone] = await all(student, 'customers', '&where[code][equals]=D4')
    await student('DELETE', `/api/customers/${gone!.id}`)
    const taken = await post(student, 'customers', { csv: 'name,code\n新,D4', dryRun: true })
    expect(taken.body.errors).toMatchObject([{ row: 2, field: 'code', code: 'in-trash' }])
  })
})

describe('export', () => {
  const nasty = {
    name: '中文 "引号" 😀 100%_',
    remark: '=HYPERLINK("x")',
    address: '@home',
    x_text: "'=1+1",
    x_textarea: '很'.repeat(20_000) + '\n第二行, "x"\n=1+1\n- 第四行;=1',
    x_number: -9007199254740991,
    x_money: -1234.56,
    x_date: '2026-01-05',
    x_datetime: '2026-01-05T06:07:08.009Z',
    x_checkbox: false,
    x_email: 'a@b.cn',
    phone: '+86 139 0571 0000',
    x_phone: '+86 351-7010000',
    x_url: 'https://example.cn/?a=1&b=2',
    x_rating: 4,
    x_select: 'key',
    x_multi: ['a', 'b'],
  }

  it.each(['csv', 'xlsx', 'json'])('as %s and import again give the same records', async (format) => {
    const contact = (await student('POST', '/api/contacts', { name: `往返联系人${format}` })).body.doc as Doc
    const texts = format === 'xlsx' ? { x_textarea: "很长\n第二行\n=1+1\n'=1" } : {}
    const one = (await student('POST', '/api/customers', { ...nasty, ...texts, code: `RT-${format}`, x_relation: contact.id })).body.doc as Doc
    const bare = (await student('POST', '/api/customers', { name: '空', code: `RTE-${format}`, country: null })).body.doc as Doc
    const before = [one.id, bare.id].map(async (id) => contentOf((await student('GET', `/api/customers/${id}?depth=0`)).body as Doc))
    const expected = await Promise.all(before)
    const file = await download(student, `/api/customers/export?format=${format}&where[code][like]=-${format}&sort=-code`)
    expect(file.status).toBe(200)
    for (const { id } of [one, bare]) await student('DELETE', `/api/customers/${id}`)
    for (const { id } of [one, bare]) expect((await student('DELETE', `/api/customers/${id}?trash=true`)).status).toBe(200)
    expect(await upload(student, 'customers', file.bytes, { empty: 'clear' })).toMatchObject({ status: 201, body: { doc: { created: 2 } } })
    const after = await Promise.all(
      [`RT-${format}`, `RTE-${format}`].map(async (code) => contentOf((await all(student, 'customers', `&where[code][equals]=${code}`))[0]!)),
    )
    expect(after).toEqual(expected)
  })

  it('opens in Excel: labels, byte order mark, readable values, no formulas', async () => {
    await student('POST', '/api/customers', { ...nasty, code: 'EX1', x_textarea: 'kurz' })
    const csv = await download(student, '/api/customers/export?format=csv&where[code][equals]=EX1')
    expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv.headers.get('content-disposition')).toContain('.csv')
    const text = new TextDecoder().decode(csv.bytes)
    const [header, row] = cells(
      text
        .replace('"中文 ""引号"" 😀 100%_"', 'name')
        .replace(/"'=HYPERLINK\(""x""\)"/, 'guarded')
        .replace(/"电话、传真;展会\\;会议"/, 'multi'),
    )
    expect(header).toEqual(expect.arrayContaining(['客户名称', '客户分级', '自定checkbox', '负责人']))
    const at = (label: string) => row![header!.indexOf(label)]
    expect(text).toContain("'=HYPERLINK")
    expect(at('电话')).toBe('+86 139 0571 0000')
    expect(at('地址')).toBe("'@home")
    expect(at('自定text')).toBe("''=1+1")
    expect(at('自定money')).toBe('-1234.56')
    expect(at('自定date')).toBe('2026-01-05')
    expect(at('自定checkbox')).toBe('否')
    expect(at('自定选择')).toBe('重要')
    const named = await download(student, '/api/customers/export?format=csv&fields=name&select[name]=true&select[x_money]=true&where[code][equals]=EX1', {
      'Accept-Language': 'en',
    })
    expect(cells(new TextDecoder().decode(named.bytes))[0]).toEqual(['name', 'x_money'])

    const xlsx = await download(student, '/api/customers/export?format=xlsx&where[code][equals]=EX1')
    const book = new Excel.Workbook()
    await book.xlsx.load(xlsx.bytes.buffer as ArrayBuffer)
    const sheet = book.worksheets[0]!
    const labels = (sheet.getRow(1).values as string[]).slice(1)
    const cell = (label: string) => sheet.getRow(2).getCell(labels.indexOf(label) + 1)
    expect(cell('客户编号')).toMatchObject({ value: 'EX1', numFmt: '@' })
    expect(cell('备注').value).toBe('=HYPERLINK("x")')
    expect(cell('自定money')).toMatchObject({ value: -1234.56, numFmt: '#,##0.00' })
    expect(cell('自定date')).toMatchObject({ value: new Date('2026-01-05T00:00:00.000Z'), numFmt: 'yyyy-mm-dd' })
  })

  it('goes on page after page', async () => {
    const records = Array.from({ length: 1_203 }, (_, index) => ({ name: `多页 ${String(index).padStart(4, '0')}`, parent: null }))
    const started = await post(student, 'product-categories', { records })
    expect(started.status).toBe(202)
    await importsFinished()
    const csv = await download(student, `/api/product-categories/export?format=csv&where[name][like]=${encodeURIComponent('多页')}&sort=name`)
    const names = cells(new TextDecoder().decode(csv.bytes))
      .slice(1)
      .map(([name]) => name)
    expect(names).toEqual(records.map(({ name }) => name))
    expect((await download(student, '/api/product-categories/export?format=json')).status).toBe(200)
    expect((await student('GET', '/api/product-categories/export?format=pdf')).status).toBe(400)
    expect((await student('GET', '/api/product-categories/export?where[nothing][equals]=1')).status).toBe(400)
  })
})

describe('the import template', () => {
  it('has the columns of the company and the options of its dictionaries', async () => {
    const csv = await download(student, '/api/customers/import-template?format=csv')
    const header = cells(new TextDecoder().decode(csv.bytes))[0]!
    expect(header).toEqual(expect.arrayContaining(['客户名称 *', '自定选择']))
    expect(header).not.toEqual(expect.arrayContaining(['负责人']))
    const xlsx = await download(student, '/api/customers/import-template?format=xlsx', { 'Accept-Language': 'en' })
    const book = new Excel.Workbook()
    await book.xlsx.load(xlsx.bytes.buffer as ArrayBuffer)
    const [sheet, , options] = book.worksheets
    const labels = (sheet!.getRow(1).values as string[]).slice(1)
    const at = labels.indexOf('Value grade') + 1
    expect(at).toBeGreaterThan(0)
    expect(options!.getColumn(at).values.slice(1)).toEqual(['Key', 'Plain'])
    expect(sheet!.getCell(2, at).dataValidation).toMatchObject({ type: 'list' })
    sheet!.getCell(2, labels.indexOf('Customer name *') + 1).value = '模板客户'
    sheet!.getCell(2, at).value = 'Key'
    const filled = new Uint8Array(await book.xlsx.writeBuffer())
    expect(await upload(student, 'customers', filled)).toMatchObject({ status: 201, body: { doc: { created: 1 } } })
    expect((await all(student, 'customers', '&where[name][equals]=模板客户'))[0]).toMatchObject({ level: 'key' })
  })
})

describe('rights', () => {
  it('to import and export come from the position, and field rights hold', async () => {
    const position = await lab.create('positions', {
      name: 'Reader',
      company: company.id,
      permissions: [{ module: 'customers', create: true, read: true, update: true, delete: false, import: false, export: false }],
    })
    const reader = await lab.user({ name: 'Reader' })
    await lab.create('memberships', { company: company.id, user: reader.id, position: position.id })
    const client = await enter(reader, company)
    for (const path of ['export?format=csv', 'import-template?format=csv']) expect((await client('GET', `/api/customers/${path}`)).status).toBe(403)
    expect((await post(client, 'customers', { csv: '客户名称\n甲' })).status).toBe(403)
    const nobody = await lab.client(null)
    expect((await post(nobody, 'customers', { csv: '客户名称\n甲' })).status).toBe(401)
  })

  it('keep what a position may not read out of exports and imports', async () => {
    const position = await lab.create('positions', {
      name: 'Seller',
      company: foreignCompany.id,
      permissions: [{ module: 'customers', create: true, read: true, update: true, delete: true, import: true, export: true }],
    })
    const seller = await lab.user({ name: 'Seller' })
    await lab.create('memberships', { company: foreignCompany.id, user: seller.id, position: position.id })
    const instructor = await lab.client(course.instructor, foreignCompany)
    const [manager] = (await instructor('GET', '/api/positions?where[name][equals]=Manager')).body.docs as Doc[]
    const settings = await instructor('POST', '/api/field-settings', {
      target: 'customers',
      scope: 'company',
      company: foreignCompany.id,
      fields: [
        { name: 'x_secret', label: '机密', type: 'text', readableBy: [manager!.id] },
        { name: 'x_fixed', label: '只读', type: 'text', editableBy: [manager!.id] },
      ],
    })
    expect(settings.status).toBe(201)
    await stranger('POST', '/api/customers', { name: '有机密', x_secret: '绝密内容' })
    const client = await enter(seller, foreignCompany)
    for (const format of ['csv', 'json']) {
      const file = new TextDecoder().decode((await download(client, `/api/customers/export?format=${format}`)).bytes)
      expect(file).toContain('有机密')
      expect(file).not.toMatch(/绝密内容|,机密,|x_secret/)
    }
    const answer = await post(client, 'customers', { dryRun: true, csv: '客户名称,机密,只读\n甲,x,y' })
    expect(answer.body.errors).toMatchObject([{ column: '机密', code: 'unknown-column' }])
    expect(answer.body.ignoredColumns).toMatchObject([{ column: '只读' }])
  })

  it('let members see their own imports only, and nobody changes one', async () => {
    const own = (await student('GET', '/api/import-runs?limit=100')).body.docs as Doc[]
    expect(own.length).toBeGreaterThan(0)
    expect((await stranger('GET', `/api/import-runs/${own[0]!.id}`)).status).toBe(404)
    expect((await stranger('POST', `/api/import-runs/${own[0]!.id}/undo`)).status).toBe(404)
    expect((await student('PATCH', `/api/import-runs/${own[0]!.id}`, { status: 'undone' })).status).toBe(403)
    const instructor = await lab.client(course.instructor, company)
    expect((await instructor('GET', '/api/import-runs?limit=100')).body.totalDocs).toBe(own.length)
  })
})

describe('taking back', () => {
  const versionsOf = async (id: string) =>
    (await lab.inCompany(company, () => lab.payload.db.countVersions({ collection: 'customers', where: { parent: { equals: id } } }))).totalDocs

  it('an import removes what it created and restores what it changed', async () => {
    const old = (await student('POST', '/api/customers', { name: '旧', code: 'U1', city: '太原', x_multi: ['a'] })).body.doc as Doc
    const before = await student('GET', `/api/customers/${old.id}?depth=0`)
    const versions = await versionsOf(old.id)
    const run = await post(student, 'customers', { csv: 'name,code,city,x_multi\n旧改,U1,大同,网络\n新,U2,,', onDuplicate: 'update' })
    expect(run.body.doc).toMatchObject({ created: 1, updated: 1 })
    expect((await student('GET', `/api/customers/${old.id}`)).body).toMatchObject({ name: '旧改', x_multi: ['c'] })
    expect(await versionsOf(old.id)).toBe(versions + 1)
    expect(await student('POST', `/api/import-runs/${run.body.run}/undo`)).toMatchObject({ status: 200, body: { removed: 1, restored: 1 } })
    expect((await student('GET', `/api/customers/${old.id}?depth=0`)).body).toEqual(before.body)
    expect(await versionsOf(old.id)).toBe(versions)
    expect(await all(student, 'customers', '&where[code][equals]=U2')).toHaveLength(0)
    expect((await student('POST', `/api/import-runs/${run.body.run}/undo`)).status).toBe(409)
  })

  it('asks first when somebody has worked with the records since', async () => {
    const run = await post(student, 'customers', { csv: 'name,code\n甲,F1\n乙,F2' })
    const [first] = await all(student, 'customers', '&where[code][equals]=F1')
    await student('PATCH', `/api/customers/${first!.id}`, { city: '太原' })
    const refused = await student('POST', `/api/import-runs/${run.body.run}/undo`)
    expect(refused).toMatchObject({ status: 409, body: { errors: [{ code: 'conflict', data: { changed: { created: 1, updated: 0 } } }] } })
    expect(await student('POST', `/api/import-runs/${run.body.run}/undo`, { force: true })).toMatchObject({ status: 200, body: { removed: 2 } })
    expect(await all(student, 'customers', '&where[code][in]=F1,F2')).toHaveLength(0)
  })

  it('happens by itself when a batch fails at the database', async () => {
    const records = Array.from({ length: 600 }, (_, index) => ({ name: `竞争 ${index}`, code: `RACE${index}` }))
    const started = await post(student, 'customers', { records })
    expect(started.status).toBe(202)
    // Between check and write somebody else takes the last code.
    expect((await student('POST', '/api/customers', { name: '先到', code: 'RACE599' })).status).toBe(201)
    await importsFinished()
    const run = (await student('GET', `/api/import-runs/${started.body.run}`)).body as Doc
    expect(run).toMatchObject({ status: 'failed', created: 0, failure: { code: 'invalid', row: 600 } })
    expect(JSON.stringify(run)).not.toMatch(/SQLITE|insert into/i)
    expect((await all(student, 'customers', '&where[code][like]=RACE')).map(({ name }) => name)).toEqual(['先到'])
  })

  it('happens at the next start when the process was stopped in the middle', async () => {
    const run = await post(student, 'customers', { csv: 'name,code\n断甲,I1\n断乙,I2' })
    await lab.inCompany(company, () =>
      lab.payload.db.updateOne({ collection: 'import-runs', id: run.body.run, data: { status: 'running', updatedAt: '2020-01-01T00:00:00.000Z' } }),
    )
    expect(await recoverInterruptedImports(lab.payload)).toBe(1)
    expect((await student('GET', `/api/import-runs/${run.body.run}`)).body).toMatchObject({ status: 'interrupted', created: 0 })
    expect(await all(student, 'customers', '&where[code][in]=I1,I2')).toHaveLength(0)
    expect(await recoverInterruptedImports(lab.payload)).toBe(0)
  })
})

describe('a workbook', () => {
  const sheet = (name: string, customer: string) => ({
    name,
    data: `<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c><c r="B1" t="inlineStr"><is><t>电话</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>${customer}</t></is></c><c r="B2" s="0"><v>571</v></c></row>`,
  })
  const book = workbook({
    formats: ['0000'],
    sheets: [{ ...sheet('说明', '隐藏'), state: 'hidden' }, sheet('客户', '今年的客户'), sheet('去年', '去年的客户')],
  })

  it('gives its first visible sheet, or the one that is asked for, as a person sees it', async () => {
    const checked = await upload(student, 'customers', book, { dryRun: 'true' }, '客户.xlsx')
    expect(checked).toMatchObject({ status: 200, body: { create: 1, errorCount: 0, sheet: '客户', sheets: ['客户', '去年'] } })
    expect(await upload(student, 'customers', book, {}, '客户.xlsx')).toMatchObject({ status: 201 })
    const body = { file: Buffer.from(book).toString('base64'), sheet: '去年' }
    expect(await post(student, 'customers', body)).toMatchObject({ status: 201 })
    expect(await post(student, 'customers', { ...body, sheet: '说明' })).toMatchObject({ status: 400, body: { errors: [{ field: 'sheet' }] } })
    for (const name of ['今年的客户', '去年的客户'])
      expect((await all(student, 'customers', `&where[name][equals]=${name}`))[0]).toMatchObject({ phone: '0571' })
  })

  it('and a CSV file name every cell that nobody can read, and bare numbers that are no dates', async () => {
    const csv = [
      '客户名称,x_date',
      ...['2026', '3.15', '12', '14:30', '2025.12', '0', '10113-01-01', '2026-02-30'].map((date, row) => `乙${row},${date}`),
    ].join('\n')
    const answer = await upload(student, 'customers', csv)
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors.map(({ row, column, code }: Doc) => [row, column, code])).toEqual(
      Array.from({ length: 8 }, (_, index) => [index + 2, '自定date', 'invalid-date']),
    )
    const formula = workbook({
      sheets: [{ name: 'a', data: '<row r="1"><c r="A1" t="inlineStr"><is><t>客户名称</t></is></c></row><row r="2"><c r="A2"><f>B1</f></c></row>' }],
    })
    const unclear = await upload(student, 'customers', formula, { dryRun: 'true' })
    expect(unclear.body.errors).toMatchObject([{ row: 2, column: '客户名称', value: '=B1', code: 'unclear' }])
    const big5 = await upload(student, 'customers', iconv.encode('客戶名稱,name\n甲公司,辦公傢俱採購\n', 'big5'), { dryRun: 'true' })
    expect(big5.body.errors.map(({ row, code }: Doc) => [row, code])).toEqual([
      [1, 'unclear'],
      [2, 'unclear'],
    ])
  })
})
