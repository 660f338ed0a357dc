import { afterAll, beforeAll, expect, it } from '@jest/globals'

import { startLab, type Client, type Doc, type Lab } from '../helpers/lab.ts'

const companies = 30
const clients = 60
/** Every client does at least this much, however slow the machine. */
const operationsPerClient = 8
/** A minute from outside with STORM_SECONDS=60; shorter in the ordinary run. */
const seconds = Number(process.env.STORM_SECONDS ?? 10)

interface Team {
  number: number
  company: Doc
  settings: Doc
  dictionary: Doc
  clients: Client[]
}

let lab: Lab
let teams: Team[]

beforeAll(async () => {
  lab = await startLab()
  const { companies: made } = await lab.course({ companies })
  teams = await Promise.all(made.map(({ company, member }, number) => setUp(number, company, member)))
}, 300_000)
afterAll(() => lab.close())

/** Everything that belongs to a team carries its mark, so that a stranger's answer can be recognised. */
const mark = (number: number, what: string) => `〔${String(number)}〕${what}`

const itemsOf = (number: number, round: number) =>
  ['x', 'y'].map((value) => ({ value: `v${String(number)}${value}`, label: mark(number, `选项${String(round)}`), active: true }))
const fieldsOf = (number: number, round: number) => [
  { name: 'name', label: mark(number, `名称${String(round)}`) },
  { name: `x_own${String(number)}`, label: mark(number, '级别'), type: 'select', dictionary: `dict-${String(number)}` },
  { name: 'x_same', label: mark(number, '同名字段'), type: number % 2 === 0 ? 'text' : 'number' },
]

async function setUp(number: number, company: Doc, member: { username: string }): Promise<Team> {
  const owner = await lab.client(member, company)
  const scope = { scope: 'company', company: company.id }
  const dictionary = await owner('POST', '/api/dictionaries', {
    ...scope,
    code: `dict-${String(number)}`,
    name: mark(number, '字典'),
    items: itemsOf(number, 0),
  })
  expect(dictionary.status).toBe(201)
  const settings = await owner('POST', '/api/field-settings', { ...scope, target: 'customers', fields: fieldsOf(number, 0) })
  expect(settings.status).toBe(201)
  return { number, company, settings: settings.body.doc, dictionary: dictionary.body.doc, clients: Array.from({ length: clients / companies }, () => owner) }
}

/** The marks in an answer, of whatever team. */
const marksIn = (text: string): Set<string> => new Set([...text.matchAll(/〔(\d+)〕/g)].map(([, number]) => number ?? ''))

it(`${String(companies)} companies that change their fields while ${String(clients)} clients work never see each other`, async () => {
  const until = Date.now() + seconds * 1000
  const count = { answers: 0, writes: 0, definitions: 0 }

  const work = async (team: Team, client: Client, seed: number) => {
    const { number } = team
    const own: string[] = []
    for (let round = seed; Date.now() < until || round < seed + 2 * operationsPerClient; round += 2) {
      const value = number % 2 === 0 ? mark(number, '值') : round
      const operations: (() => ReturnType<Client>)[] = [
        () => client('GET', '/api/customers?limit=20&depth=1'),
        () => client('GET', `/api/customers?where[x_own${String(number)}][equals]=v${String(number)}x&sort=-x_same`),
        () => client('GET', '/api/schema/customers'),
        () => client('GET', '/api/dictionaries?limit=100'),
        () =>
          client('POST', '/api/customers', { name: mark(number, `客户${String(round)}`), [`x_own${String(number)}`]: `v${String(number)}y`, x_same: value }),
        () => (own[0] ? client('PATCH', `/api/customers/${own[0]}`, { x_same: value }) : client('GET', '/api/customers/count')),
        () => client('PATCH', `/api/field-settings/${team.settings.id}`, { fields: fieldsOf(number, round) }),
        () => client('PATCH', `/api/dictionaries/${team.dictionary.id}`, { items: itemsOf(number, round) }),
      ]
      const chosen = (round >> 1) % operations.length
      const answer = await (operations[chosen] ?? operations[0]!)()
      const text = JSON.stringify(answer.body)
      expect({ chosen, status: answer.status, text: answer.status < 300 ? '' : text }).toEqual({ chosen, status: expect.any(Number), text: '' })
      expect([...marksIn(text)].filter((found) => found !== String(number))).toEqual([])
      count.answers++
      if (chosen === 4) {
        own.push(answer.body.doc.id)
        count.writes++
      }
      if (chosen >= 6) count.definitions++
    }
  }
  await Promise.all(teams.flatMap((team) => team.clients.map((client, index) => work(team, client, index + 1))))
  expect(count.answers).toBeGreaterThanOrEqual(clients * operationsPerClient)
  expect(count.definitions).toBeGreaterThan(companies)

  for (const {
    number,
    clients: [client],
  } of teams) {
    const { body } = await client!('GET', '/api/customers?limit=100&depth=0')
    expect([...marksIn(JSON.stringify(body))].filter((found) => found !== String(number))).toEqual([])
  }
}, 600_000)
