/** From a lead to an accepted quote and its PDF, by buttons, as a student works. */
import { readFile } from 'node:fs/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { pagesOf } from '../helpers/pdfText.ts'
import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, toast, type Tab } from './helpers/browser.ts'
import { smallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let me: Client
let tab: Tab

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const [company] = (await smallCourse(server)).companies
  me = await server.client(company.student, company.id)
  tab = await openTab(browser, server)
  await tab.signIn(company.student)
  await tab.pickCompany(company.id)
  // A start builds the admin first when sources have changed.
}, 900_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function made(collection: string, data: Record<string, unknown>): Promise<string> {
  const { status, body } = await me('POST', `/api/${collection}`, data)
  expect({ collection, status, body }).toMatchObject({ status: 201 })
  return body.doc.id as string
}
const button = (name: string) => tab.page.getByRole('button', { name, exact: true })

describe('a lead', () => {
  it('is converted from its form, which then leads to the opportunity', async () => {
    const lead = await made('leads', { name: '展会线索', customerName: '华夏机械', contactName: '王芳' })
    await tab.goto(`/admin/collections/leads/${lead}`)
    await button('转化…').click()
    await button('转化').click()
    await toast(tab.page, '已转化为新客户')
    await tab.page.waitForURL(/\/collections\/opportunities\//)
    const { convertedOpportunity } = (await me('GET', `/api/leads/${lead}?depth=0`)).body
    expect(tab.page.url()).toContain(convertedOpportunity)
    await tab.goto(`/admin/collections/leads/${lead}`)
    expect(await button('转化…').count()).toBe(0)
  })
})

describe('a quote', () => {
  let quote: string

  it('offers what may be done next, and nothing else', async () => {
    const customer = await made('customers', { name: '远大公司' })
    const product = await made('products', { name: '转椅', code: 'chair', listPrice: 398 })
    quote = await made('quotes', { customer, lines: Array.from({ length: 60 }, (_, index) => ({ product, quantity: index + 1 })) })
    await tab.goto(`/admin/collections/quotes/${quote}`)
    expect([await button('提交').count(), await button('客户接受').count(), await button('新版本').count()]).toEqual([1, 0, 0])
    await button('提交').click()
    await toast(tab.page, '已提交并批准')
    await button('客户接受').waitFor()
    expect([await button('提交').count(), await button('新版本').count()]).toEqual([0, 1])
    await button('客户接受').click()
    await button('客户接受').waitFor({ state: 'detached' })
    expect((await me('GET', `/api/quotes/${quote}?depth=0`)).body.status).toBe('accepted')
  })

  it('is printed on several pages, each with the head of the table, in both languages', async () => {
    for (const [label, language, title] of [
      ['打印（中文）', 'zh', '报价单'],
      ['打印（英文）', 'en', 'Quotation'],
    ] as const) {
      await tab.page.getByText('打印 / PDF').click()
      const [page] = await Promise.all([tab.page.context().waitForEvent('page'), button(label).click()])
      await page.waitForLoadState()
      expect(page.url()).toContain(`/api/quotes/${quote}/print?lang=${language}`)
      expect(await page.title()).toMatch(new RegExp(`^${title} BJ\\d+$`))
      expect(await page.locator('.hint').isVisible()).toBe(true)
      await page.emulateMedia({ media: 'print' })
      expect([await page.locator('.hint').isVisible(), await page.locator('tbody tr').count()]).toEqual([false, 60])
      expect(await page.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(3)
      await page.close()
    }
  })

  it('is downloaded as a file in both languages, and the form stays', async () => {
    for (const [label, title] of [
      ['下载 PDF（中文）', '报价单'],
      ['下载 PDF（英文）', 'Quotation'],
    ] as const) {
      await tab.page.getByText('打印 / PDF').click()
      const [file] = await Promise.all([tab.page.waitForEvent('download'), button(label).click()])
      expect(file.suggestedFilename()).toMatch(new RegExp(`^${title}-BJ\\d+-远大公司\\.pdf$`))
      expect(pagesOf(await readFile(await file.path())).length).toBeGreaterThan(2)
    }
    expect(tab.page.url()).toContain(`/admin/collections/quotes/${quote}`)
    expect(tab.problems()).toEqual([])
  })
})

describe('a process', () => {
  it('is for records that are chosen from a list', async () => {
    await tab.goto('/admin/collections/processes/create')
    const field = tab.page.locator('#field-appliesTo')
    expect(await field.innerText()).toContain('商机')
    await field.click()
    expect(await tab.page.locator('.rs__option').allInnerTexts()).toEqual(['商机'])
    await tab.goto('/admin/collections/processes')
    expect(await tab.page.locator('tbody .cell-appliesTo').allInnerTexts()).toEqual(['商机'])
    expect(tab.problems()).toEqual([])
  })
})
