import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { jest } from '@jest/globals'
import type { Plugin } from 'payload'

/** A plug-in's line in `payload.config.ts`. */
export interface PluginLine {
  /** Name of its folder. */
  slug: string
  /** What the configuration calls. */
  name: string
}

/** The plug-ins that `payload.config.ts` names. */
export function pluginLines(): PluginLine[] {
  const config = readFileSync(join(process.cwd(), 'payload.config.ts'), 'utf8')
  return [...config.matchAll(/^import \{ (\w+) \} from '\.\/plugins\/([\w-]+)\/index\.ts'$/gm)].map(([, name = '', slug = '']) => ({ slug, name }))
}

/** Forgets the running program, as if the process had ended; then puts this in the place of the plug-ins' lines. */
export function freshProgram(lines: readonly PluginLine[] = [], inTheirPlace?: () => Plugin): void {
  jest.resetModules()
  const shared = globalThis as unknown as Record<string | symbol, unknown>
  delete shared._payload
  for (const key of Object.getOwnPropertySymbols(shared)) if (key.description?.startsWith('crm-lab.')) Reflect.deleteProperty(shared, key)
  for (const { slug, name } of lines) {
    const path = `../../plugins/${slug}/index.ts`
    if (inTheirPlace) jest.unstable_mockModule(path, () => ({ [name]: inTheirPlace }))
    else jest.unstable_unmockModule(path)
  }
}
