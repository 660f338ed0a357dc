import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that the admin is built from. What the build itself writes (import map, types) is left out. */
const sources = ['src', 'collections', 'plugins', 'payload.config.ts', 'next.config.mjs', 'tsconfig.json', 'package-lock.json']
const generated = new Set([join('src', 'app', '(payload)', 'admin', 'importMap.js'), join('src', 'payload-types.ts')])
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file)

/** A digest of the sources' contents: the same on every machine, whatever the files' times say. */
export function sourceFingerprint(directory = process.cwd()): string {
  const digest = createHash('sha256')
  for (const file of sources.flatMap((path) => filesBelow(directory, path))) {
    digest.update(file).update('\0').update(readFileSync(join(directory, file))).update('\0')
  }
  return digest.digest('hex')
}

function filesBelow(directory: string, path: string): string[] {
  const absolute = join(directory, path)
  if (!existsSync(absolute) || generated.has(path) || isTest(path)) return []
  if (!statSync(absolute).isDirectory()) return [path]
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesBelow(directory, join(path, name)))
}
