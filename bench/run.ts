/**
 * `npm run bench`: what the lab does in a second, beside a plain Payload application on the same machine.
 * Needs a build (`npm run build`) and an otherwise idle machine. `BENCH_SECONDS` is the length of each measurement.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { MongoClient } from 'mongodb'

import { customer, listQuery } from './lib/customer.ts'
import { line, median, medianTime, underLoad, type Figures } from './lib/load.ts'
import { measuredServer, signedIn, type MeasuredServer } from './lib/server.ts'
import { startPlain } from './plain/start.ts'
import { databaseNamed } from '../test/helpers/databaseNamed.ts'

const seconds = Number(process.env.BENCH_SECONDS ?? 8)
const folder = mkdtempSync(join(tmpdir(), 'crm-lab-bench-'))

/** Where the data of one measurement lies. With `DATABASE_URL` it is a database of its own on that server, never the one named. */
interface Place {
  DATA_DIR: string
  DATABASE_URL: string
}

interface Filled {
  place: Place
  course: string
  companies: string[]
}

const places: Place[] = []

function placeFor(name: string): Place {
  const place = { DATA_DIR: join(folder, name), DATABASE_URL: '' }
  if (process.env.DATABASE_URL) place.DATABASE_URL = databaseNamed(process.env.DATABASE_URL, `${basename(folder)}-${name}`)
  places.push(place)
  return place
}

async function removePlaces(): Promise<void> {
  for (const { DATABASE_URL } of places) {
    if (DATABASE_URL === '') continue
    const client = await MongoClient.connect(DATABASE_URL)
    await client.db().dropDatabase()
    await client.close()
  }
  rmSync(folder, { recursive: true, force: true })
}

function filled<T>(name: string, script: string, ...parameters: string[]): T & Pick<Filled, 'place'> {
  const place = placeFor(name)
  const output = execFileSync(process.execPath, ['--import', 'tsx', `bench/lib/${script}.ts`, ...parameters], {
    env: { ...process.env, ...place, LOG_LEVEL: 'silent', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { place, ...(JSON.parse(output.toString().trim().split('\n').at(-1) ?? '') as T) }
}

const fill = (companies: number, each: number): Filled => filled(`${companies}x${each}`, 'fill', String(companies), String(each))

const startLab = ({ place }: Pick<Filled, 'place'>): Promise<MeasuredServer> =>
  measuredServer({ args: ['scripts/start.mjs'], port: 3901, readyPath: '/readyz', environment: { ...place, DEMO: '0' } })

const student = (server: MeasuredServer, { companies }: Filled, number = 0) =>
  signedIn(server.address, { username: `student${number}`, password: 'Password-1' }, companies[number])

async function idOfOne(ask: Awaited<ReturnType<typeof signedIn>>): Promise<string> {
  const { docs } = (await (await ask('/api/customers?limit=1&depth=0')).json()) as { docs: [{ id: string }] }
  return docs[0].id
}

const list = `/api/customers?${listQuery}`

/** Both are to answer the same thing: 50 of the 250 customers of one level in the own company of 1,000. */
async function expectTheList(ask: Awaited<ReturnType<typeof signedIn>>): Promise<void> {
  const answer = await ask(list)
  const { docs, totalDocs } = (await answer.json()) as { docs?: unknown[]; totalDocs?: number }
  if (docs?.length !== 50 || totalDocs !== 250)
    throw new Error(`The list holds ${docs?.length} of ${totalDocs} records instead of 50 of 250 (${answer.status})`)
}

/** The lab as a student over REST: 10,000 customers in 10 companies. */
async function measureLab(filled: Filled): Promise<Figures> {
  const server = await startLab(filled)
  const idle = server.memory()
  const ask = await student(server, filled)
  const one = await idOfOne(ask)
  await expectTheList(ask)
  const many = await underLoad({ name: 'list: 50 of 1,000, filter, sort, count', seconds, send: () => ask(list) })
  const single = await underLoad({ name: 'one record', seconds, send: () => ask(`/api/customers/${one}?depth=0`) })
  const create = await underLoad({
    name: 'create (numbered by the server)',
    seconds,
    send: (index) => ask('/api/customers?depth=0', 'POST', { ...customer(index), code: undefined }),
  })
  console.log('The lab, as a student over REST, 10,000 customers in 10 companies:')
  for (const figures of [many, single, create]) console.log(line(figures))
  await measureFirstUse(server, filled)
  console.log(`  cold start ${server.startedIn.toFixed(0)} ms; memory idle ${idle.toFixed(0)} MB, after load ${server.memory().toFixed(0)} MB (target < 700)`)
  await server.stop()
  return many
}

/** From saving a new field to its first use, over REST and in a form of the admin. */
async function measureFirstUse(server: MeasuredServer, { companies }: Filled): Promise<void> {
  const company = companies[1] ?? ''
  const instructor = await signedIn(server.address, { username: 'teacher', password: 'Password-1' }, company)
  const settings = (await (await instructor('/api/field-settings', 'POST', { target: 'customers', scope: 'company', company, fields: [] })).json()) as {
    doc: { id: string }
  }
  const fields: Record<string, unknown>[] = []
  const addField = async (type: 'text' | 'number') => {
    fields.push({ name: `x_field${fields.length}`, type, label: `Field ${fields.length}` })
    const saved = await instructor(`/api/field-settings/${settings.doc.id}`, 'PATCH', { fields })
    if (!saved.ok) throw new Error(await saved.text())
  }
  await instructor('/admin/collections/customers/create')
  const overRest = await medianTime(5, async () => {
    await addField('text')
    const created = await instructor('/api/customers', 'POST', { name: 'first use', [`x_field${fields.length - 1}`]: 'value' })
    if (!created.ok) throw new Error(await created.text())
  })
  const inForm = await medianTime(3, async () => {
    await addField('number')
    const page = await (await instructor('/admin/collections/customers/create')).text()
    if (!page.includes(`x_field${fields.length - 1}`)) throw new Error('The form does not show the new field')
  })
  console.log(`  saving a field to its first use: ${overRest.toFixed(0)} ms over REST (target < 300), ${inForm.toFixed(0)} ms in a form (target < 1000)`)
}

/** The same list through Payload's own REST route in an ordinary Next application. */
async function measurePlain(): Promise<Figures> {
  const server = await startPlain(join(folder, 'plain'))
  const ask = await signedIn(server.address, { email: 'student0@example.com', password: 'Password-1' })
  await expectTheList(ask)
  const many = await underLoad({ name: 'list: 50 of 1,000, filter, sort, count', seconds, send: () => ask(list) })
  console.log('Plain Payload: the same records and list through its REST route in Next:')
  console.log(line(many))
  await server.stop()
  return many
}

/** Whether a company's list gets slower when there are ten times as many other companies. */
async function medianList(filled: Filled): Promise<number> {
  const server = await startLab(filled)
  // The last company, to which nothing was added while measuring.
  const ask = await student(server, filled, filled.companies.length - 1)
  await expectTheList(ask)
  const { p50 } = await underLoad({ name: 'list', seconds, connections: 1, send: () => ask(list) })
  await server.stop()
  return p50
}

/** What the row rules cost somebody in the middle of a large company, beside somebody whom no rule limits; by turns. */
async function measureAccess(): Promise<void> {
  const tree = filled<{ company: string; people: number }>('tree', 'fillTree')
  const server = await startLab(tree)
  const asking = async (username: string) => {
    const ask = await signedIn(server.address, { username, password: 'Password-1' }, tree.company)
    return async () => (await underLoad({ name: username, seconds: seconds / 4, connections: 1, send: () => ask(list) })).p50
  }
  const [free, limited] = [await asking('admin'), await asking('manager')]
  const rounds: [number, number][] = []
  for (let round = 0; round < 5; round++) rounds.push([await free(), await limited()])
  await server.stop()
  const [without, within] = [median(rounds.map(([first]) => first)), median(rounds.map(([, second]) => second))]
  console.log(
    `Row rules, ${tree.people} people on four levels, nothing shared: list ${within.toFixed(1)} ms, without rules ${without.toFixed(1)} ms: ` +
      `${((within / without - 1) * 100).toFixed(0)} % more (target < 35 %)`,
  )
}

/** The funnel of a company with very many opportunities, and its board. */
async function measureFunnel(): Promise<void> {
  const funnel = filled<{ company: string }>('funnel', 'fillFunnel', '100000')
  const server = await startLab(funnel)
  const ask = await signedIn(server.address, { username: 'seller0', password: 'Password-1' }, funnel.company)
  const time = async (path: string) => {
    const read = async () => {
      const answer = await ask(path)
      const { stages, columns } = (await answer.json()) as { stages?: { count: number }[]; columns?: { count: number }[] }
      const count = (stages ?? columns ?? []).reduce((sum, one) => sum + one.count, 0)
      if (count !== 100_000) throw new Error(`${path} counts ${count} opportunities (${answer.status})`)
    }
    await read()
    return (await medianTime(9, read)).toFixed(0)
  }
  console.log(
    `Funnel over 100,000 opportunities: ${await time('/api/reports/funnel')} ms (target < 300); by owner ${await time('/api/reports/funnel?groupBy=owner')} ms, ` +
      `by month ${await time('/api/reports/funnel?groupBy=month')} ms; data of the board ${await time('/api/opportunities/board')} ms`,
  )
  await server.stop()
}

try {
  const ten = fill(10, 1000)
  const lab = await measureLab(ten)
  const plain = await measurePlain()
  console.log(`  the lab answers ${(lab.perSecond / plain.perSecond).toFixed(2)} times as many (target >= 1.8)`)
  const [withTen, withHundred] = [await medianList(ten), await medianList(fill(100, 1000))]
  console.log(
    `List with 10 companies ${withTen.toFixed(1)} ms, with 100 companies ${withHundred.toFixed(1)} ms: ratio ${(withHundred / withTen).toFixed(2)} (target < 1.3)`,
  )
  await measureAccess()
  await measureFunnel()
} finally {
  await removePlaces()
}
