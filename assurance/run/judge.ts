import { isDeepStrictEqual } from 'node:util'
import { inflateRawSync } from 'node:zlib'

import type { Answer, Ask } from '../http/client.ts'
import { entersCompany, mayKnow } from '../model/rules.ts'
import type { World } from '../world/types.ts'
import { readBack } from '../world/readBack.ts'
import { as } from '../world/records.ts'
import type { Finding, Probe } from './types.ts'

const longest = 160

/** Carries out a probe and says everything that is wrong with what came back. */
export async function carryOut(world: World, probe: Probe): Promise<Finding[]> {
  const send = as(world, probe.person, probe.asked)
  const answer = await send(probe.ask)
  const leaks = [...valuesIn(world, probe, answer), ...secretsIn(answer), ...(probe.mayFail ? [] : brokenAnswer(answer))]
  if (probe.likeMissing) leaks.push(...differences(answer, await send(probe.likeMissing.ask), probe.likeMissing.replace))
  for (const row of probe.unchanged ?? []) {
    // Payload itself ends the lock of a record when the record is saved.
    if (row.slug === 'payload-locked-documents') continue
    const now = await readBack(world, row)
    if (!isDeepStrictEqual(now, row.snapshot)) {
      leaks.push(`changed ${row.slug} (${String(answer.status)}): ${changesBetween(row.snapshot, now)}`)
      // So that the next probe is judged by itself.
      row.snapshot = now
    }
  }
  const judged = (await probe.judge?.(answer, world)) ?? null
  const isFleeting = probe.slug === 'payload-locked-documents' && judged?.startsWith('withheld') === true
  const findings = leaks.map((what): Finding => ({ probe, kind: 'leak', what }))
  return judged === null || isFleeting ? findings : [...findings, { probe, kind: judged.startsWith('withheld') ? 'withheld' : 'leak', what: judged }]
}

/** Canaries in the answer that the rules do not let the person know, and that the request did not itself contain. */
function valuesIn(world: World, { person, within, ask, slug }: Probe, answer: Answer): string[] {
  const said = `${ask.path} ${JSON.stringify(ask.body ?? '')} ${ask.raw?.bytes.toString('utf8') ?? ''}`.toLowerCase()
  const text = `${JSON.stringify(answer.headers)} ${readable(answer)}`
  const given = new Set<string>(foreignIds(world, { person, said, text }))
  for (const { value, canary } of world.canaries.found(text)) {
    if (said.includes(value) || mayKnow({ world, person, within, slug }, canary.row, canary.field)) continue
    const { company } = canary.row
    given.add(`shows ${canary.row.slug}.${canary.field} of ${ownerOf(world, canary.row)}${company ? ` in ${company}` : ''}`)
  }
  return [...given].slice(0, 5)
}

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Ids of records of a company that the person does not enter at all: that there is such a record is told already by its id. */
function foreignIds(world: World, { person, said, text }: { person: Probe['person']; said: string; text: string }): string[] {
  const index = idsOf(world)
  const found = new Set(text.match(uuids) ?? [])
  return [...found].flatMap((id) => {
    const row = index.get(id)
    if (!row?.company || said.includes(id) || entersCompany(world, person, row.company)) return []
    return [`names a record of ${row.slug} in ${row.company}`]
  })
}

const indexes = new WeakMap<World, Map<string, World['rows'][number]>>()

function idsOf(world: World): Map<string, World['rows'][number]> {
  const known = indexes.get(world)
  if (known?.size === world.rows.length) return known
  const index = new Map(world.rows.map((row) => [row.id, row]))
  indexes.set(world, index)
  return index
}

const ownerOf = (world: World, row: World['rows'][number]): string => {
  const owner = Object.values(world.people).find(({ id }) => id !== null && (id === row.owner || (row.slug === 'users' && id === row.id)))
  return owner?.name ?? 'the company'
}

/** What never leaves the server. */
function secretsIn(answer: Answer): string[] {
  const found = /"(hash|salt|resetPasswordToken|apiKey|apiKeyIndex)":"?[^",}]{8,}/.exec(answer.text)
  return found ? [`shows ${String(found[1])}`] : []
}

/** An error that nobody foresaw tells about the inside. */
const brokenAnswer = (answer: Answer): string[] =>
  answer.status >= 500 && answer.status !== 503 ? [`answered ${String(answer.status)}: ${answer.text.slice(0, longest)}`] : []

function differences(answer: Answer, missing: Answer, replace: [string, string][]): string[] {
  const same = (text: string) => replace.reduce((all, [from, to]) => all.replaceAll(from, to), text)
  const one = same(withoutTimes(inOneOrder(answer.text)))
  const other = same(withoutTimes(inOneOrder(missing.text)))
  if (answer.status === missing.status && one === other) return []
  const at = [...one].findIndex((character, index) => character !== other[index])
  return [
    `answered unlike something missing: ${String(answer.status)} ${one.slice(Math.max(0, at - 20), at + 60)} | ${String(missing.status)} ${other.slice(Math.max(0, at - 20), at + 60)}`,
  ]
}

/** JSON with the keys of every object in alphabetical order: which of them comes first says nothing, and engines differ. */
function inOneOrder(text: string): string {
  if (!/^[{[]/.test(text)) return text
  try {
    return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
        : value,
    )
  } catch {
    return text
  }
}

/** Without what differs between any two requests; suggestions are made from what was typed and the fields that one sees. */
const withoutTimes = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/"incident":"[^"]+"/g, '')
    .replaceAll(/"suggestions":\[[^\]]*\]/g, '')

const changesBetween = (before: Record<string, unknown>, now: Record<string, unknown>): string =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name])).join(', ')

/** The text of an answer, also inside a workbook. */
function readable(answer: Answer): string {
  return answer.bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004' ? unzipped(answer.bytes) : answer.text
}

/** The entries of a ZIP archive, by its central directory. */
function unzipped(bytes: Buffer): string {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  let at = bytes.readUInt32LE(end + 16)
  const texts: string[] = []
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, size, name, extra, comment, local] = [10, 20, 28, 30, 32, 42].map((offset) =>
      offset === 20 || offset === 42 ? bytes.readUInt32LE(at + offset) : bytes.readUInt16LE(at + offset),
    ) as [number, number, number, number, number, number]
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const data = bytes.subarray(start, start + size)
    texts.push((method === 8 ? inflateRawSync(data) : data).toString('utf8'))
    at += 46 + name + extra + comment
  }
  return texts.join(' ')
}

export const describeAsk = ({ method, path }: Ask): string => `${method} ${path}`
