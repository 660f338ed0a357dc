/** Everything about a customer on one page, sales tracking, warnings on the desktop and assignment, as a student works with them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator } from 'playwright-core'

import { everyRight } from '../helpers/lab.ts'
import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, toast, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let course: SmallCourse
let me: Client
let teacher: Client
let tab: Tab
let company: string
let customer: string
const password = 'Password-1'

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  course = await smallCourse(server)
  company = course.companies[0].id
  me = await server.client(course.companies[0].student, company)
  teacher = await server.client(course.instructor, company)
  customer = await made('customers', { name: '华夏机械', relation: 'potential', city: '太原', industry: 'manufacturing' })
  tab = await openTab(browser, server)
  await tab.signIn(course.companies[0].student)
  await tab.pickCompany(company)
  // A start builds the admin first when sources have changed.
}, 600_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function made(collection: string, data: Record<string, unknown>, client = me): Promise<string> {
  const { status, body } = await client('POST', `/api/${collection}`, data)
  expect({ collection, status, body }).toMatchObject({ status: 201 })
  return body.doc.id as string
}
const panel = (key: string): Locator => tab.page.locator(`.record-panel[data-panel=${key}]`)
const overview = (id = customer): Promise<void> => tab.goto(`/admin/collections/customers/${id}/overview`)
const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()

/** Somebody else in the company, with a position below the student's. */
async function colleague(username: string, permissions: object[]): Promise<{ username: string; password: string }> {
  const admin = await server.client(server.accounts[0]!, company)
  const head = (await admin('GET', '/api/positions?depth=0')).body.docs[0].id as string
  const position = await made('positions', { name: `职位 ${username}`, company, parent: head, permissions }, admin)
  const user = await made('users', { username, name: `同事 ${username}`, role: 'student', status: 'active', password }, admin)
  await made('memberships', { company, user, position }, admin)
  return { username, password }
}

describe('the page of a customer', () => {
  it('is reached from the list and from the form, and says honestly what is not there yet', async () => {
    await tab.goto('/admin/collections/customers')
    await tab.page.getByRole('link', { name: '“华夏机械”的全景' }).waitFor()
    await tab.screenshot('customers-list')
    await tab.page.getByRole('link', { name: '“华夏机械”的全景' }).click()
    await tab.page.waitForURL((url) => url.pathname.endsWith('/overview'))
    await panel('value').getByText('暂无订单数据').waitFor()
    expect(await panel('value').innerText()).toMatch(/潜在：尚未成交.*业务关系：潜在客户/s)
    expect(await tab.page.locator('.record-page__data').innerText()).toMatch(/太原/)
    for (const [key, heading] of [
      ['contacts', '联系人'],
      ['opportunities', '商机'],
      ['quotes', '报价单'],
      ['expenses', '销售费用'],
      ['activities', '活动与跟进'],
      ['notes', '便条'],
      ['documents', '文档'],
    ] as const)
      await panel(key).getByText(`还没有${heading}`).waitFor()
    expect(await panel('partner-opportunities').count()).toBe(0)
    await tab.goto(`/admin/collections/customers/${customer}`)
    await tab.page.locator('.doc-tabs').getByRole('link', { name: '全景' }).click()
    await panel('timeline').locator('li', { hasText: '新建' }).waitFor()
  })

  it('makes what belongs to the customer, which is filled in already', async () => {
    await overview()
    await panel('opportunities').getByRole('button', { name: '新建：商机' }).click()
    const drawer = tab.page.locator('.doc-drawer')
    await drawer.locator('#field-title').fill('展台项目')
    await drawer.locator('#field-customer').getByText('华夏机械').waitFor()
    await drawer.locator('#field-amount').fill('12500.5')
    await drawer.locator('#action-save').click()
    await panel('opportunities').getByRole('link', { name: '展台项目' }).waitFor()
    expect(await panel('opportunities').innerText()).toMatch(/初步接触.*¥12,500\.50/s)
    const { docs } = (await me('GET', '/api/opportunities?depth=0')).body
    expect(docs).toMatchObject([{ title: '展台项目', customer, amount: 12_500.5 }])

    await panel('expenses').getByRole('button', { name: '新建：销售费用' }).click()
    await drawer.locator('#field-title').fill('往返太原')
    await drawer.locator('#field-amount').fill('860.4')
    await drawer.locator('#field-category input').first().fill('差旅')
    await tab.page.keyboard.press('Enter')
    await drawer.locator('#action-save').click()
    await panel('expenses').getByRole('link', { name: '往返太原' }).waitFor()
    expect((await me('GET', '/api/expenses?depth=0')).body.docs).toMatchObject([{ customer, amount: 860.4, category: 'travel' }])

    await panel('contacts').getByRole('button', { name: '新建：联系人' }).click()
    await drawer.locator('#field-name').fill('李经理')
    await drawer.locator('#action-save').click()
    await panel('contacts').getByRole('link', { name: '李经理' }).waitFor()
    expect((await me('GET', '/api/contacts?depth=0')).body.docs).toMatchObject([{ name: '李经理', customers: [{ customer }] }])
  })

  it('shows all of it page by page, and what it has brought by year', async () => {
    for (let number = 1; number <= 6; number++) await made('activities', { subject: `拜访 ${String(number)}`, type: 'visit', at: ago(number), customer })
    const deal = await made('opportunities', { title: '成交的项目', customer, amount: 30_000 })
    expect((await me('POST', `/api/opportunities/${deal}/win`, {})).status).toBe(200)
    await made('notes', { text: '喜欢喝茶', target: { relationTo: 'customers', value: customer } })
    const product = await made('products', { code: 'P1', name: '展台', listPrice: 1000 })
    await made('quotes', { customer, lines: [{ product, quantity: 3 }] })
    await overview()
    await panel('activities').getByText('第 1 / 2 页').waitFor()
    expect(await panel('activities').locator('tbody tr').count()).toBe(5)
    await panel('activities').getByRole('button', { name: '下一页' }).click()
    await panel('activities').getByRole('link', { name: '拜访 6' }).waitFor()
    await panel('contacts').getByRole('link', { name: '李经理' }).waitFor()
    await panel('notes').getByRole('link', { name: '喜欢喝茶' }).waitFor()
    await panel('quotes').getByText('¥3,000.00').waitFor()
    await panel('value').locator('.chart svg').waitFor()
    expect(await panel('value').innerText()).toMatch(/已成交.*¥30,000.*¥29,139\.6/s)
    await tab.screenshot('customer-360')
  })

  it('has the same of an opportunity, whose new records belong to it', async () => {
    const { docs } = (await me('GET', '/api/opportunities?where[title][equals]=展台项目&depth=0')).body
    await tab.goto(`/admin/collections/opportunities/${docs[0].id}/overview`)
    await panel('opportunity-notes').getByRole('button', { name: '新建：便条' }).click()
    await tab.page.locator('.doc-drawer #field-text').fill('客户要两层展台')
    await tab.page.locator('.doc-drawer #action-save').click()
    await panel('opportunity-notes').getByRole('link', { name: '客户要两层展台' }).waitFor()
    await tab.screenshot('opportunity-overview')
  })

  it('does not show panels that are not for the person', async () => {
    const permissions = everyRight.filter(({ module }) => !['opportunities', 'expenses', 'notes'].includes(module))
    const clerk = await colleague('clerk', permissions)
    const other = await openTab(browser, server)
    await other.signIn(clerk)
    await other.pickCompany(company)
    await other.goto(`/admin/collections/customers/${customer}/overview`)
    await other.page.locator('.record-panel[data-panel=activities] tbody tr').first().waitFor()
    const shown = await other.page.locator('.record-panel').evaluateAll((panels) => panels.map((one) => one.getAttribute('data-panel')))
    expect(shown).toEqual(expect.arrayContaining(['value', 'contacts', 'activities', 'documents', 'quotes']))
    expect(shown.filter((key) => ['opportunities', 'expenses', 'notes'].includes(String(key)))).toEqual([])
    expect(await other.page.locator('.record-panel[data-panel=value]').innerText()).not.toMatch(/尚未成交|进行中的商机|销售费用/)
    expect(other.problems().filter((problem) => !problem.includes('favicon'))).toEqual([])
    await other.close()
  })

  it('is in English for those who read it', async () => {
    const other = await openTab(browser, server, { locale: 'en-GB' })
    await other.signIn(course.companies[0].student)
    await other.pickCompany(company)
    await other.goto(`/admin/collections/customers/${customer}/overview`)
    await other.page.getByRole('heading', { name: 'Life cycle and value' }).waitFor()
    await other.page.getByText('No orders yet').waitFor()
    await other.page.locator('.doc-tabs').getByText('Overview').waitFor()
    await other.page.locator('.record-panel[data-panel=opportunities]').getByText('First contact').waitFor()
    await other.screenshot('customer-360-en')
    await other.close()
  })
})

describe('sales tracking', () => {
  it('shows calls and visits by person and day, with the way to them', async () => {
    await made('activities', { subject: '电话回访', type: 'call', at: ago(0), customer })
    await tab.goto('/admin')
    await tab.page.locator('#nav-sales-tracking').click()
    await tab.page.locator('.funnel-report__chart svg').waitFor()
    const row = tab.page.locator('tr[data-person]', { hasText: '学生1' })
    // Of the six visits the last one was seven days ago or less.
    expect(await row.innerText()).toMatch(/学生1\s+1\s+6\s+7\s+1/)
    await tab.screenshot('sales-tracking')
    await row.getByRole('link', { name: '查看学生1的 1 个活动' }).click()
    await tab.page.waitForURL((url) => url.pathname.endsWith('/activities'))
    await tab.page.locator('tbody tr', { hasText: '电话回访' }).waitFor()
    expect(await tab.page.locator('.collection-list tbody tr').count()).toBe(1)
  })

  it('warns of customers that are about to be lost: above the list, on the desktop, and until the next contact', async () => {
    const silent = await made('customers', { name: '久别商行' })
    const { body } = await teacher('PATCH', `/api/classes/${await classOf()}`, { clock: new Date(Date.now() + 70 * 86_400_000).toISOString() })
    expect(body.errors).toBeUndefined()
    await tab.goto('/admin')
    const card = tab.page.locator('[data-panel=loss-warnings]')
    await card.getByRole('link', { name: '久别商行' }).waitFor()
    expect(await card.innerText()).toMatch(/提醒\s*久别商行\s*70 天无联系、无成交/)
    await tab.screenshot('desktop-warnings')
    await tab.goto('/admin/collections/customers')
    await tab.page
      .locator('.watch-strip')
      .getByRole('link', { name: /流失预警/ })
      .click()
    await tab.page.locator(`tr[data-customer="${silent}"]`, { hasText: '提醒' }).waitFor()
    await tab.screenshot('loss-warnings')
    await made('activities', { subject: '重新联系', type: 'call', at: new Date(Date.now() + 70 * 86_400_000).toISOString(), customer: silent })
    await tab.goto('/admin/sales-tracking?show=loss')
    await tab.page.getByText('只看我的客户').waitFor()
    await tab.page.locator('table, .funnel-report__empty').first().waitFor()
    expect(await tab.page.locator(`tr[data-customer="${silent}"]`).count()).toBe(0)
    expect((await teacher('PATCH', `/api/classes/${await classOf()}`, { clock: null })).status).toBe(200)
  })

  it('adds expenses up among the analysis reports', async () => {
    await tab.goto('/admin/sales-analysis?report=expenses')
    await tab.page.locator('tbody tr', { hasText: '差旅' }).waitFor()
    expect(await tab.page.locator('tbody tr', { hasText: '差旅' }).innerText()).toMatch(/¥860\.4/)
    await tab.screenshot('expense-report')
    await tab.goto('/admin/sales-analysis?report=agents')
    await tab.page.getByRole('button', { name: '客户代理分析' }).waitFor()
  })
})

describe('an opportunity', () => {
  it('is assigned by a head to somebody below', async () => {
    await colleague('manager', everyRight)
    const deal = await made('opportunities', { title: '待指派的商机', customer })
    await tab.goto(`/admin/collections/opportunities/${deal}`)
    await tab.page.getByRole('button', { name: '指派…' }).click()
    await tab.page.getByLabel('指派给').selectOption({ label: '同事 manager' })
    await tab.page.locator('.command-form').getByRole('button', { name: '确定' }).click()
    await toast(tab.page, '已指派给同事 manager')
    const stored = (await me('GET', `/api/opportunities/${deal}?depth=1`)).body
    expect([stored.owner.name, stored.assignedTo.name, stored.createdByHead.name, stored.createdBy.name]).toEqual([
      '同事 manager',
      '同事 manager',
      '学生1',
      '学生1',
    ])
  })
})

const classOf = async (): Promise<string> => (await teacher('GET', '/api/classes?depth=0')).body.docs[0].id as string

it('no page meets an error or makes a request to another machine', () => {
  // Between two pages, while the head has no icon, browsers ask for the usual one.
  expect(tab.problems().filter((problem) => !/\/favicon\.ico\)/.test(problem))).toEqual([])
})
