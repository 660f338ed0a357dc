import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, saved, toast, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCompany, type SmallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let course: SmallCourse
/** Both are tabs of one browser with one set of cookies, as an instructor has them open. */
let tab: Tab
let other: Page
let first: SmallCompany
let second: SmallCompany

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  course = await smallCourse(server)
  ;[first, second] = course.companies
  tab = await openTab(browser, server)
  await tab.signIn(course.instructor)
  await choose(tab.page, first)
  other = await tab.page.context().newPage()
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Chooses a company as people do: in the list of the navigation, or among the cards of the desktop. */
async function choose(page: Page, { name }: SmallCompany): Promise<void> {
  await page.goto('/admin', { waitUntil: 'networkidle' })
  const card = page.locator('.company-cards button', { hasText: name })
  if (await card.count()) await card.click()
  else {
    await page.locator('.company-picker__toggle').click()
    await page.locator('.company-list__company', { hasText: name }).first().click()
  }
  await page.locator('.company-chip', { hasText: name }).waitFor()
  await page.waitForLoadState('networkidle')
}

const inCompany = ({ id }: SmallCompany): Promise<Client> => server.client(course.instructor, id)

async function namesIn(company: SmallCompany, collection = 'customers'): Promise<string[]> {
  const { body } = await (await inCompany(company))('GET', `/api/${collection}?limit=100&depth=0`)
  return body.docs.map((doc: { name?: string; subject?: string }) => doc.name ?? doc.subject)
}

async function newCustomer(company: SmallCompany, name: string): Promise<string> {
  const { body } = await (await inCompany(company))('POST', '/api/customers', { name })
  return body.doc.id
}

const onRecord = (url: URL): boolean => /\/customers\/[^/]+$/.test(url.pathname)

const companyIn = (page: Page): string | null => new URL(page.url()).searchParams.get('company')

describe('two tabs in two companies', () => {
  it('a new record lands in the company whose form was opened', async () => {
    await tab.goto('/admin/collections/customers/create')
    await tab.page.getByLabel('客户名称').fill('第一家的客户')
    await choose(other, second)
    await tab.page.click('#action-save')
    await tab.page.waitForURL((url) => !url.pathname.endsWith('/create'))
    expect(await namesIn(first)).toContain('第一家的客户')
    expect(await namesIn(second)).not.toContain('第一家的客户')
  })

  it('a changed record is saved where it is', async () => {
    await choose(other, second)
    await tab.page.getByLabel('客户名称').fill('改名的客户')
    await saved(tab)
    expect(await namesIn(first)).toContain('改名的客户')
  })

  it('lists show the records of their own company, after clicks, refresh and Back', async () => {
    await newCustomer(second, '第二家的客户')
    await choose(tab.page, first)
    await choose(other, second)
    await tab.page.locator('#nav-customers').click()
    await tab.page.locator('td', { hasText: '改名的客户' }).first().waitFor()
    expect(companyIn(tab.page)).toBe(first.id)
    await other.locator('#nav-customers').click()
    await other.locator('td', { hasText: '第二家的客户' }).first().waitFor()
    expect(companyIn(other)).toBe(second.id)
    await tab.page.reload({ waitUntil: 'networkidle' })
    expect(await tab.page.locator('table').innerText()).toContain('改名的客户')
    expect(await tab.page.locator('table').innerText()).not.toContain('第二家的客户')
    await tab.page.locator('td a', { hasText: '改名的客户' }).first().click()
    await tab.page.waitForURL(onRecord)
    await tab.page.getByLabel('客户名称').waitFor()
    await tab.page.goBack()
    await tab.page.locator('td', { hasText: '改名的客户' }).first().waitFor()
    expect(companyIn(tab.page)).toBe(first.id)
  })

  it('a link opened in a new tab stays in the company of its page', async () => {
    const opened = tab.page.context().waitForEvent('page')
    await tab.page
      .locator('td a', { hasText: '改名的客户' })
      .first()
      .click({ modifiers: ['Control'] })
    const page = await opened
    await page.waitForURL(onRecord)
    expect(companyIn(page)).toBe(first.id)
    await page.close()
  })

  it('a record entered in a drawer lands in the company of the page', async () => {
    await tab.goto(`/admin/collections/contacts/create?company=${first.id}`)
    await choose(other, second)
    await tab.page.getByRole('button', { name: '添加' }).first().click()
    const row = tab.page.locator('#field-customers__0__customer, [id*="customers__0__customer"]').first()
    await row.waitFor()
    await tab.page.locator('.relationship-add-new__add-button').first().click()
    const drawer = tab.page.locator('.doc-drawer')
    await drawer.locator('input[name=name]').fill('抽屉里的客户')
    const created = tab.page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 201)
    await drawer.locator('#action-save').click()
    await created
    expect(await namesIn(first)).toContain('抽屉里的客户')
    expect(await namesIn(second)).not.toContain('抽屉里的客户')
  })

  it('quick entry on the desktop, too', async () => {
    await choose(tab.page, first)
    await choose(other, second)
    await tab.page.locator('.desktop__quick input[name=subject]').fill('打电话')
    await tab.page.locator('.desktop__quick button[type=submit]').click()
    await toast(tab.page, '已添加')
    expect(await namesIn(first, 'activities')).toContain('打电话')
    expect(await namesIn(second, 'activities')).toEqual([])
  })

  it('bulk edit changes the chosen records of its own list', async () => {
    await tab.goto(`/admin/collections/customers?company=${first.id}`)
    await choose(other, second)
    await tab.page.locator('thead input[type=checkbox]').first().click()
    await tab.page.locator('.edit-many__toggle').click()
    const drawer = tab.page.locator('.edit-many__form, .drawer').last()
    await drawer.locator('.rs__control').first().click()
    await tab.page.locator('.rs__option', { hasText: '备注' }).first().click()
    await drawer.locator('textarea').fill('一起改的')
    await drawer.locator('button', { hasText: '保存' }).first().click()
    await drawer.waitFor({ state: 'hidden' })
    const remarks = async (company: SmallCompany) =>
      (await (await inCompany(company))('GET', '/api/customers?limit=100&depth=0')).body.docs.map(({ remark }: { remark: string | null }) => remark)
    expect(new Set(await remarks(first))).toEqual(new Set(['一起改的']))
    expect(await remarks(second)).toEqual([null])
  })

  it('an import begun in one company arrives there', async () => {
    await tab.goto(`/admin/collections/customers?company=${first.id}`)
    await tab.page.getByRole('button', { name: '导入' }).click()
    await tab.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from('客户名称\n导入的客户\n') })
    await choose(other, second)
    await tab.page.getByRole('button', { name: '检查文件' }).click()
    await tab.page.getByRole('button', { name: '开始导入' }).click()
    await tab.page.getByRole('button', { name: '查看列表' }).click()
    expect(await namesIn(first)).toContain('导入的客户')
    expect(await namesIn(second)).not.toContain('导入的客户')
  })

  it('leaves no error behind', () => {
    expect(tab.problems()).toEqual([])
  })
})
