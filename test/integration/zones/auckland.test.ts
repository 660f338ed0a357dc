/**
 * @jest-environment ./test/helpers/serverInZone.mjs
 * @jest-environment-options {"timeZone": "Pacific/Auckland"}
 *
 * Files, papers, the pool and the log of classes in two zones, on a server in a third one.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { startLab, type Client, type Course, type Doc, type Lab } from '../../helpers/lab.ts'
import { pagesOf } from '../../helpers/pdfText.ts'

/** It is the 28th in New York, and the 1st in Shanghai and in Auckland. */
const moment = '2026-02-28T16:30:00.000Z'

let lab: Lab
let course: Course
let company: Doc
let student: Client
let instructor: Client
let credentials: Record<string, string>

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  const [first] = course.companies
  company = first!.company
  student = await lab.client(first!.member, company)
  instructor = await lab.client(course.instructor, company)
  const { token } = await lab.payload.login({ collection: 'users', data: { username: first!.member.username, password: 'Password-1' } as never })
  credentials = { Authorization: `JWT ${token as unknown as string}`, 'X-Company': company.id }
})
afterAll(() => lab.close())

const made = async (collection: string, data: object): Promise<Doc> => {
  const { status, body } = await student('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const { handleApi } = await import('../../../src/host/handleApi.ts')
  const response = await handleApi(lab.payload, new Request(`http://localhost:3000${path}`, { headers: credentials }))
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([response.status, response.ok ? '' : new TextDecoder().decode(bytes)]).toEqual([200, ''])
  return bytes
}

/** As if it had been so in the past, which no request can say. */
const stored = (collection: string, id: string, data: Record<string, unknown>) =>
  lab.inCompany(company, () => lab.payload.db.updateOne({ collection: collection as 'customers', id, data }))

it('the server stands in Auckland', () => {
  expect(new Date('2026-01-01T00:00:00Z').getHours()).toBe(13)
})

describe.each([
  ['Asia/Shanghai', '2026-03-01', '2026-03-01 00:30'],
  ['America/New_York', '2026-02-28', '2026-02-28 11:30'],
] as const)('a class in %s', (timeZone, day, written) => {
  beforeAll(async () => {
    expect(await instructor('PATCH', `/api/classes/${course.class.id}`, { timeZone, clock: null })).toMatchObject({ status: 200 })
  })

  it('exports moments and days to a workbook, and reads them from there', async () => {
    const call = await made('activities', { subject: '回访', kind: 'event', type: 'call', at: moment })
    const contact = await made('contacts', { name: `陈静 ${timeZone}`, birthday: '1990-05-01' })
    for (const [collection, { id }, field, value] of [
      ['activities', call, 'at', moment],
      ['contacts', contact, 'birthday', '1990-05-01T00:00:00.000Z'],
    ] as const) {
      const name = collection === 'contacts' ? 'name' : 'subject'
      const fields =
        collection === 'contacts' ? 'select[name]=true&select[birthday]=true' : 'select[subject]=true&select[kind]=true&select[type]=true&select[at]=true'
      const file = await bytesOf(`/api/${collection}/export?format=xlsx&where[id][equals]=${id}&${fields}`)
      expect(await student('DELETE', `/api/${collection}/${id}`)).toMatchObject({ status: 200 })
      const form = new FormData()
      form.append('file', new Blob([file]), 'a.xlsx')
      const { status, body } = await student('POST', `/api/${collection}/import`, form)
      expect({ status, body }).toMatchObject({ status: 201, body: { doc: { status: 'done', created: 1 } } })
      const { docs } = (await student('GET', `/api/${collection}?depth=0&sort=-createdAt&limit=1`)).body as { docs: Doc[] }
      expect(docs.map((doc) => [doc[name] === (collection === 'contacts' ? contact.name : call.subject), doc[field]])).toEqual([[true, value]])
    }
    const text = new TextDecoder().decode(await bytesOf('/api/activities/export?format=csv&select[subject]=true&select[at]=true'))
    expect(text).toContain(written)
  })

  it('prints the day of a quote on the page and in the file', async () => {
    const customer = await made('customers', { name: '恒通公司' })
    const product = await made('products', { name: '书桌', code: `desk ${timeZone}`, listPrice: 100 })
    const quote = await made('quotes', { customer: customer.id, validUntil: '2026-03-20', lines: [{ product: product.id, quantity: 1 }] })
    await stored('quotes', quote.id, { submittedAt: moment })
    const page = String((await student('GET', `/api/quotes/${quote.id}/print?lang=zh`)).body)
    const [file] = pagesOf(await bytesOf(`/api/quotes/${quote.id}/pdf?lang=zh`))
    for (const text of [page, file!]) {
      expect(text.match(/2026-0[23]-\d\d/g)).toEqual(expect.arrayContaining([day, '2026-03-20']))
      expect(text).not.toContain(day === '2026-03-01' ? '2026-02-28' : '2026-03-01')
    }
  })

  it('counts the days without contact by its own midnights', async () => {
    expect(await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: '2026-03-11' })).toMatchObject({ status: 200 })
    const customer = await made('customers', { name: `久未联系 ${timeZone}` })
    await stored('customers', customer.id, { enteredAt: '2026-01-01T00:00:00.000Z', createdAt: '2026-01-01T00:00:00.000Z', lastActivityAt: moment })
    const neglected = async (days: number): Promise<boolean> => {
      const { status, body } = await student('POST', '/api/customers/recycle', { days, dryRun: true })
      expect(status).toBe(200)
      return (body.customers as Doc[]).some(({ id }) => id === customer.id)
    }
    const daysAgo = day === '2026-03-01' ? 10 : 11
    expect([await neglected(daysAgo), await neglected(daysAgo + 1)]).toEqual([true, false])
    expect(await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: null })).toMatchObject({ status: 200 })
  })

  it('counts the operation log by its own days', async () => {
    const title = `日志 ${timeZone}`
    await lab.payload.db.create({
      collection: 'operation-log',
      data: { action: 'enter', collection: 'companies', title, at: moment, classDate: day, company: company.id, user: course.instructor.id },
    })
    const counted = async (from: string, to: string): Promise<unknown> => {
      const { status, body } = await instructor('GET', `/api/operation-log/summary?groupBy=day&company=${company.id}&from=${from}&to=${to}`)
      expect(status).toBe(200)
      return (body.rows as { day: string; count: number }[]).map((row) => row.day)
    }
    expect(await counted('2026-02-27', '2026-03-02')).toEqual([day])
    expect(await counted(day, day)).toEqual([day])
    const listed = await instructor('GET', `/api/operation-log?where[title][equals]=${title}&where[at][equals]=${day}`)
    expect(listed.body.totalDocs).toBe(1)
  })

  it('a day from before, stored at noon, is no change when the record is saved', async () => {
    const contact = await made('contacts', { name: `旧记录 ${timeZone}`, birthday: '1990-05-01' })
    await stored('contacts', contact.id, { birthday: '1990-05-01T12:00:00.000Z' })
    expect(await student('PATCH', `/api/contacts/${contact.id}`, { birthday: '1990-05-01', mobile: '13912345678' })).toMatchObject({ status: 200 })
    const { docs } = (await instructor('GET', `/api/operation-log?where[doc][equals]=${contact.id}&where[action][equals]=update&depth=0`)).body
    expect((docs as Doc[]).map(({ changes }) => changes)).toEqual([{ mobile: { from: null, to: '13912345678' } }])
  })
})
