/**
 * Writes a new plug-in that works: `npm run new-plugin -- site-visits --zh 客户走访 --en "Site visits"`. Asks for what is
 * not said when somebody is there to answer.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'

import prettier from 'prettier'

import { importLine, pluginLine, withPlugin } from './new-plugin/configLine.ts'
import { namesOf, problemWith, type Names } from './new-plugin/names.ts'
import { skeletonOf } from './new-plugin/skeleton.ts'

const configFile = 'payload.config.ts'

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})

async function main(): Promise<void> {
  const names = await readNames()
  const problem = problemWith(names, takenNames())
  if (problem) throw new Error(`Nothing was written: ${problem}`)
  const folder = join('plugins', names.slug)
  for (const [path, text] of skeletonOf(names)) await write(join(folder, path), text)
  console.log(`\n${folder} is there.`)
  plugIn(names)
  console.log(
    `\nNext:\n  npm run migrate:create -- ${names.slug}   # its tables; commit what it writes to src/migrations\n  npm test -- ${folder}\n  npm run dev\n`,
  )
}

async function readNames(): Promise<Names> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { zh: { type: 'string' }, en: { type: 'string' } } })
  const [name] = positionals
  if (positionals.length > 1) throw new Error('One plug-in at a time: npm run new-plugin -- site-visits --zh 客户走访 --en "Site visits"')
  if (!process.stdin.isTTY) {
    if (name === undefined) throw new Error('Which name? npm run new-plugin -- site-visits --zh 客户走访 --en "Site visits"')
    return namesOf(name, values)
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    const slug = (name ?? (await terminal.question('Name of the plug-in, for example site-visits: '))).trim()
    const { en } = namesOf(slug)
    return namesOf(slug, {
      zh: values.zh ?? (await terminal.question(`Chinese title [${en}]: `)),
      en: values.en ?? (await terminal.question(`English title [${en}]: `)),
    })
  } finally {
    terminal.close()
  }
}

/** Slugs of collections and folders of plug-ins, read from the sources: nothing has to be started for it. */
function takenNames(): Set<string> {
  const sources = ['collections', 'plugins'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => (/\.ts$/.test(path) ? [join(folder, path)] : [])),
  )
  const slugs = sources.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bslug: '([\w-]+)'/g)].map(([, slug = '']) => slug))
  return new Set([...slugs, ...readdirSync('plugins')])
}

async function write(path: string, text: string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} is there already`)
  mkdirSync(dirname(path), { recursive: true })
  const options = await prettier.resolveConfig(path)
  writeFileSync(path, await prettier.format(text, { ...options, filepath: path }))
}

function plugIn(names: Names): void {
  const config = withPlugin(readFileSync(configFile, 'utf8'), names)
  if (config === null) {
    console.log(`Put it into ${configFile} yourself:\n  ${importLine(names)}\n  plugins: [..., ${pluginLine(names)} showInAdmin, ...]`)
    return
  }
  writeFileSync(configFile, config)
  console.log(`${configFile} has its import and its line.`)
}
