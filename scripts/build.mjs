/** `npm run build`: the admin (Next) and the server (one file of our own code) into `.next`. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { sourceFingerprint } from './sourceFingerprint.mjs'

const serverFolder = join('.next', 'lab')
const fingerprintFile = join(serverFolder, 'sources')

/** What the server is made of: itself, and what its worker threads run (src/workers). */
export const serverEntries = { start: 'src/start.ts', worker: 'src/workers/entry.ts' }

/** The built server, to be imported. */
export const serverFile = pathToFileURL(resolve(serverFolder, 'start.mjs')).href

/** Whether there is a build, made from the sources that are here now. */
export function isBuilt() {
  return existsSync(join('.next', 'BUILD_ID')) && existsSync(fingerprintFile) && readFileSync(fingerprintFile, 'utf8') === sourceFingerprint()
}

/**
 * Builds everything. The build evaluates the configuration, so it gets a data folder of its own and never sees the
 * installation's.
 *
 * @throws Error when a step fails; its output has been shown
 */
export async function build() {
  const fingerprint = sourceFingerprint()
  rmSync(fingerprintFile, { force: true })
  const dataDir = mkdtempSync(join(tmpdir(), 'crm-lab-build-'))
  try {
    await generate(dataDir)
    await node([require.resolve('next/dist/bin/next'), 'build'], dataDir)
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
  // After Next, which empties its folder.
  await bundle(serverEntries, serverFolder)
  writeFileSync(fingerprintFile, fingerprint)
}

/**
 * Writes the admin's import map from the configuration; bundled like the server, so no TypeScript loader is needed.
 *
 * @param {string} dataDir
 */
async function generate(dataDir) {
  await bundle({ generate: 'scripts/generate.ts' }, serverFolder)
  await node([join(serverFolder, 'generate.mjs')], dataDir)
}

const require = createRequire(import.meta.url)

/** @param {string[]} args @param {string} dataDir */
function node(args, dataDir) {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Otherwise Next asks the registry about packages for other platforms.
    NEXT_IGNORE_INCORRECT_LOCKFILE: '1',
    DATA_DIR: dataDir,
    DATABASE_URL: '',
  }
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      code === 0 ? resolve(undefined) : reject(new Error(`The build failed (${signal ?? `exit code ${code}`}); its messages are above.`)),
    )
  })
}

/**
 * Our own code as plain JavaScript; packages stay where they are.
 *
 * @param {Record<string, string>} entryPoints
 * @param {string} folder
 * @param {(source: string, path: string) => string} [edit] changes a source file on its way (the assurance run takes rules out)
 */
export async function bundle(entryPoints, folder, edit) {
  const esbuild = await import('esbuild')
  await esbuild.build({
    entryPoints,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    sourcemap: true,
    logLevel: 'warning',
    plugins: [sourcesKnowTheirPlace(folder, edit)],
  })
}

/**
 * `import.meta.url` means the source file, also after bundling: that is how a module finds the data beside it.
 *
 * @param {string} folder
 * @param {(source: string, path: string) => string} [edit]
 */
const sourcesKnowTheirPlace = (folder, edit = (source) => source) => ({
  name: 'sources-know-their-place',
  /** @param {import('esbuild').PluginBuild} build */
  setup(build) {
    build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
      const stored = readFileSync(path, 'utf8')
      const source = edit(stored, path)
      if (source === stored && !source.includes('import.meta.url')) return undefined
      const place = JSON.stringify(relative(folder, path).replaceAll('\\', '/'))
      /** @type {import('esbuild').Loader} */
      const loader = path.endsWith('x') ? 'tsx' : 'ts'
      return { contents: source.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`), loader }
    })
  },
})

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === 'import-map') await generate(mkdtempSync(join(tmpdir(), 'crm-lab-build-')))
  else await build()
}
