import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { chromium, type Browser, type Page } from 'playwright-core'

import type { Account, Server } from '../../helpers/server.ts'

/** The installed Chromium; `CHROMIUM` names another one. */
const executablePath = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path))

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
}

/** A page in a browser profile of its own, and what went wrong in it. */
export interface Tab {
  page: Page
  /** Errors on the console and of scripts, failed requests, and requests that left this machine. */
  problems: () => string[]
  signIn: (account: Pick<Account, 'username' | 'password'>) => Promise<void>
  /** Works in a company from now on, as the company picker does. */
  pickCompany: (id: string) => Promise<void>
  goto: (path: string) => Promise<void>
  /** Keeps a picture in test-results. */
  screenshot: (name: string) => Promise<void>
  close: () => Promise<void>
}

export async function openTab(
  browser: Browser,
  { address }: Pick<Server, 'address'>,
  { locale = 'zh-CN', timezoneId }: { locale?: string; timezoneId?: string } = {},
): Promise<Tab> {
  const context = await browser.newContext({ locale, timezoneId, baseURL: address, viewport: { width: 1600, height: 950 } })
  const page = await context.newPage()
  const problems = problemsOf(page, address)
  const goto = async (path: string) => {
    await page.goto(path, { waitUntil: 'networkidle' })
  }
  return {
    page,
    goto,
    problems: () => [...problems],
    signIn: async ({ username, password }) => {
      await goto('/admin/login')
      await page.fill('input[name=username]', username)
      await page.fill('input[name=password]', password)
      await page.click('button[type=submit]')
      await page.waitForURL((url) => !url.pathname.endsWith('/login'))
      await page.waitForLoadState('networkidle')
    },
    pickCompany: (id) => context.addCookies([{ name: 'company', value: id, url: address }]),
    screenshot: async (name) => {
      mkdirSync('test-results', { recursive: true })
      await page.screenshot({ path: join('test-results', `${name}.png`), fullPage: true })
    },
    close: () => context.close(),
  }
}

/** Waits for a message of the admin. */
export const toast = (page: Page, text: string): Promise<void> => page.locator('.payload-toast-item', { hasText: text }).first().waitFor()

/** Saves the form of the page and waits until the server has it. */
export async function saved({ page }: Tab): Promise<void> {
  const answer = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.url().includes('/api/'))
  await page.click('#action-save')
  const { status, text } = await answer.then(async (response) => ({ status: response.status(), text: await response.text() }))
  if (status !== 200) throw new Error(`Not saved: ${String(status)} ${text}`)
}

function problemsOf(page: Page, address: string): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => problems.push(`script: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(data|blob|about):/.test(url)) problems.push(`left this machine: ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 500) problems.push(`${response.status()}: ${response.url()}`)
  })
  return problems
}
