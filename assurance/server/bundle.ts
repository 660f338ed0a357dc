import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { bundle, serverEntries } from '../../scripts/build.mjs'

/** A change to one source file, made while the server is bundled: the product itself has no switch for it. */
export interface Edit {
  file: string
  apply: (source: string) => string
}

/**
 * Bundles the server as it is now, as the product's own build does it, with edits if some are given, beside the packages
 * that it imports.
 *
 * @returns the script that starts it
 * @throws Error when an edit changes nothing, because then it does not fit the source any more
 */
export async function bundleServer(name: string, edits: readonly Edit[] = []): Promise<string> {
  const folder = resolve('node_modules/.cache/crm-lab-assurance', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const fitting = new Set<Edit>()
  await bundle(serverEntries, folder, (source, path) =>
    edits
      .filter(({ file }) => resolve(file) === path)
      .reduce((text, edit) => {
        const changed = edit.apply(text)
        if (changed !== text) fitting.add(edit)
        return changed
      }, source),
  )
  const unfit = edits.find((edit) => !fitting.has(edit))
  if (unfit) throw new Error(`The mutation does not fit ${unfit.file} any more`)
  const script = join(folder, 'serve.mjs')
  writeFileSync(script, `import { start } from './start.mjs'\nawait start()\n`)
  return script
}
