import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import iconv from 'iconv-lite'

import { startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

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
  student = await lab.client(course.companies[0]!.member, company)
  stranger = await lab.client(course.companies[1]!.member, foreignCompany)
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
