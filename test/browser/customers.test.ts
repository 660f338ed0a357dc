import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { startServer, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let course: SmallCourse

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  course = await smallCourse(server)
})
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function studentTab(index: 0 | 1): Promise<Tab> {
  const tab = await openTab(browser, server)
  await tab.signIn(course.companies[index].student)
  await tab.pickCompany(course.companies[index].id)
  return tab
}

/** Renames a field for one company only, over REST, as the instructor. */
async function renameField(company: string, name: string, label: string): Promise<void> {
  const instructor = await server.client(course.instructor, company)
  const { status, body } = await instructor('POST', '/api/field-settings', { target: 'customers', scope: 'company', company, fields: [{ name, label }] })
  expect({ status, body }).toMatchObject({ status: 201 })
}

/** Waits until nothing stands out of the window, as it may while a page is still being put together. */
const fits = async ({ page }: Tab): Promise<void> => {
  await page.waitForFunction(() => document.documentElement.scrollWidth === window.innerWidth, undefined, { timeout: 5_000 })
}

describe('a student in the browser', () => {
  let tab: Tab
  beforeAll(async () => {
    tab = await studentTab(0)
  })
  afterAll(() => tab.close())

  it('is refused with a wrong password', async () => {
    const stranger = await openTab(browser, server)
    await stranger.goto('/admin/login')
    await stranger.page.fill('input[name=username]', 'student1')
    await stranger.page.fill('input[name=password]', 'wrong')
    await stranger.page.click('button[type=submit]')
    await stranger.page.locator('.payload-toast-item').waitFor()
    expect(new URL(stranger.page.url()).pathname).toBe('/admin/login')
    await stranger.close()
  })

  it('finds the list of customers in Chinese', async () => {
    await tab.goto('/admin/collections/customers')
    await tab.screenshot('customers-list-empty')
    expect(await tab.page.locator('h1').first().textContent()).toContain('客户')
  })

  it('enters a customer in the form and sees it in the list', async () => {
    await tab.goto('/admin/collections/customers/create')
    await tab.page.getByLabel('客户名称').fill('上海飞达办公家具有限公司')
    await tab.page.click('#action-save')
    await tab.page.waitForURL((url) => !url.pathname.endsWith('/create'))
    await tab.screenshot('customer-form')
    await tab.goto('/admin/collections/customers')
    expect(await tab.page.locator('table').textContent()).toContain('上海飞达办公家具有限公司')
    await tab.screenshot('customers-list')
  })

  it('finds pages that fit on a telephone', async () => {
    await tab.page.setViewportSize({ width: 390, height: 844 })
    for (const path of ['/admin', '/admin/collections/customers', '/admin/funnel-report']) {
      await tab.goto(path)
      await fits(tab)
    }
    await tab.goto('/admin/collections/customers')
    await tab.page.locator('td a', { hasText: '上海飞达办公家具有限公司' }).first().click()
    await tab.page.getByLabel('客户名称').waitFor()
    await fits(tab)
    expect((await tab.page.locator('.app-header__account').boundingBox())?.x).toBeLessThan(390 - 20)
  })

  it('meets no error and makes no request to another machine', () => {
    expect(tab.problems()).toEqual([])
  })
})

describe('two companies side by side', () => {
  it('each see their own label for the same field, in form and list', async () => {
    await renameField(course.companies[0].id, 'name', '会员名称')
    await renameField(course.companies[1].id, 'name', '患者姓名')
    // A list shows its columns as soon as it has a record.
    const other = await server.client(course.companies[1].student, course.companies[1].id)
    expect(await other('POST', '/api/customers', { name: '李先生' })).toMatchObject({ status: 201 })
    const tabs = [await studentTab(0), await studentTab(1)] as const
    const pathsToSee = ['/admin/collections/customers/create', '/admin/collections/customers']
    for (const path of pathsToSee) {
      // At the same time, so that a mixed-up context would show.
      await Promise.all(tabs.map((tab) => tab.goto(path)))
      const [first, second] = await Promise.all(tabs.map((tab) => tab.page.locator('main, body').first().innerText()))
      expect(first).toContain('会员名称')
      expect(first).not.toContain('患者姓名')
      expect(second).toContain('患者姓名')
      expect(second).not.toContain('会员名称')
    }
    await tabs[0].screenshot('company-one')
    await tabs[1].screenshot('company-two')
    expect(tabs.flatMap((tab) => tab.problems())).toEqual([])
    for (const tab of tabs) await tab.close()
  })
})
