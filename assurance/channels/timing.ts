import { hasRight, unreadableFields } from '../model/rules.ts'
import { as } from '../world/records.ts'
import type { World } from '../world/types.ts'
import { get, probesOf, type Channel, type Setting } from './context.ts'
import { missingLike } from './hiddenFields.ts'

/** So many questions about each of the two fields, in turns. */
const pairs = 40

/** Faster or slower in so many of the pairs happens by chance once in some hundred thousand times. */
const beyondChance = 34

/** A difference smaller than this part of an answer's time is not noticed through a network. */
const noticeable = 0.25

/**
 * How long the lab takes to refuse a field that may not be read, and one that does not exist. Asked in turns, by one
 * person, so that whatever else the machine does falls on both.
 */
export const timing: Channel = (setting) => {
  const { world, person, within, collection } = setting
  if (person.name !== 'student' || !within || !hasRight(world, person, within, collection.slug, 'read')) return []
  return unreadableFields(world, person, within, collection.slug)
    .slice(0, 2)
    .flatMap((field) =>
      [
        (name: string) => get(`/api/${collection.slug}`, { where: { [name]: { equals: 'x' } }, depth: 0 }),
        (name: string) => get(`/api/${collection.slug}`, { sort: name, depth: 0 }),
      ].map((ask) => probesOf(setting, 'timing')(ask(field), { judge: () => compare(world, setting, [ask(field), ask(missingLike(field))]) })),
    )
}

async function compare(world: World, { person, asked }: Setting, [hidden, missing]: [ReturnType<typeof get>, ReturnType<typeof get>]): Promise<string | null> {
  const send = as(world, person, asked)
  const time = async (ask: ReturnType<typeof get>): Promise<number> => {
    const start = performance.now()
    await send(ask)
    return performance.now() - start
  }
  const times: [hidden: number, missing: number][] = []
  for (let index = 0; index < pairs; index++) {
    // Which of the two comes first changes, because the second finds everything warm.
    const isFirst = index % 2 === 0
    const one = await time(isFirst ? hidden : missing)
    const other = await time(isFirst ? missing : hidden)
    times.push(isFirst ? [one, other] : [other, one])
  }
  const slower = times.filter(([first, second]) => first > second).length
  const [ofHidden, ofMissing] = [median(times.map(([first]) => first)), median(times.map(([, second]) => second))]
  const isTold = Math.max(slower, pairs - slower) >= beyondChance && Math.abs(ofHidden - ofMissing) > noticeable * Math.min(ofHidden, ofMissing)
  return isTold ? `takes ${ofHidden.toFixed(1)} ms for a field that is hidden and ${ofMissing.toFixed(1)} ms for one that does not exist` : null
}

const median = (times: number[]): number => [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
