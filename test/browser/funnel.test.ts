/** The board of opportunities, the funnel report and the editor of processes, as a student works with them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Browser, Locator } from 'playwright-core'

import { startServer, type Client, type Server } from '../helpers/server.ts'
import { launchBrowser, openTab, toast, type Tab } from './helpers/browser.ts'
import { smallCourse, type SmallCourse } from './helpers/smallCourse.ts'

let server: Server
let browser: Browser
let course: SmallCourse
let me: Client
let tab: Tab
let process: string
let customer: string

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), launchBrowser()])
  course = await smallCourse(server)
  const [company] = course.companies
  me = await server.client(company.student, company.id)
  process = (await me('GET', '/api/processes')).body.docs[0].id as string
  customer = await made('customers', { name: '华夏机械' })
  tab = await openTab(browser, server)
  await tab.signIn(company.student)
  await tab.pickCompany(company.id)
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
const opportunity = (title: string, data: Record<string, unknown> = {}): Promise<string> => made('opportunities', { title, customer, ...data })
const stored = async (id: string) => (await me('GET', `/api/opportunities/${id}?depth=0`)).body as Record<string, unknown>
const column = (code: string): Locator => tab.page.locator(`.funnel-column[data-stage=${code}]`)
const cardIn = (code: string, title: string): Locator => column(code).locator('.funnel-card', { hasText: title })

/** Chooses an entry of a card's menu with the keyboard. */
async function choose(code: string, title: string, entry: string): Promise<void> {
  await cardIn(code, title)
    .getByRole('button', { name: `${title}：操作` })
    .focus()
  await tab.page.keyboard.press('Enter')
  const menu = tab.page.getByRole('menu')
  await menu.waitFor()
  for (let presses = 0; presses < 12; presses++) {
    if ((await tab.page.evaluate(() => document.activeElement?.textContent)) === entry) break
    await tab.page.keyboard.press('ArrowDown')
  }
  await tab.page.keyboard.press('Enter')
}

describe('the board', () => {
  it('opens from the navigation with a column for each stage and its sums', async () => {
    for (let number = 1; number <= 23; number++) await opportunity(`批量商机 ${String(number)}`, { amount: 1000 })
    await tab.goto('/admin')
    await tab.page.locator('#nav-funnel').click()
    await column('contact').waitFor()
    expect(await tab.page.locator('.funnel-column h2').allInnerTexts()).toEqual(
      ['初步接触', '需求确认', '方案与报价', '商务谈判', '成功', '失败'].map((label) => expect.stringContaining(label)),
    )
    expect(await column('contact').locator('.funnel-column__count').innerText()).toBe('23')
    expect(await column('contact').locator('dd').allInnerTexts()).toEqual(['¥2.3万', '¥2,300'])
  })

  it('loads a page of a column, and more when asked', async () => {
    expect(await column('contact').locator('.funnel-card').count()).toBe(20)
    await column('contact').getByRole('button', { name: '还有 3 个' }).click()
    await column('contact').locator('.funnel-column__more').waitFor({ state: 'detached' })
    expect(await column('contact').locator('.funnel-card').count()).toBe(23)
  })

  it('moves a card that is dragged, on the server and in the sums', async () => {
    const id = await opportunity('拖动的商机', { amount: 12_500.5 })
    await tab.goto('/admin/funnel')
    await cardIn('contact', '拖动的商机').dragTo(column('needs'))
    await toast(tab.page, '“拖动的商机”已移到“需求确认”')
    expect(await stored(id)).toMatchObject({ stage: 'needs' })
    expect(await column('needs').locator('.funnel-column__count').innerText()).toBe('1')
    await column('needs').locator('dd', { hasText: '¥3,125.13' }).waitFor()
    await tab.screenshot('funnel-board')
  })

  it('asks for what a stage requires, and goes on with it', async () => {
    const id = await opportunity('没有金额的商机')
    await tab.goto('/admin/funnel')
    await choose('contact', '没有金额的商机', '方案与报价')
    const dialog = tab.page.locator('.funnel-dialog')
    await dialog.getByRole('alert').waitFor()
    expect(await stored(id)).toMatchObject({ stage: 'contact' })
    expect(await cardIn('contact', '没有金额的商机').count()).toBe(1)
    await tab.screenshot('funnel-dialog')
    await dialog.getByLabel('金额（元）').fill('8800')
    await dialog.getByRole('button', { name: '确定' }).click()
    await toast(tab.page, '“没有金额的商机”已移到“方案与报价”')
    expect(await stored(id)).toMatchObject({ stage: 'proposal', amount: 8800 })
  })

  it('wins, loses with a reason, and reopens with one', async () => {
    const [won, lost] = await Promise.all([opportunity('赢下的商机', { amount: 500 }), opportunity('丢掉的商机')])
    await tab.goto('/admin/funnel')
    await choose('contact', '赢下的商机', '赢单')
    await cardIn('won', '赢下的商机').waitFor()
    await choose('contact', '丢掉的商机', '丢单…')
    await tab.page.locator('.funnel-dialog').getByLabel('原因', { exact: true }).fill('价格太高')
    await tab.page.locator('.funnel-dialog').getByRole('button', { name: '确定' }).click()
    await toast(tab.page, '“丢掉的商机”已移到“失败”')
    expect(await stored(won)).toMatchObject({ stageKind: 'won', creditedAmount: 500 })
    expect(await stored(lost)).toMatchObject({ stageKind: 'lost', lostReason: '价格太高' })
    await choose('lost', '丢掉的商机', '重新打开…')
    await tab.page.locator('.funnel-dialog').getByLabel('原因', { exact: true }).fill('客户又来询价')
    await tab.page.locator('.funnel-dialog').getByRole('button', { name: '确定' }).click()
    await cardIn('contact', '丢掉的商机').waitFor()
    expect(await stored(lost)).toMatchObject({ stage: 'contact', stageKind: 'open' })
  })

  it('keeps the dialog of one card open, with what was typed, while the answer about another one comes', async () => {
    await Promise.all([opportunity('慢慢赢的商机', { amount: 700 }), opportunity('正在填的商机')])
    await tab.goto('/admin/funnel')
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    await tab.page.route('**/api/opportunities/*/win', async (route) => {
      await held
      await route.continue()
    })
    await choose('contact', '慢慢赢的商机', '赢单')
    await choose('contact', '正在填的商机', '丢单…')
    const dialog = tab.page.locator('.funnel-dialog')
    await dialog.getByLabel('原因', { exact: true }).fill('项目取消')
    release()
    await toast(tab.page, '“慢慢赢的商机”已移到“成功”')
    await tab.page.unroute('**/api/opportunities/*/win')
    expect(await dialog.getByLabel('原因', { exact: true }).inputValue()).toBe('项目取消')
    await dialog.getByRole('button', { name: '确定' }).click()
    await toast(tab.page, '“正在填的商机”已移到“失败”')
  })

  it('takes a move back that the server refuses, and says why', async () => {
    const id = await opportunity('被拒绝的商机', { amount: 100 })
    await tab.goto('/admin/funnel')
    const teacher = await server.client(course.instructor, course.companies[0].id)
    // After the board was opened, so that only the server knows.
    const ways = { transitions: [{ from: 'contact', to: 'needs' }] }
    expect(await teacher('PATCH', `/api/processes/${process}`, ways)).toMatchObject({ status: 200 })
    await cardIn('contact', '被拒绝的商机').dragTo(column('negotiation'))
    await toast(tab.page, '当前阶段为“初步接触”，不能移到“商务谈判”')
    await cardIn('contact', '被拒绝的商机').waitFor()
    expect(await cardIn('negotiation', '被拒绝的商机').count()).toBe(0)
    expect(await stored(id)).toMatchObject({ stage: 'contact' })
  })

  it('offers only the ways that there are', async () => {
    await tab.goto('/admin/funnel')
    await cardIn('contact', '被拒绝的商机').getByRole('button', { name: '被拒绝的商机：操作' }).click()
    const entries = await tab.page.getByRole('menuitem').allInnerTexts()
    expect(entries).toEqual(['打开', '需求确认', '赢单', '丢单…'])
    await tab.page.keyboard.press('Escape')
    await cardIn('contact', '被拒绝的商机').dragTo(column('proposal'))
    await toast(tab.page, '流程不允许从“初步接触”移到“方案与报价”')
  })
})

describe('the form of an opportunity', () => {
  const bar = (): Locator => tab.page.locator('.opportunity-progress')
  const stage = (code: string): Locator => bar().locator(`li[data-stage=${code}]`)
  const here = (code: string): Promise<void> => bar().locator(`li[data-stage=${code}][aria-current=step]`).waitFor()
  const dialog = (): Locator => tab.page.locator('.funnel-dialog')

  it('moves it along its stages, asking for what they require, and records steps', async () => {
    const teacher = await server.client(course.instructor, course.companies[0].id)
    expect(await teacher('PATCH', `/api/processes/${process}`, { transitions: [] })).toMatchObject({ status: 200 })
    const id = await opportunity('表单里的商机')
    await tab.goto(`/admin/collections/opportunities/${id}`)
    await here('contact')
    await stage('proposal').getByRole('button').click()
    await dialog().getByLabel('金额（元）').fill('6600')
    await dialog().getByRole('button', { name: '确定' }).click()
    await here('proposal')
    await tab.page.waitForFunction(() => (document.querySelector('#field-amount') as HTMLInputElement | null)?.value === '6600')
    await bar().getByLabel('记录进程…').selectOption({ label: '电话沟通' })
    await dialog().getByLabel('备注').fill('约好下周见面')
    await dialog().getByRole('button', { name: '确定' }).click()
    await toast(tab.page, '已记录“电话沟通”')
    expect((await me('GET', `/api/activities?where[opportunity][equals]=${id}`)).body.docs).toMatchObject([{ action: 'call', note: '约好下周见面' }])
    await tab.screenshot('opportunity-progress')
  })

  it('loses and reopens it, and waits until changes are saved', async () => {
    await bar().getByRole('button', { name: '丢单…' }).click()
    await dialog().getByLabel('原因', { exact: true }).fill('预算取消')
    await dialog().getByRole('button', { name: '确定' }).click()
    await here('lost')
    await bar().getByRole('button', { name: '重新打开…' }).click()
    await dialog().getByLabel('原因', { exact: true }).fill('预算恢复')
    await dialog().getByRole('button', { name: '确定' }).click()
    await here('proposal')
    await tab.page.locator('#field-title').fill('改过的名称')
    await bar().getByText('请先保存修改').waitFor()
    expect(await bar().getByRole('button', { name: '赢单' }).isDisabled()).toBe(true)
  })
})

describe('the funnel report', () => {
  it('shows the stages as a chart and a table, whose numbers lead to the records', async () => {
    await tab.goto('/admin/funnel-report')
    await tab.page.locator('.funnel-report__chart svg').waitFor()
    const row = tab.page.locator('.funnel-report__table tr[data-stage=needs]')
    expect(await row.innerText()).toMatch(/需求确认.*1.*¥12,500\.50.*¥3,125\.13/s)
    await tab.page.getByLabel('分组').selectOption({ label: '负责人' })
    await tab.page.getByRole('rowheader', { name: '学生1' }).waitFor()
    await tab.screenshot('funnel-report')
    await row.first().getByRole('link').click()
    await tab.page.waitForURL((url) => url.pathname.endsWith('/opportunities'))
    await tab.page.locator('tbody tr', { hasText: '拖动的商机' }).waitFor()
    expect(await tab.page.locator('.collection-list tbody tr').count()).toBe(1)
  })
})

describe('a process', () => {
  it('is made as tables: stages, a step that marks one, and ways for positions', async () => {
    const { page } = tab
    await tab.goto('/admin/collections/processes/create')
    await page.fill('#field-name', '渠道销售')
    await page.getByRole('button', { name: '从常用阶段开始' }).click()
    const stages = page.getByRole('group', { name: '阶段' })
    await stages.getByLabel('名称', { exact: true }).nth(3).waitFor()
    await stages.getByLabel('成功率 %').first().fill('15')
    await stages.getByRole('group', { name: '进入前必填' }).nth(1).locator('input').first().fill('商机来源')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '添加动作' }).click()
    await page.getByRole('group', { name: '进程动作' }).getByLabel('名称', { exact: true }).fill('提交方案')
    await page.getByLabel('标志到达').selectOption({ label: '→ 方案与报价' })
    await page.getByLabel('只允许下表勾选的流转').check()
    await page.getByLabel('从“初步接触”到“成功”', { exact: true }).uncheck()
    await page.getByTitle('从“方案与报价”到“成功”：可操作的职位').click()
    await page.locator('.process-editor__positions input').first().fill('销售经理')
    await page.locator('.process-editor__positions .rs__option', { hasText: '销售经理' }).click()
    await tab.screenshot('process-editor')
    await page.click('#action-save')
    await page.waitForURL((url) => /processes\/(?!create)./.test(url.pathname))
    const { docs } = (await me('GET', '/api/processes?depth=0&where[name][equals]=渠道销售')).body
    expect(docs).toMatchObject([
      {
        stages: [
          { code: 'contact', probability: 15, requiredFields: [] },
          { code: 'proposal', kind: 'open', requiredFields: ['source'] },
          { code: 'won', kind: 'won', probability: 100 },
          { code: 'lost', kind: 'lost', probability: 0 },
        ],
        actions: [{ label: '提交方案', marksStage: 'proposal' }],
      },
    ])
    const ways = docs[0].transitions.map(({ from, to, positions }: Record<string, unknown[]>) => [from, to, positions?.length ?? 0])
    expect(ways).toEqual([
      ['contact', 'proposal', 0],
      ['contact', 'lost', 0],
      ['proposal', 'contact', 0],
      ['proposal', 'won', 1],
      ['proposal', 'lost', 0],
    ])
  })
})

it('no page meets an error or makes a request to another machine', () => {
  // A refused command is an answer that browsers note; between two pages, while the head has no icon, they ask for the usual one.
  expect(tab.problems().filter((problem) => !/status of (409|422)|\/favicon\.ico\)/.test(problem))).toEqual([])
})
