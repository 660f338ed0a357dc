import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that the build is made from. What the build itself writes (import map, types) is left out. */
const sources = ['src', 'collections', 'plugins', 'seed', 'scripts', 'payload.config.ts', 'next.config.mjs', 'tsconfig.json', 'package-lock.json']
const generated = new Set([join('src', 'app', '(payload)', 'admin', 'importMap.js')])

/** A digest of the sources' contents: the same on every machine, whatever the files' times say. */
export function sourceFingerprint() {
  const digest = createHash('sha256')
  for (const file of sources.flatMap(filesBelow)) digest.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return digest.digest('hex')
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path) || generated.has(path) || /\.test\.tsx?$/.test(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}
