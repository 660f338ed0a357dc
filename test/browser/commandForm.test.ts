/** Commands of the sales funnel in a company whose forms require more than was delivered, by buttons, as a student works. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, toast, type Tab } from './helpers/browser.ts'
import { smallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let me: Client
let tab: Tab

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const course = await smallCourse(server)
  const [company] = course.companies
  const instructor = await server.client(course.instructor, company.id)
  const require = async (target: string, fields: object[]): Promise<void> => {
    const answer = await instructor('POST', '/api/field-settings', { target, scope: 'company', company: company.id, fields })
    expect(answer).toMatchObject({ status: 201 })
  }
  await require('customers', [
    { name: 'industry', required: true },
    { name: 'x_visit', label: '回访日', type: 'date', required: true },
  ])
  await require('contacts', [{ name: 'mobile', required: true }])
  await require('activities', [{ name: 'x_result', label: '结果', type: 'text', required: true }])
  me = await server.client(company.student, company.id)
  tab = await openTab(browser, server)
  await tab.signIn(company.student)
  await tab.pickCompany(company.id)
  // A start builds the admin first when sources have changed.
}, 400_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

const dialog = () => tab.page.locator('.asked-dialog[open]')

async function chooseIndustry(): Promise<void> {
  await dialog().locator('.asked-dialog__field', { hasText: '行业' }).locator('.rs__control').click()
  await tab.page.locator('.rs__option').first().click()
}

describe('commands in a company that requires more', () => {
  it('a lead is converted once the form has what it requires of the customer and the contact', async () => {
    const { body } = await me('POST', '/api/leads', { name: '网站咨询', customerName: '新客户公司', contactName: '李经理' })
    await tab.goto(`/admin/collections/leads/${body.doc.id}`)
    await tab.page.getByRole('button', { name: '转化…' }).click()
    await tab.page.getByRole('button', { name: '转化', exact: true }).click()
    await dialog().waitFor()
    await tab.screenshot('command-form')
    await chooseIndustry()
    await dialog().getByLabel('回访日').fill('2026-12-01')
    await dialog().getByLabel('手机').fill('13900000001')
    await dialog().getByRole('button', { name: '确定' }).click()
    await toast(tab.page, '已转化为新客户')
    const { docs } = (await me('GET', '/api/customers?where[name][equals]=新客户公司')).body
    expect(docs[0]).toMatchObject({ x_visit: '2026-12-01T00:00:00.000Z' })
    expect(typeof docs[0].industry).toBe('string')
    expect((await me('GET', '/api/contacts?where[name][equals]=李经理')).body.docs[0]).toMatchObject({ mobile: '13900000001' })
  })

  it('who gives up has converted nothing', async () => {
    const { body } = await me('POST', '/api/leads', { name: '第二条', customerName: '另一家公司' })
    await tab.goto(`/admin/collections/leads/${body.doc.id}`)
    await tab.page.getByRole('button', { name: '转化…' }).click()
    await tab.page.getByRole('button', { name: '转化', exact: true }).click()
    await dialog().getByRole('button', { name: '取消' }).click()
    await toast(tab.page, '请填写')
    expect((await me('GET', `/api/leads/${body.doc.id}`)).body.convertedAt ?? null).toBeNull()
  })

  it('a step is recorded with what activities require', async () => {
    const [opportunity] = (await me('GET', '/api/opportunities')).body.docs
    await tab.goto(`/admin/collections/opportunities/${opportunity.id}`)
    const steps = tab.page.getByLabel('记录进程…')
    await steps.selectOption({ index: 1 })
    await tab.page.locator('.funnel-dialog').getByRole('button', { name: '确定' }).click()
    await tab.page.locator('.asked-dialog:not(.funnel-dialog)').getByLabel('结果').fill('客户满意')
    await tab.page.locator('.asked-dialog:not(.funnel-dialog)').getByRole('button', { name: '确定' }).click()
    await expectSoon(async () => (await me('GET', '/api/activities?where[x_result][equals]=客户满意')).body.totalDocs, 1)
  })

  it('an opportunity is lost for a kind of reason, with words beside it', async () => {
    const [opportunity] = (await me('GET', '/api/opportunities')).body.docs
    await tab.goto(`/admin/collections/opportunities/${opportunity.id}`)
    await tab.page.getByRole('button', { name: '丢单' }).click()
    await tab.page.locator('.funnel-dialog .asked-dialog__field', { hasText: '失败原因类别' }).locator('.rs__control').click()
    await tab.page.locator('.rs__option', { hasText: '价格' }).click()
    await tab.page.locator('.funnel-dialog').getByLabel('原因', { exact: true }).fill('对手便宜一成')
    await tab.page.locator('.funnel-dialog').getByRole('button', { name: '确定' }).click()
    await expectSoon(async () => (await me('GET', `/api/opportunities/${opportunity.id}`)).body.stageKind, 'lost')
    expect((await me('GET', `/api/opportunities/${opportunity.id}`)).body).toMatchObject({ lostCategory: 'price', lostReason: '对手便宜一成' })
  })

  it('a customer is copied with what the form requires', async () => {
    const [customer] = (await me('GET', '/api/customers?where[name][equals]=新客户公司')).body.docs
    await tab.goto(`/admin/collections/customers/${customer.id}`)
    await tab.page.locator('.customer-tools').click()
    await tab.page.getByRole('button', { name: '克隆' }).click()
    await tab.page.waitForURL((url) => !url.pathname.includes(String(customer.id)))
    expect((await me('GET', '/api/customers')).body.totalDocs).toBe(2)
  })

  it('leaves no error behind', () => {
    expect(tab.problems().filter((problem) => !problem.includes('400 (Bad Request)'))).toEqual([])
  })
})

async function expectSoon<T>(ask: () => Promise<T>, expected: T): Promise<void> {
  for (let attempt = 0; attempt < 40; attempt++) {
    if ((await ask()) === expected) return
    await tab.page.waitForTimeout(150)
  }
  expect(await ask()).toBe(expected)
}
