import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Plan } from '../plan/collections.ts'
import { linesOf } from '../run/report.ts'
import { run } from '../run/run.ts'
import type { Probe } from '../run/types.ts'
import { mutations } from './mutations.ts'

/**
 * Takes each rule out of a copy of the server and looks whether the run notices: a check that never finds anything
 * proves nothing. What the unchanged server shows does not count as found.
 *
 * @returns whether every missing rule was found
 */
export async function runMutations(plan: Plan): Promise<boolean> {
  const sections: string[] = []
  let areAllFound = true
  for (const { name, rule, edit, only } of mutations) {
    const { probes, findings } = await run({ plan, every: 6, name, edit, only: (probe) => isQuick(probe) && only(probe) })
    const leaks = linesOf(findings.filter(({ kind }) => kind === 'leak'))
    const isFound = leaks.length > 0
    areAllFound &&= isFound
    const verdict = isFound ? `found by ${String(leaks.length)} lines` : '**NOT FOUND**'
    console.log(`${name}: ${verdict} (${String(probes.length)} checks)`)
    sections.push(
      [`## ${name}`, `${rule}. Removed in \`${edit.file}\`: ${verdict} of ${String(probes.length)} checks.`, leaks.slice(0, 3).join('\n')].join('\n\n'),
    )
    writeFileSync(
      join('assurance', 'mutations.md'),
      `# Rules removed on purpose / 故意去掉的规则\n\nWritten by \`npm run assurance -- --mutations\`.\n\n${sections.join('\n\n')}\n`,
    )
  }
  return areAllFound
}

/** Pages of the admin are rendered slowly and come from the unchanged build. */
const isQuick = ({ channel }: Probe): boolean => channel !== 'server function'
