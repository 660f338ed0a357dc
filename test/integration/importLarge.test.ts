import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import iconv from 'iconv-lite'

import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

const rowCount = 20_000
const badRows = new Map<number, string>()
for (let at = 0; at < 37; at++) badRows.set(100 + at * 531, ['name', 'level', 'email', 'x_amount', 'x_day'][at % 5]!)

let lab: Lab
let course: Course
let company: Doc
let student: Client
let colleague: Client

beforeAll(async () => {
  lab = await startLab()
  course = await lab.course({ companies: 1 })
  company = course.companies[0]!.company
  student = await lab.client(course.companies[0]!.member, company)
  const other = await lab.user({ name: 'Colleague' })
  const position = await lab.create('positions', { name: 'Sales', company: company.id, permissions: everyRight })
  await lab.create('memberships', { company: company.id, user: other.id, position: position.id })
  colleague = await lab.client(other, company)
  const instructor = await lab.client(course.instructor)
  const scope = { scope: 'course', course: course.course.id }
  const items = [
    { value: 'key', label: '重要', active: true },
    { value: 'plain', label: '普通', active: true },
  ]
  await instructor('POST', '/api/dictionaries', { code: 'customer-level', name: '客户分级', ...scope, items })
  await instructor('POST', '/api/field-settings', {
    target: 'customers',
    ...scope,
    fields: [
      { name: 'x_amount', label: '年采购额', type: 'money' },
      { name: 'x_day', label: '签约日', type: 'date' },
    ],
  })
})
afterAll(() => lab.close())

/** A file of a Chinese spreadsheet program: GBK, CRLF, labels as headings. */
function file({ withErrors }: { withErrors: boolean }): Buffer {
  const lines = ['客户名称,客户编号,客户分级,电话,电子邮箱,城市,年采购额,签约日,备注']
  for (let row = 2; row <= rowCount + 1; row++) {
    const wrong = withErrors ? badRows.get(row) : undefined
    const cells = [
      wrong === 'name' ? '' : `山西客户${row}`,
      row % 2 === 0 ? `P${row}` : '',
      wrong === 'level' ? '很重要' : '重要',
      '0351-7010000',
      wrong === 'email' ? 'a@@b' : `buyer${row}@example.cn`,
      '太原',
      wrong === 'x_amount' ? '一千' : '"1,234.50"',
      wrong === 'x_day' ? '2026-02-30' : '2026年1月5日',
      '"含逗号, 引号""和换行\n的备注"',
    ]
    lines.push(cells.join(','))
  }
  return iconv.encode(lines.join('\r\n'), 'gbk')
}

function upload(bytes: Buffer, options: Record<string, string> = {}) {
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(bytes)]), '客户.csv')
  for (const [key, value] of Object.entries(options)) form.append(key, value)
  return student('POST', '/api/customers/import', form)
}

const count = async (where = '') => (await student('GET', `/api/customers?limit=1&${where}`)).body.totalDocs as number

/** Milliseconds that saves take. */
async function waitsOf(client: Client, count: number): Promise<number[]> {
  const waits: number[] = []
  for (let save = 0; save < count; save++) {
    const started = performance.now()
    expect(await client('POST', '/api/contacts', { name: '联系人' })).toMatchObject({ status: 201 })
    waits.push(performance.now() - started)
  }
  return waits
}

const percentile95 = (waits: number[]): number => [...waits].sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? 0

const memory = () => {
  globalThis.gc?.()
  return process.memoryUsage().rss / 2 ** 20
}

describe(`a file of ${rowCount} rows`, () => {
  it('is refused with exactly its 37 bad rows, and nothing is written', async () => {
    const bytes = file({ withErrors: true })
    const started = Date.now()
    const answer = await upload(bytes, { dryRun: 'true' })
    console.log(`dry run ${Date.now() - started} ms`)
    expect(answer).toMatchObject({ status: 200, body: { total: rowCount, badRows: 37, errorCount: 37, create: rowCount - 37 } })
    expect(new Map(answer.body.errors.map((one: Doc) => [one.row, one.field]))).toEqual(badRows)
    expect((await upload(bytes)).status).toBe(400)
    expect(await count()).toBe(0)
  }, 120_000)

  it('is imported completely while somebody else works, and undone without a trace', async () => {
    await colleague('POST', '/api/customers', { name: '别人的客户', code: 'own' })
    const calm = await waitsOf(colleague, 40)
    const idle = memory()
    const started = Date.now()
    const answer = await upload(file({ withErrors: false }))
    expect(answer).toMatchObject({ status: 202, body: { doc: { status: 'queued', total: rowCount } } })
    const waits: number[] = []
    let most = idle
    let run = answer.body.doc as Doc
    while (run.status === 'queued' || run.status === 'running') {
      waits.push(...(await waitsOf(colleague, 1)))
      most = Math.max(most, process.memoryUsage().rss / 2 ** 20)
      await sleep(150)
      run = (await student('GET', `/api/import-runs/${answer.body.run}?depth=0`)).body as Doc
    }
    const p95 = percentile95(waits)
    console.log(
      `import ${Date.now() - started} ms, saves p95 ${Math.round(p95)} ms (calm ${Math.round(percentile95(calm))}) of ${waits.length}, memory +${Math.round(most - idle)} MB`,
    )
    expect(run).toMatchObject({ status: 'done', processed: rowCount, created: rowCount, updated: 0, skipped: 0 })
    expect(await count()).toBe(rowCount + 1)
    expect(await count('where[code][exists]=true')).toBe(rowCount + 1)
    expect(await count('where[x_day][equals]=2026-01-05&where[x_amount][equals]=1234.5&where[level][equals]=key')).toBe(rowCount)
    const log = await lab.inCompany(company, () => lab.payload.db.count({ collection: 'operation-log', where: { collection: { equals: 'customers' } } }))
    expect(log.totalDocs).toBe(rowCount + 1)
    // A machine that is busy with other things answers slowly even without an import.
    expect(p95).toBeLessThan(Math.max(300, 4 * percentile95(calm)))
    expect(most - idle).toBeLessThan(400)

    const undoing = Date.now()
    expect(await student('POST', `/api/import-runs/${answer.body.run}/undo`)).toMatchObject({ status: 200, body: { removed: rowCount } })
    console.log(`undo ${Date.now() - undoing} ms`)
    expect(await count()).toBe(1)
    expect(await count('trash=true')).toBe(1)
  }, 600_000)
})
