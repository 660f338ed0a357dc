/** The customer pool, the transfer of a lead, and the address of the lead form, by buttons, as a student works. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { everyRight } from '../helpers/lab.ts'
import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, toast, type Tab } from './helpers/browser.ts'
import { smallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let me: Client
let instructor: Client
/** Puts the class on a day; `null` is the day that it is. */
let onDay: (date: string | null) => Promise<void>
let tab: Tab
/** Of somebody who only reads, and may do with leads everything but transfer them. */
let reading: Tab
let reader: Client

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  const course = await smallCourse(server)
  const [company] = course.companies
  const head = await server.client(server.accounts[0]!, company.id)
  const add = async (collection: string, data: Record<string, unknown>): Promise<string> => {
    const { status, body } = await head('POST', `/api/${collection}`, data)
    expect({ collection, status, body }).toMatchObject({ status: 201 })
    return body.doc.id as string
  }
  const password = 'Password-1'
  const member = async (username: string, name: string, permissions: object[]): Promise<void> => {
    const user = await add('users', { username, name, role: 'student', status: 'active', password })
    const position = await add('positions', { name: `${name}的职位`, company: company.id, permissions })
    await add('memberships', { company: company.id, user, position })
  }
  await member('colleague', '同事', everyRight)
  const little = everyRight.map((row) => (row.module === 'leads' ? { ...row, commands: ['convert'] } : { module: row.module, read: true }))
  await member('reader', '查看员', little)
  const [{ id: classId }] = (await head('GET', '/api/classes')).body.docs
  onDay = async (date) => expect(await head('PATCH', `/api/classes/${classId}`, { clock: date })).toMatchObject({ status: 200 })
  me = await server.client(company.student, company.id)
  instructor = await server.client(course.instructor, company.id)
  await add('sharing-settings', { company: company.id, modes: [{ collection: 'leads', mode: 'private' }] })
  const signedIn = async (account: { username: string; password: string }): Promise<Tab> => {
    const opened = await openTab(browser, server)
    await opened.signIn(account)
    await opened.pickCompany(company.id)
    return opened
  }
  tab = await signedIn(company.student)
  reading = await signedIn({ username: 'reader', password })
  reader = await server.client({ username: 'reader', password }, company.id)
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
const stored = async (collection: string, id: string) => (await me('GET', `/api/${collection}/${id}?depth=0`)).body as Record<string, unknown>
const button = (name: string, { page }: Tab = tab) => page.getByRole('button', { name, exact: true })

describe('a customer', () => {
  let customer: string

  it('goes back to the pool with a reason, once nothing waits to be saved', async () => {
    customer = await made('customers', { name: '华夏机械' })
    await tab.goto(`/admin/collections/customers/${customer}`)
    await button('退回公海…').waitFor()
    await tab.page.fill('#field-fax', '010-1')
    await expect(button('退回公海…').isDisabled()).resolves.toBe(true)
    await tab.goto(`/admin/collections/customers/${customer}`)
    await button('退回公海…').click()
    await expect(button('退回').isDisabled()).resolves.toBe(true)
    await tab.page.getByRole('textbox', { name: '原因' }).last().fill('没有时间跟进')
    await tab.screenshot('pool-return')
    await button('退回').click()
    await toast(tab.page, '已退回公海')
    expect(await stored('customers', customer)).toMatchObject({ owner: null, poolReason: '没有时间跟进' })
  })

  it('is claimed from its form, which the list of the pool leads to', async () => {
    await tab.goto('/admin/collections/customers')
    await tab.screenshot('pool-strip')
    await tab.page.getByRole('link', { name: '公海 1' }).click()
    await tab.page.waitForURL((url) => url.search.includes('owner'))
    await tab.page.locator('tbody').getByRole('link', { name: '华夏机械', exact: true }).click()
    await button('领取').waitFor()
    await tab.screenshot('pool-claim')
    await button('领取').click()
    await toast(tab.page, '已领取，您是负责人')
    await button('退回公海…').waitFor()
    expect(await button('领取').count()).toBe(0)
    expect(await stored('customers', customer)).toMatchObject({ poolReason: null, claimedBy: (await stored('customers', customer)).owner })
  })

  it('is recycled after days without contact, when the list of them has been looked at', async () => {
    await made('sales-settings', { recycleAfterDays: 40 })
    const in60Days = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10)
    await onDay(in60Days)
    try {
      await tab.goto('/admin/collections/customers')
      await button('回收…').click()
      expect(await tab.page.getByLabel('多少天未联系').inputValue()).toBe('40')
      await tab.page.getByLabel('多少天未联系').fill('90')
      await button('查看名单').click()
      await tab.page.getByRole('status').filter({ hasText: '没有 90 天未联系的客户' }).waitFor()
      await tab.page.getByLabel('多少天未联系').fill('40')
      await button('查看名单').click()
      await tab.page.getByRole('status').filter({ hasText: '1 个客户已有 40 天未联系' }).waitFor()
      await tab.screenshot('pool-recycle')
      expect((await stored('customers', customer)).owner).not.toBeNull()
      await button('回收 1 个').click()
      await toast(tab.page, '已回收 1 个客户')
      await tab.page.getByRole('link', { name: '公海 1' }).waitFor()
      expect(await stored('customers', customer)).toMatchObject({ owner: null, poolReason: '40 天未联系' })
    } finally {
      await onDay(null)
    }
  })

  it('is recycled with others only as far as one run goes; the rest waits to be asked for', async () => {
    const runs: unknown[] = []
    const some = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `${String(index)}`, name: `客户 ${String(index)}` }))
    await tab.page.route('**/api/customers/recycle', (route) => {
      const asked = route.request().postDataJSON() as { dryRun?: boolean }
      if (!asked.dryRun) runs.push(asked)
      const left = runs.length === 0 ? 103 : 3
      const found = { days: 40, customers: some(Math.min(100, left)) }
      return route.fulfill({ json: asked.dryRun ? { ...found, totalDocs: left } : { ...found, recycled: 100, remaining: 3 } })
    })
    await tab.goto('/admin/collections/customers')
    await button('回收…').click()
    await button('查看名单').click()
    await tab.page.getByRole('status').filter({ hasText: '103 个客户已有 40 天未联系，这次回收前 100 个' }).waitFor()
    await button('回收 100 个').click()
    await toast(tab.page, '已回收 100 个客户，还有 3 个')
    await button('回收 3 个').waitFor()
    expect(runs).toEqual([{ days: 40 }])
    await tab.page.unroute('**/api/customers/recycle')
  })

  it('has none of these for who only reads', async () => {
    await reading.goto('/admin/collections/customers')
    await reading.page.getByRole('link', { name: '公海 1' }).waitFor()
    expect(await button('回收…', reading).count()).toBe(0)
    await reading.goto(`/admin/collections/customers/${customer}`)
    await reading.page.locator('#field-name').waitFor()
    expect([await button('领取', reading).count(), await button('退回公海…', reading).count()]).toEqual([0, 0])
  })
})

describe('a lead', () => {
  it('is transferred to a colleague from its form, and where leads are private the list is what remains', async () => {
    const lead = await made('leads', { name: '展会线索' })
    const before = (await stored('leads', lead)).owner
    await tab.goto(`/admin/collections/leads/${lead}`)
    await button('移交…').click()
    const people = tab.page.getByLabel('移交给')
    await people.locator('option', { hasText: '同事' }).waitFor({ state: 'attached' })
    expect((await people.locator('option').allInnerTexts()).filter((text) => text.includes('学生1'))).toEqual([])
    await people.selectOption({ label: '同事 · 同事的职位' })
    await tab.screenshot('lead-transfer')
    await button('移交').click()
    await toast(tab.page, '已移交')
    await tab.page.waitForURL((url) => url.pathname.endsWith('/collections/leads'))
    const after = (await instructor('GET', `/api/leads/${lead}?depth=0`)).body.owner
    expect([typeof after, after === before]).toEqual(['string', false])
  })
})

it('a position that may not transfer leads has no button for it', async () => {
  const { body } = await reader('POST', '/api/leads', { name: '自己的线索' })
  await reading.goto(`/admin/collections/leads/${String(body.doc.id)}`)
  await button('转化…', reading).waitFor()
  expect(await button('移交…', reading).count()).toBe(0)
})

describe('the lead form', () => {
  const shown = () => tab.page.getByLabel('公开地址').inputValue()

  it('shows its address, which is copied and renewed; the old one is gone', async () => {
    const form = await made('lead-forms', { title: '联系飞达', introduction: '请留下联系方式，我们会在一个工作日内回复。' })
    await tab.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await tab.goto(`/admin/collections/lead-forms/${form}`)
    await button('更换地址…').waitFor()
    const old = await shown()
    expect(old).toBe(`${server.address}${String((await me('GET', `/api/lead-forms/${form}/link`)).body.path)}`)
    await button('复制').click()
    await toast(tab.page, '已复制')
    expect(await tab.page.evaluate(() => navigator.clipboard.readText())).toBe(old)
    await tab.screenshot('lead-form-address')
    await button('更换地址…').click()
    await tab.screenshot('lead-form-renew')
    await button('更换').click()
    await toast(tab.page, '已更换地址')
    await tab.page.waitForFunction((before) => document.querySelector<HTMLInputElement>('.lead-form-address input')?.value !== before, old)
    expect([(await fetch(old)).status, (await fetch(await shown())).status]).toEqual([404, 200])
    await reading.goto(`/admin/collections/lead-forms/${form}`)
    expect([await reading.page.getByLabel('公开地址').count(), await button('更换地址…', reading).count()]).toEqual([0, 0])
  })

  it.each([400, 1280])('fits a window %i px wide', async (width) => {
    const { path } = (await me('GET', `/api/lead-forms/${String((await me('GET', '/api/lead-forms')).body.docs[0].id)}/link`)).body
    const visitor = await openTab(browser, server)
    await visitor.page.setViewportSize({ width, height: 800 })
    await visitor.goto(`${String(path)}?lang=zh`)
    await visitor.page.getByLabel('您的姓名').waitFor()
    await visitor.screenshot(`lead-form-${String(width)}`)
    expect(await visitor.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(visitor.problems()).toEqual([])
    await visitor.close()
  })
})

it('no page meets an error or makes a request to another machine', () => {
  const problems = [...tab.problems(), ...reading.problems()]
  expect(problems.filter((problem) => !problem.includes('/favicon.ico)'))).toEqual([])
})
