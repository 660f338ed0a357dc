/** `npm run new-plugin` writes a plug-in that is whole: the checks of this repository and its own test pass at once. */
import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { withPlugin } from '../../scripts/new-plugin/configLine.ts'
import { namesOf, problemWith } from '../../scripts/new-plugin/names.ts'

const run = promisify(execFile)

describe('the name of a plug-in', () => {
  it.each([
    'Visits',
    '1st',
    'site_visits',
    'site-',
    '-site',
    'site--visits',
    'site visits',
    '../visits',
    '',
    'default',
    'a'.repeat(31),
    'customers',
    'sales-funnel',
  ])('is not %j', (slug) => {
    expect(problemWith(namesOf(slug), new Set(['customers', 'sales-funnel']))).toEqual(expect.any(String))
  })

  it('is written in every way that is needed', () => {
    expect(namesOf('site-visits')).toEqual({ slug: 'site-visits', camel: 'siteVisits', pascal: 'SiteVisits', zh: 'Site visits', en: 'Site visits' })
    expect(namesOf('visits', { zh: ' 走访 ' })).toMatchObject({ zh: '走访', en: 'Visits' })
    expect(problemWith(namesOf('visits', { zh: '走访' }), new Set())).toBeNull()
  })

  it.each(["people's", 'a'.repeat(51), 'a\\b', '`${x}`'])('is not called %j', (en) => {
    expect(problemWith(namesOf('visits', { en }), new Set())).toContain('no title')
  })
})

describe('payload.config.ts', () => {
  const config = readFileSync('payload.config.ts', 'utf8')
  const names = namesOf('site-visits')

  it('gets an import and a line, and nothing else changes', () => {
    const lines = (withPlugin(config, names) ?? '').split('\n')
    const added = ["import { siteVisits } from './plugins/site-visits/index.ts'", '    siteVisits(),']
    expect(lines.filter((line) => !added.includes(line))).toEqual(config.split('\n'))
    expect(lines.filter((line) => added.includes(line))).toEqual(added)
    const place = lines.indexOf('    siteVisits(),')
    expect([place > lines.findIndex((line) => line.includes('salesFunnel(),')), place < lines.indexOf('    showInAdmin,')]).toEqual([true, true])
  })

  it('is left to people when it looks different', () => {
    expect(withPlugin('export default buildConfig({})\n', names)).toBeNull()
  })
})

describe('a new plug-in', () => {
  const copy = mkdtempSync(join(tmpdir(), 'crm-lab-new-plugin-'))
  const bin = (name: string) => join(copy, 'node_modules', '.bin', name)
  // What belongs to the test that is running is not for the programs that it starts.
  const { DATA_DIR: _dataDir, NODE_OPTIONS: _options, JEST_WORKER_ID: _worker, ...environment } = process.env
  const inCopy = (file: string, args: string[], env: Record<string, string> = {}) =>
    run(file, args, { cwd: copy, env: { ...environment, NODE_ENV: 'test', ...env } as NodeJS.ProcessEnv, maxBuffer: 1e8 })
  const generate = (...args: string[]) => inCopy(process.execPath, ['--import', 'tsx', 'scripts/newPlugin.ts', ...args])
  /** Why a program failed, in its own words. */
  const outputOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => '',
      (error: { stdout?: string; stderr?: string }) => `${error.stdout ?? ''}${error.stderr ?? ''}` || String(error),
    )

  beforeAll(async () => {
    for (const name of readdirSync('.'))
      if (!['node_modules', '.git', '.next', '.data', 'coverage', 'docs', 'bench'].includes(name)) cpSync(name, join(copy, name), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    await generate('site-visits', '--zh', '客户走访', '--en', 'Site visits')
  }, 120_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  const texts = (): string[] =>
    readdirSync(join(copy, 'plugins/site-visits'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))

  it('has nothing left of the example, and its own titles', () => {
    expect(texts().filter((text) => /complaint|投诉/i.test(text))).toEqual([])
    expect(existsSync(join(copy, 'plugins/site-visits/collections/siteVisits.ts'))).toBe(true)
    expect(readFileSync(join(copy, 'plugins/site-visits/index.ts'), 'utf8')).toContain("title: bilingual('客户走访', 'Site visits')")
  })

  it('is refused a second time, and without a name, and nothing is touched', async () => {
    const before = [readFileSync(join(copy, 'payload.config.ts'), 'utf8'), ...texts()]
    expect(await outputOf(generate('site-visits'))).toContain('there is a collection or a plug-in “site-visits” already')
    expect(await outputOf(generate('leads'))).toContain('there is a collection or a plug-in “leads” already')
    expect(await outputOf(generate())).toContain('Which name?')
    expect([readFileSync(join(copy, 'payload.config.ts'), 'utf8'), ...texts()]).toEqual(before)
    expect(readdirSync(join(copy, 'plugins'))).not.toContain('leads')
  }, 120_000)

  it('passes lint and type check', async () => {
    const files = ['plugins/site-visits', 'payload.config.ts']
    const types = { extends: './tsconfig.json', compilerOptions: { incremental: false }, include: ['plugins/site-visits/**/*.ts', 'payload.config.ts'] }
    writeFileSync(join(copy, 'tsconfig.plugin.json'), JSON.stringify(types))
    const checks = [
      inCopy(bin('prettier'), ['--check', ...files]),
      inCopy(bin('eslint'), ['--no-warn-ignored', ...files]),
      inCopy(bin('tsc'), ['-p', 'tsconfig.plugin.json']),
    ]
    expect(await Promise.all(checks.map(outputOf))).toEqual(['', '', ''])
  }, 240_000)

  it('gets its tables, and passes its own test', async () => {
    await inCopy(process.execPath, ['--import', 'tsx', 'scripts/createMigration.ts', 'site-visits'], { DATA_DIR: join(copy, '.data') })
    const jest = [join('node_modules', 'jest', 'bin', 'jest.js'), '--runInBand', 'plugins/site-visits']
    expect(await outputOf(inCopy(process.execPath, ['--experimental-vm-modules', ...jest]))).toBe('')
  }, 240_000)
})
