import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, saved, toast, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let course: SmallCourse
/** Instructor, in the first company, over REST and in the browser. */
let instructor: Client
let teacher: Tab
/** A second member, whose position stands above the first one's. */
let head: { id: string; username: string; password: string; membership: string }
let ids: { member: string; sales: string; director: string }

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  course = await smallCourse(server)
  instructor = await server.client(course.instructor, course.companies[0].id)
  const admin = await server.client(server.accounts[0]!, course.companies[0].id)
  const made = async (path: string, data: Record<string, unknown>): Promise<string> => {
    const { status, body } = await admin('POST', `/api/${path}`, data)
    expect({ path, status, body }).toMatchObject({ status: 201 })
    return body.doc.id as string
  }
  const [membership] = (await instructor('GET', '/api/memberships?depth=0')).body.docs as { user: string; position: string }[]
  if (!membership) throw new Error('The company has no member')
  const director = await made('positions', { name: '总经理' })
  expect(await instructor('PATCH', `/api/positions/${membership.position}`, { parent: director })).toMatchObject({ status: 200 })
  const password = 'Password-1'
  const user = await made('users', { username: 'director', name: '周总', role: 'student', status: 'active', password })
  head = { id: user, username: 'director', password, membership: await made('memberships', { user, position: director }) }
  ids = { member: membership.user, sales: membership.position, director }
  teacher = await openTab(browser, server)
  await teacher.signIn(course.instructor)
  await teacher.pickCompany(course.companies[0].id)
  // A start builds the admin first when sources have changed.
}, 400_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

interface Row extends Record<string, unknown> {
  module: string
}

async function rightsOf(position: string): Promise<Map<string, Row>> {
  const { body } = await instructor('GET', `/api/positions/${position}?depth=0`)
  return new Map((body.permissions as Row[]).map((row) => [row.module, row]))
}

const customerOf = async (owner: Client, name: string): Promise<string> => {
  const { status, body } = await owner('POST', '/api/customers', { name })
  expect({ status, body }).toMatchObject({ status: 201 })
  return body.doc.id as string
}

const ownerOf = async (customer: string): Promise<string> => (await instructor('GET', `/api/customers/${customer}?depth=0`)).body.owner as string

describe('positions', () => {
  it('stand as a tree above their list, with who holds what', async () => {
    await teacher.goto('/admin/collections/positions')
    const tree = teacher.page.locator('.position-tree')
    expect(await tree.locator('> ul > li > a').allInnerTexts()).toEqual(['总经理'])
    expect(await tree.locator('li li').innerText()).toMatch(/销售经理\s*学生1/)
    await tree.getByRole('link', { name: '总经理' }).click()
    await teacher.page.waitForURL((url) => url.pathname.endsWith(ids.director))
  })

  it('get rights cell by cell and row by row, also with the keyboard', async () => {
    const { page } = teacher
    const matrix = page.locator('.rights-matrix')
    await matrix.getByLabel('客户：全部权限').focus()
    await page.keyboard.press('Space')
    await matrix.getByLabel('活动：查看').check()
    expect(await matrix.getByLabel('客户：删除').isChecked()).toBe(true)
    await saved(teacher)
    const rights = await rightsOf(ids.director)
    expect([...rights.keys()]).toEqual(['customers', 'activities'])
    expect(rights.get('customers')).toMatchObject({ create: true, read: true, update: true, delete: true, import: true, export: true, commands: [] })
    expect(rights.get('activities')).toMatchObject({ read: true, create: false, delete: false })
  })

  it('lose a right at once for somebody who is signed in, and keep what the table does not know', async () => {
    const student = await server.client(course.companies[0].student, course.companies[0].id)
    const customer = await customerOf(student, '待删除客户')
    const rights = await rightsOf(ids.sales)
    const stored = [{ module: 'removed-plug-in', read: true }, ...rights.values()]
    expect(await instructor('PATCH', `/api/positions/${ids.sales}`, { permissions: stored })).toMatchObject({ status: 200 })

    await teacher.goto(`/admin/collections/positions/${ids.sales}`)
    const matrix = teacher.page.locator('.rights-matrix')
    await matrix.getByLabel('客户：删除').uncheck()
    await matrix.getByLabel('全部模块：导出').click()
    if (await matrix.getByLabel('客户：导出').isChecked()) await matrix.getByLabel('全部模块：导出').click()
    const commands = matrix.getByRole('group', { name: '客户：可执行的业务命令' })
    await commands.locator('input').first().fill('移交')
    await teacher.page.keyboard.press('Enter')
    await teacher.screenshot('position-rights')
    await saved(teacher)

    const after = await rightsOf(ids.sales)
    expect(after.get('customers')).toMatchObject({ read: true, update: true, delete: false, export: false, commands: ['transfer'] })
    expect(after.get('contacts')).toMatchObject({ delete: true, export: false })
    expect(after.get('removed-plug-in')).toMatchObject({ read: true })
    expect((await student('DELETE', `/api/customers/${customer}`)).status).toBe(403)
  })

  it('tell in their history which right was given or taken', async () => {
    await teacher.goto(`/admin/collections/positions/${ids.sales}/versions`)
    await teacher.page.locator('.history li', { hasText: '客户：删除 是 → 否' }).first().waitFor()
    await teacher.screenshot('position-history')
  })
})

describe('sharing', () => {
  it('is one page of the company: chosen by module, stored, and found again', async () => {
    const { page } = teacher
    await teacher.goto('/admin/collections/sharing-settings')
    expect(await page.locator('.sharing-modes tr', { hasText: '联系人' }).innerText()).toContain('跟随“客户”')
    await page.getByLabel('客户：私有').check()
    await page.click('#action-save')
    await page.waitForURL((url) => /sharing-settings\/(?!create)./.test(url.pathname))
    await page.getByRole('heading', { name: '共享设置' }).waitFor()
    await teacher.screenshot('sharing-settings')
    const { body } = await instructor('GET', '/api/sharing-settings')
    expect(body.docs).toMatchObject([{ modes: [{ collection: 'customers', mode: 'private' }] }])
    await teacher.goto('/admin/collections/sharing-settings')
    expect(new URL(page.url()).pathname).toContain(body.docs[0].id)
    expect(await page.getByLabel('客户：私有').isChecked()).toBe(true)
  })
})

describe('"Why?"', () => {
  it('names the rule for every action and command', async () => {
    const student = await server.client(course.companies[0].student, course.companies[0].id)
    const customer = await customerOf(student, '上级可见客户')
    const tab = await openTab(browser, server)
    await tab.signIn(head)
    await tab.goto(`/admin/collections/customers/${customer}`)
    await tab.page.getByRole('button', { name: '为什么？' }).click()
    const answers = tab.page.locator('.explain__answers')
    await answers.locator('tr', { hasText: '可以执行“移交”' }).waitFor()
    expect(await answers.locator('tr', { hasText: '可以查看' }).innerText()).toContain('上级（总经理）')
    await tab.screenshot('why')
    await tab.close()
  })
})

describe('looking as a student', () => {
  it('shows a banner on every page until it is ended', async () => {
    const { page } = teacher
    await teacher.goto('/admin')
    await page.locator('.view-as__open').click()
    await page.locator('.company-list__company', { hasText: '学生1' }).click()
    await page.locator('.view-as-banner', { hasText: '学生1' }).waitFor()
    await teacher.goto('/admin/collections/customers')
    expect(await page.locator('.view-as-banner').innerText()).toContain('只读')
    await page.locator('.view-as-banner').getByRole('button', { name: '结束' }).click()
    await page.locator('.view-as__open').waitFor()
    expect(await page.locator('.view-as-banner').count()).toBe(0)
  })
})

describe('assessment', () => {
  it('shows what students did as a chart and as a table', async () => {
    await teacher.goto('/admin/assessment')
    await teacher.page.locator('.assessment__chart canvas, .assessment__chart svg').first().waitFor()
    const row = teacher.page.locator('.assessment__table tr', { hasText: '学生1' })
    expect(Number(await row.locator('.assessment__number').first().innerText())).toBeGreaterThan(0)
    await teacher.screenshot('assessment')
  })
})

describe('records that change hands', () => {
  let customers: string[]
  beforeAll(async () => {
    const student = await server.client(course.companies[0].student, course.companies[0].id)
    customers = await Promise.all(['移交客户甲', '分配客户乙', '分配客户丙'].map((name) => customerOf(student, name)))
  })

  it('are transferred on their page', async () => {
    const { page } = teacher
    const [customer = ''] = customers
    await teacher.goto(`/admin/collections/customers/${customer}`)
    await page.locator('.customer-tools').click()
    await page.getByRole('button', { name: '移交给…' }).click()
    await page.getByLabel('新的负责人').selectOption({ label: '周总 · 总经理' })
    await page.getByRole('button', { name: '确定' }).click()
    await toast(page, '已移交')
    expect(await ownerOf(customer)).toBe(head.id)
  })

  it('are dealt out from the list', async () => {
    const { page } = teacher
    await teacher.goto('/admin/collections/customers')
    for (const name of ['分配客户乙', '分配客户丙']) await page.locator('tbody tr', { hasText: name }).locator('input[type=checkbox]').check()
    await page.getByRole('button', { name: '分配负责人（2）…' }).click()
    await page.getByRole('checkbox', { name: '周总' }).check()
    await page.getByRole('button', { name: '确定' }).click()
    await toast(page, '已分配 2 个客户')
    expect(await Promise.all(customers.slice(1).map(ownerOf))).toEqual([head.id, head.id])
  })

  it('are all handed over when somebody leaves', async () => {
    const { page } = teacher
    await teacher.goto(`/admin/collections/memberships/${head.membership}`)
    await page.getByRole('button', { name: '交接全部记录…' }).click()
    await page.locator('.hand-over dd', { hasText: '3 条' }).waitFor()
    await page.getByLabel('接收人').selectOption({ label: '学生1 · 销售经理' })
    await page.locator('.hand-over').getByRole('button', { name: '确定' }).click()
    await toast(page, '已交接 3 条记录')
    expect(await Promise.all(customers.map(ownerOf))).toEqual([ids.member, ids.member, ids.member])
  })
})

describe('the dark theme', () => {
  it('paints every screen of rights dark', async () => {
    await teacher.page.context().addCookies([{ name: 'payload-theme', value: 'dark', url: server.address }])
    const screens = {
      'dark-position': `/admin/collections/positions/${ids.sales}`,
      'dark-designer': `/admin/form-designer?target=customers&scope=company:${course.companies[0].id}`,
      'dark-assessment': '/admin/assessment',
    }
    for (const [name, path] of Object.entries(screens)) {
      await teacher.goto(path)
      const background = await teacher.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
      const [red = 255] = (background.match(/\d+/g) ?? []).map(Number)
      expect({ name, isDark: red < 64 }).toEqual({ name, isDark: true })
      await teacher.screenshot(name)
    }
  })
  it('meets no error and makes no request to another machine', () => {
    expect(teacher.problems()).toEqual([])
  })
})
