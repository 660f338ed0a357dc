import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Plan } from '../plan/collections.ts'
import { linesOf } from '../run/report.ts'
import { run, storeWorld, type Stored } from '../run/run.ts'
import type { Outcome } from '../run/types.ts'
import type { Finding, Probe } from '../run/types.ts'
import { mutations, type Mutation } from './mutations.ts'

/** Every twelfth probe of each person, channel and collection that looks at what the rule protects. */
const every = 12

interface Options {
  plan: Plan
  stored: Stored
  /** Names of mutations, with commas; all of them, and a new report, without. */
  names?: string
  onProgress: (text: string) => void
}

/**
 * Takes each rule out of a copy of the server and looks whether the run notices: a check that never finds anything
 * proves nothing. What the unchanged server shows does not count as found.
 *
 * @returns whether every missing rule was found
 */
export async function runMutations({ plan, stored, names, onProgress }: Options): Promise<boolean> {
  const chosen = names === undefined ? mutations : mutations.filter(({ name }) => names.split(',').includes(name))
  const unchanged = await run({ stored, every, only: (probe) => isQuick(probe) && chosen.some(({ only }) => only(probe)) })
  const known = new Set(leaksIn(unchanged).map(whatItIs))
  onProgress([`The unchanged server: ${String(known.size)} leaks in ${String(unchanged.probes.length)} checks`, ...linesOf(leaksIn(unchanged))].join('\n'))
  const found: { mutation: Mutation; probes: number; lines: string[] }[] = []
  for (const mutation of chosen) {
    const { name, edits, only, isInWorld } = mutation
    const own = isInWorld ? await storeWorld({ plan, name, edits, onProgress: () => undefined }) : null
    const outcome = await run({ stored: own ?? stored, every, name, edits, only: (probe) => isQuick(probe) && only(probe) }).finally(own?.forget)
    const lines = linesOf(leaksIn(outcome).filter((finding) => !known.has(whatItIs(finding))))
    found.push({ mutation, probes: outcome.probes.length, lines })
    onProgress(`${name}: ${verdict(lines)} of ${String(outcome.probes.length)} checks`)
  }
  const rows = found.map(({ mutation, probes, lines }) => `| ${mutation.name} | ${mutation.rule} | ${String(probes)} | ${String(lines.length)} |`)
  const text = [
    '# Rules removed on purpose / 故意去掉的规则',
    `Written by \`npm run assurance -- --mutations\`: ${String(found.filter(({ lines }) => lines.length > 0).length)} of ${String(found.length)} missing rules were found. The same checks find ${String(known.size)} leaks in the unchanged server.`,
    ['| Rule removed | What it says | Checks | Lines found |', '| --- | --- | --: | --: |', ...rows].join('\n'),
    ...found.map(({ mutation, lines }) =>
      [
        `## ${mutation.name}`,
        `Removed in ${mutation.edits.map(({ file }) => `\`${file}\``).join(', ')}: ${verdict(lines)}.`,
        lines.slice(0, 3).join('\n'),
      ].join('\n\n'),
    ),
  ]
  if (names === undefined) writeFileSync(join('assurance', 'mutations.md'), `${text.join('\n\n').trimEnd()}\n`)
  return found.every(({ lines }) => lines.length > 0)
}

const leaksIn = ({ findings }: Outcome): Finding[] => findings.filter(({ kind }) => kind === 'leak')

const whatItIs = ({ probe, what }: Finding): string => `${probe.channel} ${probe.slug} ${probe.person.name} ${what}`

const verdict = (lines: string[]): string => (lines.length > 0 ? `found by ${String(lines.length)} lines` : '**NOT FOUND**')

/** Pages of the admin are rendered slowly and come from the unchanged build; how long something takes is no rule. */
const isQuick = ({ channel }: Probe): boolean => channel !== 'server function' && channel !== 'timing'
