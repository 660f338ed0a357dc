/** What two people see and write whose browsers stand in different zones, on a server in a third one: the class's time everywhere. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { momentInWords } from '../../src/time/inWords.ts'
import { shownMoment } from '../../src/time/moment.ts'
import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, saved, toast, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCompany, type SmallCourse } from './helpers/smallCourse.ts'

const moment = '2026-03-01T14:54:00.000Z'
const shown = '2026-03-01 22:54'
const zone = 'Asia/Shanghai'

let server: Server
let browser: Browser
let company: SmallCompany
let course: SmallCourse
let student: Client
let customer: string
let call: string
let contact: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ environment: { TZ: 'UTC' } }), launchBrowser()])
  course = await smallCourse(server)
  ;[company] = course.companies
  student = await server.client(company.student, company.id)
  customer = await added('customers', { name: '恒通公司' })
  call = await added('activities', { subject: '回访电话', kind: 'communication', type: 'call', at: moment, customer })
  contact = await added('contacts', { name: '陈静', birthday: '1990-05-01' })
  await askForMeeting()
}, 900_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

async function added(collection: string, data: object, client = student): Promise<string> {
  const { status, body } = await client('POST', `/api/${collection}`, data)
  expect({ status, body }).toMatchObject({ status: 201 })
  return body.doc.id as string
}

/** Stages may ask for a moment too. */
async function askForMeeting(): Promise<void> {
  const instructor = await server.client(course.instructor, company.id)
  const fields = [{ name: 'x_meeting', label: '会面时间', type: 'datetime' }]
  await added('field-settings', { target: 'opportunities', scope: 'course', course: course.course, fields }, instructor)
  const [process] = (await student('GET', '/api/processes?where[appliesTo][equals]=opportunities&depth=0')).body.docs
  const stages = process.stages.map((stage: Record<string, unknown>) =>
    stage.code === 'negotiation' ? { ...stage, requiredFields: [...(stage.requiredFields as string[]), 'x_meeting'] } : stage,
  )
  expect(await student('PATCH', `/api/processes/${process.id}`, { stages })).toMatchObject({ status: 200 })
}

const textOf = (page: Page, selector: string): Promise<string> => page.locator(selector).first().innerText()

describe.each(['Asia/Shanghai', 'America/New_York'])('a browser in %s', (timezoneId) => {
  let tab: Tab
  beforeAll(async () => {
    tab = await openTab(browser, server, { timezoneId })
    await tab.signIn(company.student)
    await tab.pickCompany(company.id)
  })
  afterAll(() => tab.close())

  it('shows the call in list, form, overview and timeline as the class reads it', async () => {
    await tab.goto('/admin/collections/activities')
    expect(await textOf(tab.page, '.cell-at')).toBe(shown)
    await tab.goto(`/admin/collections/activities/${call}`)
    expect(await tab.page.inputValue('#field-at input')).toBe(shown)
    await tab.screenshot(`zones-form-${timezoneId.replace('/', '-')}`)
    await tab.goto(`/admin/collections/customers/${customer}/overview`)
    expect(await textOf(tab.page, 'main, .record-page, body')).toContain(shown)
    expect(tab.problems()).toEqual([])
  })

  it('keeps the moment when something else is saved, and what is typed means the class’s time', async () => {
    await tab.goto(`/admin/collections/activities/${call}`)
    await tab.page.fill('#field-note', `从 ${timezoneId} 记录`)
    await saved(tab)
    expect((await student('GET', `/api/activities/${call}`)).body.at).toBe(moment)
    await tab.page.fill('#field-at input', '2026-03-02 08:15')
    await tab.page.keyboard.press('Enter')
    await saved(tab)
    expect((await student('GET', `/api/activities/${call}`)).body.at).toBe('2026-03-02T00:15:00.000Z')
    await student('PATCH', `/api/activities/${call}`, { at: moment })
  })

  it('shows and keeps a day', async () => {
    await tab.goto(`/admin/collections/contacts/${contact}`)
    expect(await tab.page.inputValue('#field-birthday input')).toBe('1990-05-01')
    await tab.page.fill('#field-birthday input', '1990-05-02')
    await tab.page.keyboard.press('Enter')
    await saved(tab)
    expect((await student('GET', `/api/contacts/${contact}`)).body.birthday).toBe('1990-05-02T00:00:00.000Z')
    await student('PATCH', `/api/contacts/${contact}`, { birthday: '1990-05-01' })
  })

  it('shows in the framework’s pages when a record was changed, compared and thrown away', async () => {
    const { page } = tab
    const record = await added('contacts', { name: `王芳 ${timezoneId}`, birthday: '1990-05-01' })
    await student('PATCH', `/api/contacts/${record}`, { birthday: '1990-05-02' })
    const { updatedAt, createdAt } = (await student('GET', `/api/contacts/${record}?depth=0`)).body
    await tab.goto(`/admin/collections/contacts/${record}`)
    const head = await textOf(page, '.doc-controls__meta')
    expect(head).toContain(shownMoment(updatedAt, zone))
    expect(head).toContain(shownMoment(createdAt, zone))
    await tab.goto(`/admin/collections/contacts/${record}/versions`)
    expect(await textOf(page, 'tbody .cell-updatedAt')).toBe(shownMoment(updatedAt, zone))
    await page.locator('tbody .cell-updatedAt a').first().click()
    const birthday = page.locator('.field-diff-container.date-diff', { hasText: '1990-05' })
    await birthday.waitFor()
    expect((await birthday.innerText()).match(/[\d-]{10}.*/g)).toEqual(['1990-05-01', '1990-05-02'])
    expect(await textOf(page, '.view-version')).toContain(shownMoment(updatedAt, zone))
    await tab.screenshot(`zones-versions-${timezoneId.replace('/', '-')}`)

    await student('DELETE', `/api/contacts/${record}`)
    const binned = (await student('GET', `/api/contacts/${record}?depth=0&trash=true`)).body
    await tab.goto('/admin/collections/contacts/trash?columns=["name","deletedAt"]')
    expect(await textOf(page, 'tbody .cell-deletedAt')).toBe(shownMoment(binned.deletedAt, zone))
    expect(tab.problems()).toEqual([])
  })

  it('shows the history of a definition', async () => {
    const position = (await student('GET', '/api/positions?limit=1&depth=0')).body.docs[0].id as string
    await student('PATCH', `/api/positions/${position}`, { name: `销售 ${timezoneId}` })
    const [version] = (await student('GET', `/api/positions/versions?where[parent][equals]=${position}&sort=-updatedAt&limit=1`)).body.docs
    await tab.goto(`/admin/collections/positions/${position}/versions`)
    expect(await textOf(tab.page, '.history time')).toBe(momentInWords(version.updatedAt, zone, 'zh'))
  })

  it('filters a list by the moment and the day that are picked', async () => {
    const { page } = tab
    const early = await added('activities', { subject: '前一天的电话', kind: 'communication', type: 'call', at: '2026-02-28T15:59:00.000Z' })
    const list = (collection: string, condition: string) => tab.goto(`/admin/collections/${collection}?where[or][0][and][0]${condition}`)
    const subjects = () => page.locator('tbody .cell-subject').allInnerTexts()
    await list('activities', '[at][greater_than_equal]=2026-02-01T00:00Z')
    expect((await subjects()).sort()).toEqual(['前一天的电话', '回访电话'])
    const input = page.locator('.condition-value-date input')
    expect(await input.inputValue()).toBe('2026-02-01 08:00')
    await input.fill('2026-03-01 00:00')
    await page.keyboard.press('Enter')
    await page.locator('tbody .cell-subject', { hasText: '前一天的电话' }).waitFor({ state: 'detached' })
    expect(await subjects()).toEqual(['回访电话'])
    await student('DELETE', `/api/activities/${early}`)

    await list('contacts', '[birthday][equals]=1990-05-03')
    await page.locator('.no-results, .collection-list__no-results').first().waitFor()
    await page.locator('.condition-value-date input').click()
    await page.locator('.react-datepicker__day--001:not(.react-datepicker__day--outside-month)').click()
    await page.locator('tbody .cell-name', { hasText: '陈静' }).waitFor()
    expect(await page.locator('tbody .cell-name').allInnerTexts()).toEqual(['陈静'])
  })

  it('asks on the board for the class’s day and time', async () => {
    const { page } = tab
    const title = `商机 ${timezoneId}`
    const id = await added('opportunities', { title, customer, amount: 100 })
    await tab.goto('/admin/funnel')
    await page
      .locator('.funnel-card', { hasText: title })
      .getByRole('button', { name: `${title}：操作` })
      .click()
    await page.getByRole('menuitem', { name: '商务谈判' }).click()
    const dialog = page.locator('.funnel-dialog')
    await dialog.getByLabel('预计成交日期').fill('2026-03-31')
    await dialog.getByLabel('会面时间').fill('2026-03-30T09:15')
    await dialog.getByRole('button', { name: '确定' }).click()
    await toast(page, `“${title}”已移到“商务谈判”`)
    expect((await student('GET', `/api/opportunities/${id}?depth=0`)).body).toMatchObject({
      expectedCloseAt: '2026-03-31T00:00:00.000Z',
      x_meeting: '2026-03-30T01:15:00.000Z',
    })
    expect(await page.locator('.funnel-card', { hasText: title }).innerText()).toContain('2026-03-31')
  })
})

describe('a class far ahead of the browser', () => {
  let tab: Tab
  beforeAll(async () => {
    tab = await openTab(browser, server, { timezoneId: 'Pacific/Pago_Pago' })
    await tab.signIn(course.instructor)
  })
  afterAll(() => tab.close())

  it('has its zone from a list in which the usual ones come first', async () => {
    const { page } = tab
    const id = (await course.admin('GET', '/api/classes')).body.docs[0].id as string
    await tab.goto(`/admin/collections/classes/${id}`)
    const input = page.locator('#field-timeZone input')
    await input.click()
    expect((await page.locator('#field-timeZone .rs__option').allInnerTexts())[0]).toBe('中国 (Asia/Shanghai)')
    await tab.screenshot('zones-choice')
    await input.fill('Kiritimati')
    await page.keyboard.press('Enter')
    await saved(tab)
    expect((await course.admin('GET', `/api/classes/${id}`)).body.timeZone).toBe('Pacific/Kiritimati')
  })

  it('opens its pickers on its own today', async () => {
    const { page } = tab
    await tab.pickCompany(company.id)
    await tab.goto('/admin/collections/contacts/create')
    await page.locator('#field-birthday input').click()
    const { today } = (await student('GET', '/api/context')).body as { today: string }
    expect(today).toBe(shownMoment(new Date(), 'Pacific/Kiritimati').slice(0, 10))
    const day = page.locator('.react-datepicker__day.date-today')
    expect(await day.allInnerTexts()).toEqual([String(Number(today.slice(8)))])
    await page.keyboard.press('Escape')

    const classId = (await course.admin('GET', '/api/classes')).body.docs[0].id as string
    await course.admin('PATCH', `/api/classes/${classId}`, { timeZone: null, clock: '2031-02-28' })
    await tab.goto('/admin/collections/contacts/create')
    await page.locator('#field-birthday input').click()
    expect(await page.locator('.react-datepicker__day.date-today').allInnerTexts()).toEqual(['28'])
    await page.locator('.react-datepicker__day.date-today').click()
    expect(await page.inputValue('#field-birthday input')).toBe('2031-02-28')
  })
})
