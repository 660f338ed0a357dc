/** The file of a quote over REST (I15): for whom it is, what is in it, how many pages it has, and what it is called. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { everyRight, startLab, type Answer, type Client, type Doc, type Lab } from '../helpers/lab.ts'
import { pagesOf } from '../helpers/pdfText.ts'

let lab: Lab
let company: Doc
let instructor: Client
let clerk: Client
let foreigner: Client
let head: Doc
let people: Record<'clerk' | 'foreigner', { username: string }>
let customer: Doc
let desk: Doc

beforeAll(async () => {
  lab = await startLab()
  const course = await lab.course()
  const [first, second] = course.companies
  company = first!.company
  people = { clerk: await lab.user({ name: 'clerk' }), foreigner: second!.member }
  head = await lab.create('positions', { name: 'Head', company: company.id, discountLimit: 20, permissions: everyRight })
  const position = await lab.create('positions', { name: 'Clerk', company: company.id, parent: head.id, permissions: everyRight })
  await lab.create('memberships', { company: company.id, user: (people.clerk as Doc & { username: string }).id, position: position.id })
  instructor = await lab.client(course.instructor, company)
  clerk = await lab.client(people.clerk, company)
  foreigner = await lab.client(people.foreigner, second!.company)
  customer = await made(clerk('POST', '/api/customers', { name: '客户/甲' }))
  desk = await made(clerk('POST', '/api/products', { name: '书桌', code: 'desk', listPrice: 999.99 }))
})
afterAll(() => lab.close())

async function made(answer: Promise<Answer>): Promise<Doc> {
  const { status, body } = await answer
  if (status !== 201) throw new Error(`${String(status)} ${JSON.stringify(body)}`)
  return body.doc as Doc
}

const quoteOf = (lines: number) =>
  made(clerk('POST', '/api/quotes', { customer: customer.id, lines: Array.from({ length: lines }, () => ({ product: desk.id, quantity: 2 })) }))

async function file(id: string, language: string): Promise<{ headers: Headers; pages: string[] }> {
  const { handleApi } = await import('../../src/host/handleApi.ts')
  const { token } = await lab.payload.login({ collection: 'users', data: { username: people.clerk.username, password: 'Password-1' } as never })
  const headers = { Authorization: `JWT ${token as unknown as string}`, 'X-Company': company.id }
  const response = await handleApi(lab.payload, new Request(`http://localhost:3000/api/quotes/${id}/pdf?lang=${language}`, { headers }))
  expect(response.status).toBe(200)
  return { headers: response.headers, pages: pagesOf(new Uint8Array(await response.arrayBuffer())) }
}

describe('the file of a quote', () => {
  it('is one page for one line, in both languages, with a name that people can read', async () => {
    const quote = await quoteOf(1)
    const zh = await file(quote.id, 'zh')
    expect(zh.headers.get('content-type')).toBe('application/pdf')
    expect(zh.headers.get('cache-control')).toBe('no-store')
    expect(zh.headers.get('content-disposition')).toContain(`attachment; `)
    expect(decodeURIComponent(zh.headers.get('content-disposition')!)).toContain(`UTF-8''报价单-${String(quote.code)}-客户 甲.pdf`)
    expect(zh.pages).toHaveLength(1)
    for (const text of [String(company.name), String(quote.code), '客户/甲', '书桌', '1,999.98', '壹仟玖佰玖拾玖元玖角捌分', '第 1 页，共 1 页'])
      expect(zh.pages[0]).toContain(text)
    const en = await file(quote.id, 'en')
    expect(decodeURIComponent(en.headers.get('content-disposition')!)).toContain(`UTF-8''Quotation-${String(quote.code)}-客户 甲.pdf`)
    for (const text of ['Quotation', 'List price', '壹仟玖佰玖拾玖元玖角捌分', 'Page 1 of 1']) expect(en.pages[0]).toContain(text)
  })

  it('has as many pages as 200 lines need, each with the heads of the columns', async () => {
    const { pages } = await file((await quoteOf(200)).id, 'zh')
    expect(pages.length).toBeGreaterThan(5)
    expect(pages.join('\n').match(/^书桌$/gm)).toHaveLength(200)
    for (const page of pages) expect(page.includes('书桌')).toBe(page.includes('折后单价'))
    expect(pages.at(-1)).toContain(`第 ${String(pages.length)} 页，共 ${String(pages.length)} 页`)
    expect(pages.join('\n')).toContain('399,996.00')
  })

  it('is a new version under another name', async () => {
    const quote = await quoteOf(1)
    expect((await clerk('POST', `/api/quotes/${quote.id}/submit`)).status).toBe(200)
    const next = await clerk('POST', `/api/quotes/${quote.id}/new-version`)
    const { headers, pages } = await file((next.body.doc as Doc).id, 'zh')
    expect(decodeURIComponent(headers.get('content-disposition')!)).toContain('-版本 2-客户 甲.pdf')
    expect(pages[0]).toContain('版本 2')
  })

  it('is for who sees the quote: nobody else, and no other language', async () => {
    const quote = await quoteOf(1)
    const path = `/api/quotes/${quote.id}/pdf`
    expect((await (await lab.client(null))('GET', path)).status).toBe(401)
    expect((await foreigner('GET', path)).status).toBe(404)
    expect((await clerk('GET', `/api/quotes/${head.id}/pdf`)).status).toBe(404)
    expect((await clerk('GET', `${path}?lang=xx`)).status).toBe(400)
    const modes = [{ collection: 'customers', mode: 'private' }]
    const settings = await lab.inCompany(company, () => lab.create('sharing-settings', { company: company.id, modes }))
    const colleague = await lab.user({ name: 'colleague' })
    const position = await lab.create('positions', { name: 'Colleague', company: company.id, permissions: everyRight })
    await lab.create('memberships', { company: company.id, user: colleague.id, position: position.id })
    expect((await (await lab.client(colleague, company))('GET', path)).status).toBe(404)
    expect((await clerk('GET', path)).status).toBe(200)
    expect((await instructor('DELETE', `/api/sharing-settings/${settings.id}`)).status).toBe(200)
  })

  it('keeps to itself what a position does not see', async () => {
    const quote = await quoteOf(3)
    expect((await file(quote.id, 'zh')).pages[0]).toContain('伍仟玖佰玖拾玖元玖角肆分')
    const settings = { target: 'quotes', scope: 'company', company: company.id, fields: [{ name: 'total', readableBy: [head.id] }] }
    expect((await instructor('POST', '/api/field-settings', settings)).status).toBe(201)
    const { pages } = await file(quote.id, 'zh')
    expect(pages[0]).toContain('书桌')
    for (const text of ['5,999.94', '伍仟', '大写']) expect(pages[0]).not.toContain(text)
  })
})
