import type { CollectionSlug, Payload } from 'payload'

import { createLocalReq } from 'payload'

import { processesFor, type Process } from '../../../src/plugin/index.ts'
import { createMissing } from '../../../src/plugin/seed.ts'
import type { SalesSeed } from './schemas.ts'

/** Creates the further pipelines of the company. Returns all of its pipelines, by name. */
export async function seedProcesses(payload: Payload, seeds: SalesSeed['processes']): Promise<Map<string, Process>> {
  await createMissing({
    payload,
    collection: 'processes' as CollectionSlug,
    seeds,
    keyOf: ({ name }) => name,
    keyOfStored: ({ name }) => String(name),
    dataOf: ({ transitions, ...process }) => ({ ...process, appliesTo: 'opportunities', transitions: transitions.map(([from, to]) => ({ from, to })) }),
  })
  const processes = await processesFor(await createLocalReq({}, payload), 'opportunities')
  return new Map(processes.map((process) => [process.name, process]))
}
