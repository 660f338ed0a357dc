import { companiesAsked, withinOf, type Channel } from '../channels/context.ts'
import { copies } from '../channels/copies.ts'
import { credentials } from '../channels/credentials.ts'
import { endpoints, rootEndpoints } from '../channels/endpoints.ts'
import { hiddenFields } from '../channels/hiddenFields.ts'
import { ownRecords } from '../channels/ownRecords.ts'
import { pages, reach, uniqueness } from '../channels/reach.ts'
import { reading } from '../channels/reading.ts'
import { serverFunctions } from '../channels/serverFunctions.ts'
import { timing } from '../channels/timing.ts'
import { writing } from '../channels/writing.ts'
import { principalNames, type PersonName } from '../world/names.ts'
import type { Mode, World } from '../world/types.ts'
import type { Probe } from './types.ts'

interface Phase {
  channels: Channel[]
  modes: Mode[]
}

const everyMode: Mode[] = ['private', 'read', 'readWrite']

/** First what changes nothing, so that totals can be compared; last what leaves records behind. */
export const phases: Phase[] = [
  { channels: [reading, hiddenFields, rootEndpoints, credentials, pages], modes: everyMode },
  // Before people copy what a wider mode shows them: a copy is one's own.
  { channels: [serverFunctions], modes: ['private'] },
  { channels: [endpoints, writing], modes: everyMode },
  { channels: [timing, reach, uniqueness], modes: ['private'] },
  { channels: [ownRecords, copies], modes: ['private', 'read'] },
]

/** Those whose sight depends on the mode of sharing. */
const members: PersonName[] = ['student', 'team-mate', 'group member', 'superior', 'clerk', 'two positions', 'no position', 'read-only', 'view as student']

/** Every principal × company × collection × channel. In other modes than the first only the members of company X. */
export function probesFor(world: World, channels: Channel[], mode: Mode): Probe[] {
  const people = mode === 'private' ? principalNames : members
  return people.flatMap((name) => {
    const person = world.people[name]
    const companies = mode === 'private' ? companiesAsked(world, person) : (['X'] as const)
    return companies.flatMap((asked) =>
      [...world.collections.values()].flatMap((collection) => {
        const setting = { world, person, asked, within: withinOf(world, person, asked), collection }
        return channels.flatMap((channel) => channel(setting))
      }),
    )
  })
}

/** Channels with so few probes, each of its own kind, that none of them is left out. */
const whole = new Set([
  'credentials',
  'view as',
  'copy of two positions',
  'timing',
  'escalation',
  'link to platform',
  'grant',
  'rights in pages',
  'page',
  'path spelling',
  'uniqueness',
])

/** Every n-th probe of each principal and channel, so that none is left out. */
export function sampled(probes: Probe[], every: number): Probe[] {
  const seen = new Map<string, number>()
  return probes.filter(({ person, channel, slug }) => {
    const key = `${person.name}|${channel}|${slug}`
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return whole.has(channel) || count % every === 0
  })
}
