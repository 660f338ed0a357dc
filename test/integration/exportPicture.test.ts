import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'csv-parse/sync'

import { importsFinished } from '../../src/import-export/index.ts'
import { password, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

let lab: Lab
let course: Course
let company: Doc
let student: Client
let headers: Record<string, string>

const count = 600

/** So long that the reading stops in the middle until somebody takes what is there. */
const remark = '很长'.repeat(10_000)

const nameOf = (index: number) => `记录 ${String(index).padStart(5, '0')}`

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course()
  const { member } = course.companies[0]!
  company = course.companies[0]!.company
  student = await lab.client(member, company)
  const { token } = await lab.payload.login({ collection: 'users', data: { username: member.username, password } as never })
  headers = { Authorization: `JWT ${token}`, 'X-Company': company.id }
  const records = Array.from({ length: count }, (_, index) => ({ name: nameOf(index), city: index % 3 === 0 ? '太原' : '大同', code: `P${String(index)}` }))
  expect((await student('POST', '/api/customers/import', { records })).status).toBe(202)
  await importsFinished()
  await lab.inCompany(company, () => lab.payload.db.updateMany({ collection: 'customers', where: {}, data: { remark } }))
}, 180_000)
afterAll(() => lab.close())

async function exported(query: string, format: 'csv' | 'json' | 'xlsx' = 'csv'): Promise<Response> {
  const { handleApi } = await import('../../src/host/handleApi.ts')
  return handleApi(lab.payload, new Request(`http://localhost:3000/api/customers/export?format=${format}${query}`, { headers }))
}

const rowsOf = async (answer: Response): Promise<string[][]> => parse((await answer.text()).replace(/^\uFEFF/, ''), { relax_column_count: true })

describe('an export', () => {
  it('is one picture: what is written, moved and deleted meanwhile neither doubles nor loses a record', async () => {
    const before = (await rowsOf(await exported('&sort=name&columns=code,name,remark'))).slice(1)
    expect(before).toEqual(Array.from({ length: count }, (_, index) => [`P${String(index)}`, nameOf(index), remark]))

    const ids = await lab.inCompany(company, async () => {
      const { docs } = await lab.payload.find({ collection: 'customers', limit: 0, pagination: false, sort: 'name', select: { name: true } as never })
      return docs.map(({ id }) => String(id))
    })
    const answer = await exported('&sort=name&columns=code,name,remark')
    // What moves to the other end of the order, what goes and what comes, while the file is being written.
    await lab.inCompany(company, async () => {
      const rename = (id: string, name: string) => lab.payload.db.updateOne({ collection: 'customers', id, data: { name } })
      for (const id of ids.slice(0, 40)) await rename(id, `终 ${id}`)
      for (const id of ids.slice(-40)) await rename(id, `0 ${id}`)
      for (const id of ids.slice(450, 470)) await lab.payload.delete({ collection: 'customers', id })
      for (let index = 0; index < 40; index++) await lab.payload.create({ collection: 'customers', data: { name: `0 neu ${String(index)}` } as never })
    })
    expect((await rowsOf(answer)).slice(1)).toEqual(before)

    const after = (await rowsOf(await exported('&sort=name&columns=code,name'))).slice(1)
    expect(after).toHaveLength(count + 20)
    expect(new Set(after.map(([code]) => code)).size).toBe(count + 20)
    expect(after.filter(([, name]) => name?.startsWith('0 '))).toHaveLength(80)
  }, 120_000)

  it('that nobody reads to its end gives back what it holds', async () => {
    const sessions = (lab.payload.db as unknown as { sessions: Record<string, unknown> }).sessions
    const answer = await exported('&sort=name')
    await answer.body?.cancel()
    expect((await exported('&where[nothing][equals]=1')).status).toBe(400)
    expect((await exported('&sort=nothing', 'xlsx')).status).toBe(400)
    expect(Object.keys(sessions)).toEqual([])
  })

  it('has the records and columns of the list: search, filter, order and columns', async () => {
    const found = await rowsOf(await exported(`&search=${encodeURIComponent('记录 0012')}&where[city][equals]=太原&sort=-name&columns=city,name,createdAt`))
    expect(found).toEqual([
      ['城市', '客户名称'],
      ['太原', '记录 00129'],
      ['太原', '记录 00126'],
      ['太原', '记录 00123'],
      ['太原', '记录 00120'],
    ])
    const json = (await (await exported('&search=P123', 'json')).json()) as Doc[]
    expect(json.map(({ code }) => code)).toEqual(['P123'])
    expect((await exported(`&search=${'x'.repeat(300)}`)).status).toBe(400)
  })
})
