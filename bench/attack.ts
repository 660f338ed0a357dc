/**
 * `npm run bench:attack`: attacks a running lab with what one person could stop it with, while 20 others work. Needs a
 * build and an otherwise idle machine. Ends with 1 when an answer of theirs took longer than 500 ms, when the server took
 * more than 1 GB, or when it did not live through it.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'

import { clientsAtWork } from './lib/clientProcess.ts'
import { measuredServer, signedIn } from './lib/server.ts'
import { workbookOf } from './lib/zipOf.ts'

const port = Number(process.env.PORT ?? 4790)
const mostMilliseconds = 500
const mostMegabytes = 1024
const workers = 20
/** Customers that are there to be exported. */
const rows = Number(process.env.ATTACK_ROWS ?? 34_000)

interface Account {
  username: string
  password: string
  role: string
  company?: { id: string }
}

const folder = mkdtempSync(join(tmpdir(), 'crm-lab-attack-'))
const start = () => measuredServer({ args: ['scripts/start.mjs'], port, readyPath: '/readyz', environment: { DATA_DIR: folder, RATE_LIMIT_FORMS: '0' } })
// The first start makes the demo course.
await (await start()).stop()
const accounts = JSON.parse(readFileSync(join(folder, 'demo-accounts.json'), 'utf8')) as Account[]
const students = accounts.filter(({ company }) => company !== undefined)
const admin = accounts.find(({ role }) => role === 'admin')
const [attacker] = students
if (!admin || !attacker?.company) throw new Error('The demo course has no students')
execFileSync(process.execPath, ['--import', 'tsx', 'bench/lib/fillCompany.ts', attacker.company.id, attacker.username, String(rows)], {
  env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: 'silent', NODE_ENV: 'production' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const server = await start()

type Send = Awaited<ReturnType<typeof signedIn>>
const as = ({ username, password, company }: Account): Promise<Send> => signedIn(server.address, { username, password }, company?.id)
const send = await as(attacker)
const administer = await signedIn(server.address, { username: admin.username, password: admin.password }, attacker.company.id)

const importing = (content: Buffer | string, name: string): Promise<Response> => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(Buffer.from(content))]), name)
  form.set('_payload', JSON.stringify({ dryRun: true }))
  return withForm('/api/customers/import?dryRun=true', form)
}
const headers = await tokenOf(attacker)
const withForm = (path: string, body: FormData): Promise<Response> => fetch(`${server.address}${path}`, { method: 'POST', headers, body })

async function tokenOf({ username, password, company }: Account): Promise<Record<string, string>> {
  const answer = await fetch(`${server.address}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  const { token } = (await answer.json()) as { token: string }
  return { Authorization: `JWT ${token}`, 'X-Company': company?.id ?? '' }
}

const cell = (place: string, text: string): string => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
const keys = (count: number): string => JSON.stringify([Object.fromEntries(Array.from({ length: count }, (_, index) => [`key${String(index)}`, 'x']))])
const upgrade = (): Promise<void> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        'GET /_next/webpack-hmr HTTP/1.1\r\nHost: lab\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n\r\n',
      )
    })
    socket.once('error', () => resolve())
    socket.once('close', () => resolve())
    socket.setTimeout(5_000, () => socket.destroy())
  })
const guess = (path: string): Promise<Response> =>
  fetch(`${server.address}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'victim', password: 'guess' }),
  })
const words = Array.from(
  { length: 199 },
  (_, index) => `name like ${Array.from({ length: 500 }, (_none, word) => `w${String(index)}x${String(word)}`).join(' ')}`,
)

/** Made before anybody is measured. */
const bomb = workbookOf(Buffer.alloc(1_000_000_000, '<row></row>'), 100)

/** What is tried, by name. */
const attacks: Record<string, () => Promise<unknown>> = {
  'upgrades to a websocket': () => Promise.all(Array.from({ length: 300 }, upgrade)),
  'spellings of an address': () =>
    Promise.all(
      ['/api/users/LOGIN', '/api/x/../users/login', '/api//users/login', '/api/users/log%69n'].flatMap((path) => Array.from({ length: 10 }, () => guess(path))),
    ),
  'guesses at a password': () => Promise.all(Array.from({ length: 39 }, () => guess('/api/users/login'))),
  'a pattern that explodes': async () => {
    await administer('/api/field-settings', 'POST', {
      target: 'customers',
      scope: 'company',
      company: attacker.company?.id,
      fields: [{ name: 'x_bomb', label: 'x', type: 'text', pattern: '(a|a)*' }],
    })
    await send('/api/customers', 'POST', { name: 'Bomb', x_bomb: `${'a'.repeat(200)}!` })
  },
  'JSON with 4,000 keys': () => importing(keys(4_000), 'a.json'),
  'JSON with 26,000 keys': () => importing(keys(26_000), 'a.json'),
  'a workbook that unpacks to 1 GB and claims 100 bytes': () => importing(bomb, 'bomb.xlsx'),
  'a cell in column XFD': () =>
    importing(workbookOf(`<row r="1">${cell('A1', '客户名称')}${cell('XFD1', '')}</row><row r="1048576">${cell('XFD1048576', '')}</row>`), 'wide.xlsx'),
  'all customers as a workbook': () => send('/api/customers/export?format=xlsx').then((answer) => answer.arrayBuffer()),
  'six papers': async () => {
    const quotes = (await (await send('/api/quotes?limit=6&depth=0')).json()) as { docs: { id: string }[] }
    await Promise.all(quotes.docs.map(({ id }) => send(`/api/quotes/${id}/pdf`).then((answer) => answer.arrayBuffer())))
  },
  'a filter of 199 × 500 words': () =>
    fetch(`${server.address}/api/customers`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', 'X-Payload-HTTP-Method-Override': 'GET' },
      body: JSON.stringify({ where: { or: words.map((text) => ({ name: { like: text } })) } }),
    }),
}

const clients = await clientsAtWork({
  address: server.address,
  people: Array.from({ length: workers }, (_, number) => {
    const { username, password, company } = students[(number + 1) % students.length] ?? attacker
    return { username, password, company: company?.id ?? '' }
  }),
})
// An attacker has a machine of his own; what he computes here leaves the processors to those who are measured.
setPriority(10)
await new Promise((resolve) => setTimeout(resolve, 5_000))

let memory = server.memory()
const watch = setInterval(() => {
  try {
    memory = Math.max(memory, server.memory())
  } catch {
    // The process has gone; that is said below.
  }
}, 100)
for (const [name, attack] of Object.entries(attacks)) {
  clients.during(name)
  const begun = performance.now()
  const outcome = await Promise.race([
    attack().then(
      (answer) => (answer instanceof Response ? String(answer.status) : 'done'),
      (error: Error) => error.message,
    ),
    new Promise<string>((resolve) => setTimeout(() => resolve('no answer within a minute'), 60_000)),
  ])
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  console.log(`${name.padEnd(56)} ${outcome.padEnd(12)} ${String(Math.round(performance.now() - begun - 1_000)).padStart(7)} ms`)
}
const { longest, answers, failed } = await clients.end()
clearInterval(watch)
const isAlive = await fetch(`${server.address}/readyz`).then(
  ({ ok }) => ok,
  () => false,
)
await server.stop()
rmSync(folder, { recursive: true, force: true })

const { nothing = 0, ...attacked } = longest
const most = Math.max(0, ...Object.values(attacked))
console.log(`\nlongest answer of ${workers} others, ${answers} answers, ${failed} failed:`)
for (const [name, time] of Object.entries(longest)) console.log(`${name.padEnd(56)} ${String(Math.round(time)).padStart(7)} ms`)
console.log(`at most ${Math.round(most)} ms, without an attack ${Math.round(nothing)} ms`)
console.log(`memory at most: ${String(Math.round(memory))} MB; the server ${isAlive ? 'lives' : 'is gone'}`)
process.exit(isAlive && most <= mostMilliseconds && memory <= mostMegabytes && failed === 0 ? 0 : 1)
