/** One call, seen by two people whose browsers stand in different zones, on a server in a third one: the class's time everywhere. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'

import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, saved, type Tab } from './helpers/browser.ts'
import { openTab } from './helpers/browser.ts'
import { smallCourse, type SmallCompany } from './helpers/smallCourse.ts'

const moment = '2026-03-01T14:54:00.000Z'
const shown = '2026-03-01 22:54'

let server: Server
let browser: Browser
let company: SmallCompany
let student: Client
let customer: string
let call: string
let contact: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ environment: { TZ: 'UTC' } }), launchBrowser()])
  ;[company] = (await smallCourse(server)).companies
  student = await server.client(company.student, company.id)
  const add = async (collection: string, data: object): Promise<string> => {
    const { status, body } = await student('POST', `/api/${collection}`, data)
    expect({ status, body }).toMatchObject({ status: 201 })
    return body.doc.id as string
  }
  customer = await add('customers', { name: '恒通公司' })
  call = await add('activities', { subject: '回访电话', kind: 'communication', type: 'call', at: moment, customer })
  contact = await add('contacts', { name: '陈静', birthday: '1990-05-01' })
}, 900_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
})

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
})
