import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { runStart, startServer, temporaryFolder } from '../helpers/server.ts'

const explanation = async (dataDir: string): Promise<string> => {
  const { ended, output } = runStart({ dataDir })
  expect(await ended).toBe(1)
  expect(output()).not.toMatch(/\n\s+at /)
  return output()
}

describe('the data folder', () => {
  it('is read by its owner only, and is not begun anew when something of it is lost or broken', async () => {
    const dataDir = temporaryFolder()
    const first = await startServer({ dataDir })
    const files = readdirSync(dataDir).filter((name) => /^(lab\.db|secret|demo-accounts|uploads)/.test(name))
    expect(files).toEqual(expect.arrayContaining(['lab.db', 'secret', 'demo-accounts.json']))
    for (const name of files) expect([name, statSync(join(dataDir, name)).mode & 0o077]).toEqual([name, 0])
    expect(await first.stop()).toBe(0)

    const accounts = join(dataDir, 'demo-accounts.json')
    writeFileSync(accounts, '[{"username":')
    expect(await explanation(dataDir)).toContain(accounts)
    writeFileSync(accounts, '[]')

    writeFileSync(join(dataDir, 'secret'), 'short')
    expect(await explanation(dataDir)).toContain(join(dataDir, 'secret'))
    rmSync(join(dataDir, 'secret'))

    for (const lose of [() => writeFileSync(join(dataDir, 'lab.db'), ''), () => rmSync(join(dataDir, 'lab.db'))]) {
      lose()
      expect(await explanation(dataDir)).toMatch(/lab\.db is (empty|missing).*\n.*restore/)
    }
  })
})
