import { client } from '../http/client.ts'
import type { Plan } from '../plan/collections.ts'
import { bundleServer, type Edit } from '../server/bundle.ts'
import { startServer } from '../server/startServer.ts'
import { buildWorld } from '../world/build.ts'
import { setModes } from '../world/settings.ts'
import type { World } from '../world/types.ts'
import { runAll } from './pool.ts'
import { phases, probesFor, sampled } from './probes.ts'
import type { Finding, Probe } from './types.ts'

export interface Outcome {
  probes: Probe[]
  findings: Finding[]
  uncovered: World['uncovered']
  uncrossed: World['uncrossed']
}

interface Options {
  plan: Plan
  /** 1: every check; n: every n-th of each principal, channel and collection. */
  every: number
  name?: string
  edits?: readonly Edit[]
  /** Only these probes. */
  only?: (probe: Probe) => boolean
  onProgress?: (text: string) => void
}

const connections = 6

/** One run: a server and a world of its own, every phase in every sharing mode. */
export async function run({ plan, every, name = 'product', edits, only = () => true, onProgress = () => undefined }: Options): Promise<Outcome> {
  const server = await startServer(await bundleServer(name, edits))
  try {
    onProgress('The server is started')
    const world = await buildWorld({ plan, send: client(server.address, connections), admin: server.admin })
    onProgress(`The world is made: ${String(world.rows.length)} records`)
    const outcome: Outcome = { probes: [], findings: [], uncovered: world.uncovered, uncrossed: world.uncrossed }
    for (const [index, { channels, modes }] of phases.entries()) {
      for (const mode of modes) {
        await setModes(world, mode)
        const probes = sampled(probesFor(world, channels, mode).filter(only), every)
        outcome.findings.push(...(await runAll(world, probes, connections)))
        outcome.probes.push(...probes)
        onProgress(`Phase ${String(index + 1)}, mode ${mode}: ${String(probes.length)} checks`)
      }
    }
    return outcome
  } catch (error) {
    console.error(server.output().slice(-4_000))
    throw error
  } finally {
    await server.stop()
  }
}
