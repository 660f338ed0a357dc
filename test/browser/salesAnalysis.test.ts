/** The forecast of the team and the analysis reports, as the administrator of a company and a salesperson work with them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator } from 'playwright-core'

import { everyRight } from '../helpers/lab.ts'
import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let course: SmallCourse
let me: Client
let tab: Tab
let clerk: Tab
let product: string
let competitor: string

const clerkAccount = { username: 'clerk', password: 'Password-1' }

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  course = await smallCourse(server)
  const [company] = course.companies
  me = await server.client(company.student, company.id)
  const asAdmin = await server.client(server.accounts[0]!, company.id)
  const user = await asAdmin('POST', '/api/users', { ...clerkAccount, name: '李明', role: 'student', status: 'active' })
  const permissions = everyRight.map((right) => (right.module === 'quotas' ? { module: 'quotas', read: true } : right))
  const position = await asAdmin('POST', '/api/positions', { name: '销售员', company: company.id, permissions })
  await asAdmin('POST', '/api/memberships', { company: company.id, user: user.body.doc.id, position: position.body.doc.id })

  const customer = await made('customers', { name: '华夏机械' })
  product = await made('products', { code: 'P1', name: '数控机床', listPrice: 1000 })
  competitor = await made('competitors', { name: '对手甲', danger: 'high' })
  const won = await made('opportunities', {
    title: '一期',
    customer,
    type: 'tender',
    lines: [{ product, quantity: 3, price: 1000.5 }],
    competitors: [competitor],
  })
  await run(`opportunities/${won}/win`)
  const lost = await made('opportunities', { title: '二期', customer, amount: 800 })
  await run(`opportunities/${lost}/lose`, { reason: '价格太高', category: 'price', competitor })
  tab = await openTab(browser, server)
  await tab.signIn(company.student)
  await tab.pickCompany(company.id)
  clerk = await openTab(browser, server)
  await clerk.signIn(clerkAccount)
  await clerk.pickCompany(company.id)
  // A start builds the admin first when sources have changed.
}, 400_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function made(collection: string, data: Record<string, unknown>): Promise<string> {
  const { status, body } = await me('POST', `/api/${collection}`, data)
  expect({ collection, status, body }).toMatchObject({ status: 201 })
  return body.doc.id as string
}
async function run(path: string, body: object = {}): Promise<void> {
  expect((await me('POST', `/api/${path}`, body)).status).toBe(200)
}
const row = ({ page }: Tab, name: string): Locator => page.locator('.funnel-report__table tbody tr[data-user]', { hasText: name })
const cells = async (line: Locator): Promise<string[]> => (await line.locator('td').allInnerTexts()).map((text) => text.trim())

describe('the forecast', () => {
  it('opens from the navigation with everybody for whoever sets quotas, and a quota is entered in place', async () => {
    await tab.goto('/admin')
    await tab.page.locator('#nav-forecast').click()
    await row(tab, '学生1').waitFor()
    expect(await tab.page.locator('.funnel-report__table tbody tr').count()).toBe(2)
    await row(tab, '学生1').getByRole('button', { name: '填写学生1的数据' }).click()
    await tab.page.getByLabel('学生1：定额', { exact: true }).fill('12000')
    await tab.page.getByRole('button', { name: '保存' }).click()
    await row(tab, '学生1').locator('[data-column=quotaRate]', { hasText: '25%' }).waitFor()
    expect((await cells(row(tab, '学生1'))).slice(0, 4)).toEqual(['¥12,000', '25%', '¥3,001.50', '¥8,998.50'])
    await tab.page.locator('.funnel-report__chart svg').waitFor()
    await tab.screenshot('forecast')
  })

  it('is entered by the person, and what contradicts the rules is said at the row', async () => {
    await clerk.goto('/admin/forecast')
    await row(clerk, '李明').waitFor()
    expect(await clerk.page.locator('.funnel-report__table tbody tr').count()).toBe(1)
    await row(clerk, '李明').getByRole('button', { name: '填写李明的数据' }).click()
    expect(await clerk.page.getByLabel('李明：定额', { exact: true }).count()).toBe(0)
    await clerk.page.getByLabel('李明：销售计划').fill('900')
    await clerk.page.getByLabel('李明：预期总收入').fill('500')
    await clerk.page.getByLabel('李明：最佳总收入').fill('400')
    await clerk.page.getByRole('button', { name: '保存' }).click()
    await clerk.page.getByRole('alert').filter({ hasText: '最佳总收入不能低于预期总收入' }).waitFor()
    await clerk.page.getByLabel('李明：最佳总收入').fill('600.50')
    await clerk.page.getByRole('button', { name: '保存' }).click()
    await row(clerk, '李明').locator('[data-column=best]', { hasText: '¥600.50' }).waitFor()
    expect(await row(clerk, '李明').locator('[data-column=plan]').innerText()).toBe('¥900')
    expect(await clerk.page.locator('.funnel-report__table tfoot td').allInnerTexts()).toContain('¥600.50')
  })

  it('shows other quarters, and what was won leads to the opportunities', async () => {
    const choice = tab.page.getByLabel('财季')
    const present = await choice.inputValue()
    const [year, quarter] = present.split('-').map(Number) as [number, number]
    await choice.selectOption(quarter === 1 ? `${String(year - 1)}-4` : `${String(year)}-${String(quarter - 1)}`)
    await row(tab, '学生1').locator('[data-column=completed]', { hasText: /^¥0$/ }).waitFor()
    await choice.selectOption(present)
    await row(tab, '学生1').getByRole('link', { name: '查看学生1的成功商机' }).click()
    await tab.page.locator('.cell-title', { hasText: '一期' }).waitFor()
    expect(await tab.page.locator('tbody tr').count()).toBe(1)
  })
})

describe('the analysis', () => {
  const table = (): Locator => tab.page.locator('.funnel-report__table tbody tr')
  const choose = (title: string) => tab.page.getByRole('navigation', { name: '报表' }).getByRole('button', { name: title }).click()

  it('offers every report as a chart and a table', async () => {
    await tab.goto('/admin')
    await tab.page.locator('#nav-sales-analysis').click()
    await tab.page.locator('.funnel-report__chart svg').waitFor()
    const titles = await tab.page.getByRole('navigation', { name: '报表' }).getByRole('button').allInnerTexts()
    const filled = [
      '销售额分析',
      '销售走势分析',
      '产品销售分布',
      '销售构成分析',
      '销售时间分析',
      '销售失败分析',
      '销售竞争分析',
      '竞争对手报表',
      '客户生命周期分析',
    ]
    expect(titles).toEqual(expect.arrayContaining(filled))
    for (const title of titles) {
      await choose(title)
      if (filled.includes(title)) await tab.page.locator('.funnel-report__chart h2', { hasText: title }).waitFor()
      else await tab.page.locator('.funnel-report__empty').waitFor()
      expect([title, (await table().count()) > 0]).toEqual([title, filled.includes(title)])
    }
  })

  it('keeps the report in the address, groups by what is chosen, and numbers lead to the records', async () => {
    await choose('销售构成分析')
    expect(tab.page.url()).toContain('report=sales-composition')
    await tab.page.getByLabel('分类方式').selectOption({ label: '产品' })
    await table().filter({ hasText: '数控机床' }).waitFor()
    expect(await cells(table().first())).toEqual(['1', '3', '¥3,001.50', '100%'])
    await tab.screenshot('sales-analysis')
    await tab.page.reload()
    await tab.page.locator('.funnel-report__chart h2', { hasText: '销售构成分析' }).waitFor()
    await table().filter({ hasText: '招投标' }).getByRole('link').click()
    await tab.page.locator('.cell-title', { hasText: '一期' }).waitFor()
    expect(await tab.page.locator('tbody tr').count()).toBe(1)
  })

  it('says that nothing is left when the filters leave nothing, and is a file', async () => {
    await tab.goto('/admin/sales-analysis?report=sales-failure')
    await table().filter({ hasText: '价格' }).waitFor()
    const download = tab.page.waitForEvent('download')
    await tab.page.getByRole('link', { name: '导出 CSV' }).click()
    expect((await download).suggestedFilename()).toMatch(/^销售失败分析-.*\.csv$/)
    await tab.page.getByLabel('从', { exact: true }).fill('2001-01-01')
    await tab.page.getByLabel('到', { exact: true }).fill('2001-12-31')
    await tab.page.locator('.funnel-report__empty').waitFor()
  })

  it('is quiet: nothing fails on the way', () => {
    // A refused forecast is answered with an error, which the browser notes; a download asks for the page's icon.
    const noted = [...tab.problems(), ...clerk.problems()]
    expect(noted.filter((problem) => !/status of 422|\/favicon\.ico\)/.test(problem))).toEqual([])
  })
})
