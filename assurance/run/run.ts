import { rmSync } from 'node:fs'

import { client } from '../http/client.ts'
import type { Plan } from '../plan/collections.ts'
import { bundleServer, type Edit } from '../server/bundle.ts'
import { startServer } from '../server/startServer.ts'
import { buildWorld } from '../world/build.ts'
import { setModes } from '../world/settings.ts'
import type { World } from '../world/types.ts'
import { runAll } from './pool.ts'
import { linesOf } from './report.ts'
import { phases, probesFor, sampled } from './probes.ts'
import type { Outcome, Probe } from './types.ts'

/** A world as it is before anybody tries anything, and the installation in which it is stored. */
export interface Stored {
  world: World
  dataDir: string
  forget: () => void
}

const connections = 6

interface WorldOptions extends Pick<Options, 'name' | 'edits'> {
  plan: Plan
  onProgress: (text: string) => void
}

/** Lets the product make a world, and puts it away: every run works on a copy of it. */
export async function storeWorld({ plan, onProgress, name = product, edits }: WorldOptions): Promise<Stored> {
  const server = await startServer(await bundleServer(name, edits))
  const forget = (): void => rmSync(server.dataDir, { recursive: true, force: true })
  try {
    onProgress('The server is started')
    const world = await buildWorld({ plan, send: client(server.address, connections), admin: server.admin })
    onProgress(`The world is made: ${String(world.rows.length)} records`)
    return { world, dataDir: server.dataDir, forget }
  } catch (error) {
    console.error(server.output().slice(-4_000))
    forget()
    throw error
  } finally {
    await server.stop()
  }
}

interface Options {
  stored: Stored
  /** 1: every check; n: every n-th of each principal, channel and collection. */
  every: number
  name?: string
  edits?: readonly Edit[]
  /** Only these probes. */
  only?: (probe: Probe) => boolean
  onProgress?: (text: string) => void
}

const product = 'product'

/** One run: a server of its own, every phase in every sharing mode. */
export async function run({ stored, every, name = product, edits, only = () => true, onProgress = () => undefined }: Options): Promise<Outcome> {
  const { world, dataDir } = stored
  const server = await startServer(await bundleServer(name, edits), dataDir)
  const before = { rows: world.rows.length, snapshots: world.rows.map(({ snapshot }) => snapshot), modes: { ...world.modes } }
  world.send = client(server.address, connections)
  try {
    const outcome: Outcome = { probes: [], possible: 0, findings: [], uncovered: world.uncovered, uncrossed: world.uncrossed }
    for (const [index, { channels, modes }] of phases.entries()) {
      for (const mode of modes) {
        await setModes(world, mode)
        const possible = probesFor(world, channels, mode).filter(only)
        const probes = sampled(possible, every)
        const findings = await runAll(world, probes, connections)
        outcome.findings.push(...findings)
        outcome.probes.push(...probes)
        outcome.possible += possible.length
        onProgress([`Phase ${String(index + 1)}, mode ${mode}: ${String(probes.length)} of ${String(possible.length)} checks`, ...linesOf(findings)].join('\n'))
      }
    }
    return outcome
  } catch (error) {
    console.error(server.output().slice(-4_000))
    throw error
  } finally {
    await server.stop()
    rmSync(server.dataDir, { recursive: true, force: true })
    world.rows.length = before.rows
    for (const [index, row] of world.rows.entries()) row.snapshot = before.snapshots[index] ?? {}
    world.modes = before.modes
  }
}
