import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser } from 'playwright-core'

import { startServer, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, toast, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let course: SmallCourse

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  course = await smallCourse(server)
  // A start builds the admin first when sources have changed.
}, 400_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

describe('an instructor without a company', () => {
  let tab: Tab
  beforeAll(async () => {
    tab = await openTab(browser, server)
    await tab.signIn(course.instructor)
  })
  afterAll(() => tab.close())

  it('sees the companies of the classes, not empty lists', async () => {
    await tab.goto('/admin')
    expect(await tab.page.locator('.company-cards').innerText()).toContain('飞达公司')
    expect(await tab.page.locator('nav').innerText()).not.toContain('联系人')
    await tab.screenshot('desktop-without-company')
  })

  it('is asked for a company where one is needed, and gets to the page after choosing', async () => {
    await tab.goto('/admin/collections/customers')
    expect(new URL(tab.page.url()).searchParams.get('enter')).toBe('/admin/collections/customers')
    await tab.page.locator('.company-cards button', { hasText: '飞达公司' }).click()
    await tab.page.waitForURL((url) => url.pathname === '/admin/collections/customers')
    expect(await tab.page.locator('.company-picker').innerText()).toContain('飞达公司')
  })

  it('changes the company by searching in the navigation', async () => {
    await tab.page.locator('.company-picker button').first().click()
    await tab.page.getByPlaceholder('搜索企业').fill('康华')
    await tab.page.locator('.company-list__company', { hasText: '康华医院' }).click()
    await tab.page.locator('.company-picker', { hasText: '康华医院' }).waitFor()
  })
})

describe('the form designer', () => {
  let teacher: Tab
  beforeAll(async () => {
    teacher = await openTab(browser, server)
    await teacher.signIn(course.instructor)
  })
  afterAll(() => teacher.close())

  it('adds a required select with a new dictionary for the course', async () => {
    const { page } = teacher
    await teacher.goto(`/admin/form-designer?target=customers&scope=course:${course.course}`)
    await page.getByRole('button', { name: '添加字段' }).click()
    const drawer = page.locator('.designer__add')
    await drawer.locator('.designer__type-card', { hasText: '单选' }).first().click()
    await drawer.locator('input[name=label]').fill('信用评级')
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.designer__add input[name=name]')?.value === 'x_xin_yong_ping_ji')
    await drawer.getByText('必填').click()
    await drawer.getByText('列表中显示').click()
    await drawer.getByRole('button', { name: '＋ 新建字典' }).click()
    await drawer.locator('textarea').fill('优秀\n良好\n一般')
    await drawer.getByRole('button', { name: '建立字典' }).click()
    await toast(page, '字典已建立')
    await drawer.getByRole('button', { name: '加入表单' }).click()
    await page.locator('.designer__preview', { hasText: '信用评级' }).waitFor()
    await teacher.screenshot('form-designer')
    await page.locator('.designer__bar').getByRole('button', { name: '保存', exact: true }).click()
    await toast(page, '已保存')
  })

  it('has students of both teams see the field in form and list at once', async () => {
    for (const company of course.companies) {
      const tab = await openTab(browser, server)
      await tab.signIn(company.student)
      await tab.goto('/admin/collections/customers/create')
      expect(await tab.page.locator('form').first().innerText()).toContain('信用评级')
      const client = await server.client(company.student, company.id)
      const schema = await client('GET', '/api/schema/customers')
      const field = (schema.body.fields as { name: string; required: boolean; options: { label: string }[] }[]).find(
        ({ name }) => name === 'x_xin_yong_ping_ji',
      )
      expect(field).toMatchObject({ required: true, options: [{ label: '优秀' }, { label: '良好' }, { label: '一般' }] })
      const refused = await client('POST', '/api/customers', { name: '无评级客户' })
      expect(refused.status).toBe(400)
      await tab.close()
    }
  })

  it('moves a field with the keyboard-friendly buttons and renames it, and says what is inherited', async () => {
    const { page } = teacher
    await page.locator('#designer-field-code .designer__step').first().click()
    await page.locator('#designer-field-name .designer__item-name').click()
    await page.locator('#designer-field-name input').first().fill('会员名称')
    await page.locator('.designer__preview', { hasText: '会员名称' }).waitFor()
    expect(await page.locator('#designer-field-name').innerText()).toContain('恢复继承：客户名称')
    await page.locator('.designer__bar').getByRole('button', { name: '保存', exact: true }).click()
    await toast(page, '已保存')
    const client = await server.client(course.companies[0].student, course.companies[0].id)
    const { body } = await client('GET', '/api/schema/customers')
    expect((body.fields as { name: string; label: string }[]).slice(0, 2)).toMatchObject([{ name: 'code' }, { name: 'name', label: '会员名称' }])
  })

  it('tells the history of the settings in words', async () => {
    const instructor = await server.client(course.instructor)
    const { body } = await instructor('GET', '/api/field-settings?where[target][equals]=customers&depth=0')
    await teacher.goto('/admin/collections/field-settings')
    expect(
      await teacher.page
        .locator(`tbody a[href$="/${String(body.docs[0].id)}"]`)
        .first()
        .innerText(),
    ).toBe('客户')
    await teacher.goto(`/admin/collections/field-settings/${String(body.docs[0].id)}/versions`)
    await teacher.page.locator('.history', { hasText: '会员名称' }).waitFor()
    expect(await teacher.page.locator('.history').innerText()).toContain('王老师')
    await teacher.screenshot('history')
  })

  it('goes back to an earlier version of the settings, for everybody at once', async () => {
    const { page } = teacher
    await page.getByRole('button', { name: '恢复到这一版' }).first().click()
    await page.locator('.confirmation-modal').getByRole('button', { name: '恢复', exact: true }).click()
    await toast(page, '已恢复')
    const client = await server.client(course.companies[0].student, course.companies[0].id)
    const { body } = await client('GET', '/api/schema/customers')
    const fields = body.fields as { name: string; label: string }[]
    expect(fields.find(({ name }) => name === 'name')?.label).toBe('客户名称')
    expect(fields.some(({ name }) => name === 'x_xin_yong_ping_ji')).toBe(true)
  })

  it('sorts fields by dragging, and says whose positions may see a field of a company', async () => {
    const { page } = teacher
    await teacher.goto(`/admin/form-designer?target=customers&scope=company:${course.companies[0].id}`)
    const firstFields = () => page.locator('.designer__item').evaluateAll((items) => items.slice(0, 3).map(({ id }) => id))
    const before = await firstFields()
    const handle = await page.locator(`#${before[2] ?? ''} .designer__handle`).boundingBox()
    const target = await page.locator(`#${before[0] ?? ''} .designer__handle`).boundingBox()
    if (!handle || !target) throw new Error('The list of fields is not shown')
    await page.mouse.move(handle.x + 5, handle.y + 5)
    await page.mouse.down()
    // A drag begins when the button has been held for a moment.
    await page.waitForTimeout(300)
    await page.mouse.move(target.x + 5, target.y, { steps: 10 })
    await page.waitForTimeout(100)
    await page.mouse.up()
    await page.waitForFunction((id) => document.querySelector('.designer__item')?.id === id, before[2])
    expect(await firstFields()).toEqual([before[2], before[0], before[1]])

    await page.locator('#designer-field-phone .designer__item-name').click()
    const readable = page.locator('#designer-field-phone .react-select').first()
    await readable.click()
    await page.keyboard.type('销售经理')
    await page.keyboard.press('Enter')
    await page.locator('.designer__bar').getByRole('button', { name: '保存', exact: true }).click()
    await toast(page, '已保存')
    const instructor = await server.client(course.instructor, course.companies[0].id)
    const stored = await instructor('GET', '/api/field-settings?where[scope][equals]=company&depth=0')
    const positions = await instructor('GET', '/api/positions?depth=0')
    expect(stored.body.docs[0].fields.find(({ name }: { name: string }) => name === 'phone')).toMatchObject({ readableBy: [positions.body.docs[0].id] })
  })

  it('meets no error', () => {
    expect(teacher.problems()).toEqual([])
  })
})

describe('registration', () => {
  it('takes an application from anybody and says what comes next', async () => {
    const tab = await openTab(browser, server)
    await tab.goto('/admin/login')
    await tab.page.getByRole('link', { name: '注册' }).click()
    await tab.page.waitForURL((url) => url.pathname === '/register')
    for (const [name, value] of Object.entries({ username: '20260001', name: '新同学', password: 'Lab-pass-2026', passwordAgain: 'Lab-pass-2026' })) {
      await tab.page.fill(`input[name=${name}]`, value)
    }
    await tab.page.getByRole('button', { name: '提交注册' }).click()
    await tab.page.getByText('注册成功').waitFor()
    const { body } = await course.admin('GET', '/api/users?where[username][equals]=20260001')
    expect(body.docs[0]).toMatchObject({ name: '新同学', status: 'pending', role: 'student' })
    await tab.close()
  })

  it('lets an admin approve it into a company and position', async () => {
    const tab = await openTab(browser, server)
    await tab.signIn(server.accounts[0]!)
    await tab.goto('/admin/collections/users')
    const applications = tab.page.locator('.applicants')
    await applications.getByRole('checkbox', { name: '新同学' }).check()
    await applications.getByLabel('企业').selectOption({ label: '飞达公司' })
    await applications.getByLabel('职位').selectOption({ label: '销售经理' })
    await tab.screenshot('applicants')
    await applications.getByRole('button', { name: '通过所选（1）' }).click()
    await toast(tab.page, '已通过 1 人')
    await applications.waitFor({ state: 'detached' })
    const student = await server.client({ username: '20260001', password: 'Lab-pass-2026' })
    const { body } = await student('GET', '/api/context')
    expect(body).toMatchObject({ company: { id: course.companies[0].id }, position: { name: '销售经理' } })
    expect(tab.problems()).toEqual([])
    await tab.close()
  })
})
