/** The analysis reports are counted in the database, over what the person sees, and say the same as counting record by record. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { seedPlatform } from '../../seed/index.ts'
import { everyRight, startLab, type Client, type Course, type Doc, type Lab } from '../helpers/lab.ts'

type Row = { key: string | null; label: string; list: string | null } & Record<string, number | null>
interface Report {
  columns: { name: string; label: string; kind: string }[]
  rows: Row[]
  total: Record<string, number | null> | null
  by: string | null
}
interface Opportunity extends Doc {
  stageKind: string
  amount: number | null
  creditedAmount: number | null
  creditedTo: string | null
  owner: string
  customer: string
  type: string | null
  source: string | null
  closedAt: string | null
  lostReason: string | null
  lostCategory: string | null
  lostTo: string | null
  competitors?: string[]
  lines: { product: string; quantity: number; price: number }[]
}

let lab: Lab
let course: Course
let company: Doc
let me: Client
let other: Client
let instructor: Client
let staff: Doc & { username: string }
let position: Doc
let process: Doc
const products: Doc[] = []
const customers: Doc[] = []
const rivals: Doc[] = []
const names = new Map<string, string>()

const made = async (client: Client, collection: string, data: object): Promise<Doc> => {
  const { status, body } = await client('POST', `/api/${collection}?depth=0`, data)
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc as Doc
}
const run = async (client: Client, path: string, body: object = {}): Promise<void> => {
  const answer = await client('POST', `/api/${path}`, body)
  expect([answer.status, answer.body.errors]).toEqual([200, undefined])
}
const classDate = async (clock: string): Promise<void> => {
  expect((await instructor('PATCH', `/api/classes/${course.class.id}`, { clock: `${clock}T00:00:00.000Z` })).status).toBe(200)
}
const report = async (client: Client, name: string, query = ''): Promise<Report> => {
  const { status, body } = await client('GET', `/api/reports/${name}?${query}`)
  expect([name, status, body.errors]).toEqual([name, 200, undefined])
  return body
}
const share = async (mode: string, collection = 'opportunities'): Promise<void> => {
  const settings = { modes: [{ collection, mode }] }
  const { docs } = (await instructor('GET', '/api/sharing-settings')).body
  const answer = docs[0]
    ? await instructor('PATCH', `/api/sharing-settings/${docs[0].id}`, settings)
    : await instructor('POST', '/api/sharing-settings', settings)
  expect(answer.status).toBeLessThan(300)
}
const opportunities = async (client: Client): Promise<Opportunity[]> => (await client('GET', '/api/opportunities?limit=500&depth=0')).body.docs
const wins = async (client: Client): Promise<Opportunity[]> => (await opportunities(client)).filter(({ stageKind }) => stageKind === 'won')

const cents = (yuan: number | null | undefined): number => Math.round((yuan ?? 0) * 100)
const yuan = (all: number[]): number => all.reduce((sum, one) => sum + one, 0) / 100
const percent = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part * 1000) / whole) / 10)
const month = (moment: string | null): string => {
  const date = new Date(moment ?? '')
  return `${String(date.getFullYear())}-${String(date.getMonth() + 1).padStart(2, '0')}`
}
function grouped<T>(all: readonly T[], keysOf: (one: T) => (string | null)[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const one of all) for (const key of new Set(keysOf(one))) groups.set(key, [...(groups.get(key) ?? []), one])
  return groups
}
/** Rows without names and lists, in an order that depends on nothing but them. */
const plain = (rows: Row[]): object[] => rows.map(({ label: _, list: __, ...row }) => row).sort((a, b) => String(a.key).localeCompare(String(b.key)))
const expectRows = ({ rows }: Report, expected: Map<string | null, Record<string, number | null>>): void =>
  expect(plain(rows)).toEqual(plain([...expected].map(([key, values]) => ({ key, label: '', list: null, ...values }) as Row)))
/** How many records the list behind a row shows. */
const behind = async (client: Client, { list }: Row): Promise<number> => {
  const [path, query] = String(list).split('?')
  return (await client('GET', `${path?.replace('/admin/collections', '/api') ?? ''}?${query ?? ''}&limit=1`)).body.totalDocs
}

beforeAll(async () => {
  lab = await startLab()
  await seedPlatform(lab.payload)
  course = await lab.course({ companies: 1 })
  const [first] = course.companies
  if (!first) throw new Error('The course has no company')
  company = first.company
  position = await lab.create('positions', { name: '销售员', company: company.id, permissions: everyRight })
  staff = await lab.user({ name: '李明' })
  await lab.create('memberships', { company: company.id, user: staff.id, position: position.id })
  me = await lab.client(first.member, company)
  other = await lab.client(staff, company)
  instructor = await lab.client(course.instructor, company)
  process = (await me('GET', '/api/processes')).body.docs[0]
  for (const [index, name] of ['数控机床', '工业机器人', '传送带'].entries())
    products.push(await made(me, 'products', { code: `P${String(index)}`, name, listPrice: 100 }))
  for (const [index, level] of ['key', 'ordinary', undefined, 'key', 'ordinary'].entries())
    customers.push(await made(index % 2 ? other : me, 'customers', { name: `客户 ${String(index)}`, level }))
  for (const [name, danger, nature] of [
    ['对手甲', 'high', 'private'],
    ['对手乙', 'high', undefined],
    ['对手丙', 'low', 'private'],
  ])
    rivals.push(await made(me, 'competitors', { name, danger, nature }))
  for (const one of [...products, ...customers, ...rivals]) names.set(one.id, String(one.name))

  await classDate('2026-01-10')
  const ids: { id: string; client: Client }[] = []
  for (let number = 0; number < 30; number++) {
    const client = number % 3 === 0 ? other : me
    const line = (offset: number) => ({
      product: products[(number + offset) % 3]?.id,
      quantity: (number % 4) + 0.5 * offset + 1,
      price: Math.round(1e6 / (number + offset + 7)) / 100,
    })
    const data = {
      title: `商机 ${String(number)}`,
      customer: customers[(number + Math.floor(number / 5)) % 5]?.id,
      ...(number % 4 === 3 ? { amount: Math.round(1e7 / (number + 3)) / 100 } : { lines: number % 4 === 0 ? [line(0), line(1), line(0)] : [line(0)] }),
      type: ['new-business', 'repeat', undefined][number % 3],
      source: ['website', 'exhibition', undefined, 'website'][number % 4],
      competitors: [[], [0], [0, 1], [2]][number % 4]?.map((index) => rivals[index]?.id),
      expectedCloseAt: '2026-06-30T00:00:00.000Z',
    }
    ids.push({ id: (await made(client, 'opportunities', data)).id, client })
  }
  const some = (rest: number, of: number) => ids.filter((_, index) => index % of === rest)
  await classDate('2026-01-31')
  for (const { id, client } of some(0, 5)) await run(client, `opportunities/${id}/move`, { stage: 'needs' })
  for (const { id, client } of some(1, 5)) await run(client, `opportunities/${id}/win`)
  await classDate('2026-02-01')
  for (const [index, { id, client }] of some(2, 5).entries())
    await run(client, `opportunities/${id}/lose`, {
      reason: index % 2 ? '价格太高' : '预算取消',
      category: index % 2 ? 'price' : 'budget',
      competitor: index % 3 === 2 ? undefined : rivals[index % 3]?.id,
    })
  await classDate('2026-04-15')
  for (const { id, client } of some(0, 5)) await run(client, `opportunities/${id}/win`)
  // Won by one, owned by another today; and one that is won no more.
  const [reopened, moved, gone] = some(0, 5)
  await run(instructor, `opportunities/${String(moved?.id)}/assign`, { to: staff.id })
  await run(me, `opportunities/${String(reopened?.id)}/reopen`, { reason: '退单' })
  expect((await me('DELETE', `/api/opportunities/${String(gone?.id)}`)).status).toBe(200)
  await classDate('2026-05-01')

  for (let number = 0; number < 14; number++) {
    const lead = {
      name: `线索 ${String(number)}`,
      customerName: `新客户 ${String(number)}`,
      source: ['website', 'exhibition', undefined][number % 3],
      industry: ['software', 'manufacturing'][number % 2],
    }
    const { id } = await made(number % 4 ? me : other, 'leads', { ...lead, status: number % 5 === 0 ? 'contacted' : 'new' })
    if (number % 6 === 0) await run(me, `leads/${id}/convert`)
  }
}, 120_000)
afterAll(() => lab.close())

describe('sales by month', () => {
  it('are the credited amounts of every month, also of one in which nothing was sold', async () => {
    const all = await wins(me)
    const counted = await report(me, 'sales-amount')
    const expected = new Map(
      ['2026-01', '2026-02', '2026-03', '2026-04'].map((key) => {
        const those = all.filter(({ closedAt }) => month(closedAt) === key)
        const amounts = those.map(({ creditedAmount }) => cents(creditedAmount))
        const sum = amounts.reduce((one, more) => one + more, 0)
        return [key, { count: those.length, amount: sum / 100, average: those.length ? Math.round(sum / those.length) / 100 : null }]
      }),
    )
    expectRows(counted, expected)
    expect(counted.rows.map(({ count }) => count)).toEqual([6, 0, 0, 4])
    expect(counted.total?.amount).toBe(yuan(all.map(({ creditedAmount }) => cents(creditedAmount))))
    for (const row of counted.rows) expect(await behind(me, row)).toBe(row.count)
  })

  it('are of a period, of the person who was credited, and of a process', async () => {
    const april = await report(me, 'sales-amount', 'from=2026-02-01&to=2026-04-15')
    expect(april.rows.map(({ key, count }) => [key, count])).toEqual([['2026-04', 4]])
    expect((await report(me, 'sales-amount', 'from=2026-02-01&to=2026-04-14')).rows).toEqual([])
    const mine = await report(me, 'sales-amount', `user=${staff.id}`)
    expect(mine.total?.count).toBe((await wins(me)).filter(({ creditedTo }) => creditedTo === staff.id).length)
    expect(mine.total?.count).not.toBe((await wins(me)).filter(({ owner }) => owner === staff.id).length)
    expect((await report(me, 'sales-amount', `process=${process.id}`)).total?.count).toBe(10)
  })
})

describe('product sales and composition', () => {
  const byLines = async () => {
    const lines = (await wins(me)).flatMap(({ id, lines }) => lines.map((line) => ({ ...line, id })))
    const amount = (all: typeof lines): number => all.reduce((sum, { quantity, price }) => sum + Math.round(quantity * cents(price)), 0)
    return new Map(
      [...grouped(lines, ({ product }) => [product])].map(([key, all]) => [
        key,
        {
          count: new Set(all.map(({ id }) => id)).size,
          quantity: all.reduce((sum, { quantity }) => sum + quantity, 0),
          amount: amount(all) / 100,
          share: percent(amount(all), amount(lines)),
        },
      ]),
    )
  }

  it('count every line of a won opportunity, and the opportunity once', async () => {
    const counted = await report(me, 'product-sales')
    expect(counted.rows.length).toBe(3)
    expectRows(counted, await byLines())
    for (const row of counted.rows) {
      expect(row.label).toBe(names.get(String(row.key)))
      expect(await behind(me, row)).toBe(row.count)
    }
    expectRows(await report(me, 'sales-composition', 'by=product'), await byLines())
  })

  it.each(['type', 'source'] as const)('is what won business is made up of by %s, also without one', async (by) => {
    const all = await wins(me)
    const amount = (some: Opportunity[]): number => some.reduce((sum, { creditedAmount }) => sum + cents(creditedAmount), 0)
    const counted = await report(me, 'sales-composition', `by=${by}`)
    const expected = [...grouped(all, (one) => [one[by] ?? null])].map(
      ([key, some]) => [key, { count: some.length, amount: amount(some) / 100, share: percent(amount(some), amount(all)) }] as const,
    )
    expectRows(counted, new Map(expected))
    expect(counted.rows.map(({ key }) => key)).toContain(null)
    for (const row of counted.rows) expect(await behind(me, row)).toBe(row.count)
  })

  it('tells the level of customers only as far as the person sees them', async () => {
    const byLevel = async (client: Client): Promise<void> => {
      const seen = (await client('GET', '/api/customers?limit=50&depth=0')).body.docs as Doc[]
      const levelOf = (id: string): string | null => (seen.find((one) => one.id === id)?.level as string | undefined) ?? null
      const all = await wins(client)
      const { rows } = await report(client, 'sales-composition', 'by=level')
      const expected = grouped(all, ({ customer }) => [levelOf(customer)])
      expect(rows.map(({ key, count }) => [key, count]).sort()).toEqual([...expected].map(([key, some]) => [key, some.length]).sort())
    }
    await byLevel(me)
    expect((await report(other, 'sales-composition', 'by=level')).rows).toHaveLength(3)
    await share('private', 'customers')
    await byLevel(other)
    const { rows } = await report(other, 'sales-trend', 'by=customer&from=2026-01-01&to=2026-04-30')
    const visible = (await other('GET', '/api/customers?limit=50&depth=0')).body.docs.map(({ name }: Doc) => name)
    expect(rows.filter(({ key }) => key !== null).map(({ label }) => visible.includes(label))).not.toContain(false)
    expect(rows.filter(({ key }) => key === null)).toHaveLength(1)
    await share('readWrite', 'customers')
  })
})

describe('the trend', () => {
  it.each(['customer', 'product'] as const)('is month by month by %s', async (by) => {
    const counted = await report(me, 'sales-trend', `by=${by}&from=2026-01-15&to=2026-04-30`)
    const months = ['2026-01', '2026-02', '2026-03', '2026-04']
    expect(counted.columns.map(({ name }) => name)).toEqual([...months, 'total'])
    const sales = (await wins(me)).flatMap(({ customer, creditedAmount, closedAt, lines }) =>
      by === 'customer'
        ? [{ key: customer, month: month(closedAt), cents: cents(creditedAmount) }]
        : lines.map(({ product, quantity, price }) => ({ key: product, month: month(closedAt), cents: Math.round(quantity * cents(price)) })),
    )
    const values = (some: typeof sales) => ({
      ...Object.fromEntries(months.map((one) => [one, yuan(some.filter((sale) => sale.month === one).map((sale) => sale.cents))])),
      total: yuan(some.map((sale) => sale.cents)),
    })
    expectRows(counted, new Map([...grouped(sales, ({ key }) => [key])].map(([key, some]) => [key, values(some)])))
    expect(counted.total).toEqual(values(sales))
  })

  it('is of the last twelve months of the class date, and of no more than 24', async () => {
    const { columns } = await report(me, 'sales-trend')
    expect([columns.length, columns[0]?.name, columns[11]?.name]).toEqual([13, '2025-06', '2026-05'])
    expect((await report(me, 'sales-trend', 'from=2024-01-01&to=2025-12-31')).columns).toHaveLength(25)
    expect((await me('GET', '/api/reports/sales-trend?from=2024-01-01&to=2026-01-01')).body.errors[0]).toMatchObject({ code: 'invalid', field: 'to' })
  })

  it('puts together what is not among the ten largest', async () => {
    const extra: string[] = []
    for (let number = 0; number < 8; number++) {
      const customer = await made(me, 'customers', { name: `小客户 ${String(number)}` })
      const { id } = await made(me, 'opportunities', { title: '小单', customer: customer.id, amount: 1 + number })
      await run(me, `opportunities/${id}/win`)
      extra.push(id)
    }
    const { rows, total } = await report(me, 'sales-trend', 'by=customer')
    expect(rows).toHaveLength(11)
    expect(rows.at(-1)).toMatchObject({ key: null, list: null })
    expect(yuan(rows.map((row) => cents(row.total)))).toBe(total?.total)
    for (const id of extra) expect((await me('DELETE', `/api/opportunities/${id}`)).status).toBe(200)
  })
})

describe('lost sales', () => {
  it.each([
    ['reason', 'lostCategory'],
    ['competitor', 'lostTo'],
    ['source', 'source'],
  ] as const)('are counted by %s', async (by, field) => {
    const all = (await opportunities(me)).filter(({ stageKind }) => stageKind === 'lost')
    const counted = await report(me, 'sales-failure', `by=${by}`)
    const expected = [...grouped(all, (one) => [one[field] ?? null])].map(
      ([key, some]) => [key, { count: some.length, share: percent(some.length, all.length), amount: yuan(some.map(({ amount }) => cents(amount))) }] as const,
    )
    expectRows(counted, new Map(expected))
    expect(counted.total?.count).toBe(6)
    for (const row of counted.rows) expect(await behind(me, row)).toBe(row.count)
  })
})

describe('competition', () => {
  it('counts every opportunity once with each rival that was met, or that it was lost to', async () => {
    const all = await opportunities(me)
    const counted = await report(me, 'sales-competition')
    const expected = [...grouped(all, ({ competitors, lostTo }) => [...(competitors ?? []), ...(lostTo ? [lostTo] : [])])].map(([key, some]) => {
      const of = (kind: string): Opportunity[] => some.filter(({ stageKind }) => stageKind === kind)
      const values = {
        met: some.length,
        open: of('open').length,
        won: of('won').length,
        lost: of('lost').length,
        lostToIt: of('lost').filter(({ lostTo }) => lostTo === key).length,
        winRate: percent(of('won').length, of('won').length + of('lost').length),
        wonAmount: yuan(of('won').map(({ creditedAmount }) => cents(creditedAmount))),
        lostAmount: yuan(of('lost').map(({ amount }) => cents(amount))),
      }
      return [key, values] as const
    })
    expectRows(counted, new Map(expected))
    expect(counted.rows.map(({ label }) => label).sort()).toEqual(rivals.map(({ name }) => name).sort())
    for (const row of counted.rows) expect(await behind(me, row)).toBe(row.met)
    const february = await report(me, 'sales-competition', 'from=2026-02-01&to=2026-02-28')
    expect(february.rows.every(({ won, open }) => won === 0 && open === 0)).toBe(true)
    for (const row of february.rows) expect(await behind(me, row)).toBe(row.met)
  })

  it('has the competitors by danger and by nature', async () => {
    const byDanger = await report(me, 'competitors')
    expect(byDanger.by).toBe('danger')
    expect(byDanger.rows.map(({ key, label, count, share }) => [key, label, count, share])).toEqual([
      ['high', '高', 2, 66.7],
      ['low', '低', 1, 33.3],
    ])
    expectRows(
      await report(me, 'competitors', 'by=nature'),
      new Map([
        ['private', { count: 2, share: 66.7 }],
        [null, { count: 1, share: 33.3 }],
      ]),
    )
  })
})

describe('leads', () => {
  it.each(['status', 'source', 'industry', 'owner'] as const)('are counted by %s with those that became customers', async (by) => {
    const all = (await me('GET', '/api/leads?limit=100&depth=0')).body.docs as Doc[]
    const counted = await report(me, 'leads', `by=${by}`)
    const expected = [...grouped(all, (one) => [(one[by] as string | undefined) ?? null])].map(([key, some]) => {
      const converted = some.filter(({ convertedAt }) => convertedAt).length
      return [key, { count: some.length, share: percent(some.length, all.length), converted, conversion: percent(converted, some.length) }] as const
    })
    expectRows(counted, new Map(expected))
    expect(counted.total).toMatchObject({ count: 14, converted: 3 })
    for (const row of counted.rows) expect(await behind(me, row)).toBe(row.count)
  })

  it('are of the days on which they were entered', async () => {
    const real = new Date()
    const day = `${String(real.getFullYear())}-${String(real.getMonth() + 1).padStart(2, '0')}-${String(real.getDate()).padStart(2, '0')}`
    expect((await report(me, 'leads', `from=${day}`)).total?.count).toBe(14)
    expect((await report(me, 'leads', 'to=2020-01-01')).rows).toEqual([])
    expect((await report(me, 'leads', `user=${staff.id}`)).total?.count).toBe(4)
  })
})

describe('sales time', () => {
  it('is the average of the stays in each stage, and of the way to the end', async () => {
    const all = await opportunities(me)
    const histories = await Promise.all(
      all.map(async ({ id, stageKind }) => ({
        stageKind,
        stays: (await me('GET', `/api/opportunities/${id}/stages`)).body.docs as { stage: string; enteredAt: string; days: number | null }[],
      })),
    )
    const now = Date.parse(`${(await me('GET', '/api/context')).body.today}T12:00:00`)
    const days = ({ days: over, enteredAt }: { days: number | null; enteredAt: string }): number => over ?? (now - Date.parse(enteredAt)) / 86_400_000
    const average = (total: number, count: number): number | null => (count === 0 ? null : total / count)
    const { rows } = await report(me, 'sales-time')
    expect(rows.map(({ key }) => key)).toEqual(['contact', 'needs', 'proposal', 'negotiation', 'won', 'lost'])
    for (const row of rows) {
      const isEnd = row.key === 'won' || row.key === 'lost'
      const those = isEnd ? histories.filter(({ stageKind }) => stageKind === row.key) : histories
      const stays = those.flatMap((one) => one.stays.filter(({ stage }) => (isEnd ? stage !== 'won' && stage !== 'lost' : stage === row.key)))
      const count = isEnd ? those.length : stays.length
      const expected = average(
        stays.reduce((sum, stay) => sum + days(stay), 0),
        count,
      )
      expect(row.count).toBe(count)
      expect(row.averageDays === null).toBe(expected === null)
      if (expected !== null) expect(Math.abs((row.averageDays ?? 0) - expected)).toBeLessThanOrEqual(0.6)
      if (isEnd) expect(await behind(me, row)).toBe(count)
    }
    expect(rows.find(({ key }) => key === 'lost')?.averageDays).toBeCloseTo(22, 0)
  })
})

describe('every report', () => {
  const all = ['sales-amount', 'sales-trend', 'product-sales', 'sales-composition', 'sales-time', 'sales-failure', 'sales-competition', 'competitors', 'leads']

  it('counts what the person sees', async () => {
    await share('private')
    expect((await report(other, 'sales-amount')).total?.count).toBe((await wins(other)).length)
    expect((await wins(other)).length).toBeLessThan((await wins(me)).length + (await wins(other)).length)
    const met = (await report(other, 'sales-competition')).rows.reduce((sum, row) => sum + Number(row.met), 0)
    expect(met).toBe(
      (await opportunities(other)).reduce((sum, { competitors, lostTo }) => sum + new Set([...(competitors ?? []), ...(lostTo ? [lostTo] : [])]).size, 0),
    )
    await share('readWrite')
  })

  it('adds up no amount that the person may not see, and groups by no field that is hidden', async () => {
    const positions = (await instructor('GET', '/api/positions?limit=50&depth=0')).body.docs as Doc[]
    const others = positions.filter(({ id }) => id !== position.id).map(({ id }) => id)
    const hide = (name: string) =>
      made(instructor, 'field-settings', { target: 'opportunities', scope: 'company', company: company.id, fields: [{ name, readableBy: others }] })
    const amount = await hide('amount')
    for (const [name, column] of [
      ['sales-amount', 'amount'],
      ['sales-composition', 'amount'],
      ['product-sales', 'amount'],
      ['sales-failure', 'amount'],
      ['sales-trend', 'total'],
      ['sales-competition', 'wonAmount'],
    ] as const) {
      const { rows, total } = await report(other, name)
      expect([name, rows.length > 0, rows.every((row) => row[column] === null), total?.[column] ?? null]).toEqual([name, true, true, null])
      expect((await report(me, name)).rows.some((row) => row[column] !== null)).toBe(true)
    }
    expect((await report(other, 'sales-amount')).total?.count).toBe(10)
    await instructor('DELETE', `/api/field-settings/${amount.id}`)
    const reason = await hide('lostCategory')
    expect((await other('GET', '/api/reports/sales-failure')).body.errors[0]).toMatchObject({ code: 'filter-invalid', field: 'lostCategory' })
    expect((await report(other, 'sales-failure', 'by=competitor')).total?.count).toBe(6)
    await instructor('DELETE', `/api/field-settings/${reason.id}`)
  })

  it('tells nothing of another company, and nothing without the right or without a sign-in', async () => {
    const second = await lab.course({ companies: 1 })
    const stranger = await lab.client(second.companies[0]!.member, second.companies[0]!.company)
    const clerk = await lab.user({ name: '客服' })
    const none = await lab.create('positions', { name: '客服', company: company.id, permissions: [{ module: 'customers', read: true }] })
    await lab.create('memberships', { company: company.id, user: clerk.id, position: none.id })
    const without = await lab.client(clerk, company)
    const anonymous = await lab.client(null, company)
    for (const name of all) {
      expect((await report(stranger, name)).rows.every((row) => (row.count ?? row.met ?? 0) === 0)).toBe(true)
      expect([(await without('GET', `/api/reports/${name}`)).status, (await anonymous('GET', `/api/reports/${name}`)).status]).toEqual([403, 401])
    }
  })

  it('refuses what it cannot be asked', async () => {
    for (const wrong of [
      'sales-amount?from=yesterday',
      'sales-amount?from=2026-02-01&to=2026-01-01',
      'sales-amount?user=x',
      'sales-amount?by=type',
      'sales-composition?by=amount',
      'sales-time?process=x',
      'competitors?from=2026-01-01',
      'leads?process=1',
      'leads?format=pdf',
    ])
      expect([wrong, (await me('GET', `/api/reports/${wrong}`)).status]).toEqual([wrong, 400])
  })

  it('is a file that spreadsheets open', async () => {
    for (const name of all) {
      const { body, headers } = await me('GET', `/api/reports/${name}?format=csv`, undefined, { 'Accept-Language': 'zh' })
      expect(headers.get('content-type')).toContain('text/csv')
      const { columns, rows, total } = await report(me, name)
      const lines = String(body).trimEnd().split('\r\n')
      expect([name, lines.length]).toEqual([name, 1 + rows.length + (total ? 1 : 0)])
      expect(lines[0]?.split(',').length).toBe(columns.length + 1)
    }
    const { body } = await me('GET', '/api/reports/competitors?format=csv', undefined, { 'Accept-Language': 'zh' })
    expect(String(body).split('\r\n')[0]).toBe('威胁程度,竞争对手,占比（%）')
    expect(String(body).trimEnd().split('\r\n').slice(-3)).toEqual(['高,2,66.7', '低,1,33.3', '合计,3,100'])
  })
})
