import type { World } from '../world/types.ts'
import { carryOut } from './judge.ts'
import type { Finding, Probe } from './types.ts'

/**
 * Carries out probes over several connections. Probes that watch the same record wait for each other, so that a change
 * is blamed on the one that made it.
 */
export async function runAll(world: World, probes: Probe[], connections: number): Promise<Finding[]> {
  const findings: Finding[] = []
  const watched = new Map<string, Promise<unknown>>()
  let next = 0
  const work = async (): Promise<void> => {
    for (let probe = probes[next++]; probe; probe = probes[next++]) {
      const current = probe
      const ids = (current.unchanged ?? []).map(({ id }) => id)
      const before = Promise.all(ids.map((id) => watched.get(id) ?? Promise.resolve()))
      const done = before.then(() => carryOut(world, current))
      for (const id of ids)
        watched.set(
          id,
          done.catch(() => undefined),
        )
      findings.push(
        ...(await done.catch((error: unknown): Finding[] => [{ probe: current, kind: 'withheld', what: `no answer: ${(error as Error).message}` }])),
      )
    }
  }
  await Promise.all(Array.from({ length: connections }, work))
  return findings
}
