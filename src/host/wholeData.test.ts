import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { refuseLostDatabase } from './wholeData.ts'

const folder = (files: Record<string, string>): string => {
  const dataDir = mkdtempSync(join(tmpdir(), 'crm-lab-data-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(dataDir, name, '..'), { recursive: true })
    writeFileSync(join(dataDir, name), content)
  }
  return dataDir
}
const start = (files: Record<string, string>) => () => refuseLostDatabase({ dataDir: folder(files), databaseKind: 'sqlite' })

describe('a data folder', () => {
  it('may be empty, as before the first start', () => {
    expect(start({})).not.toThrow()
    expect(start({ secret: 'x', 'lab.lock': '' })).not.toThrow()
  })

  it('may be whole', () => expect(start({ 'lab.db': 'x', 'demo-accounts.json': '[]', 'uploads/a.png': 'x' })).not.toThrow())

  it.each<Record<string, string>>([
    { 'lab.db': '', 'demo-accounts.json': '[]' },
    { 'demo-accounts.json': '[]' },
    { 'uploads/a.png': 'x' },
    { 'lab.db': '', 'lab.db-wal': 'x' },
    { 'backups/a.tar.gz': 'x' },
  ])('that has lost its database stops the start: %j', (files) => expect(start(files)).toThrow(/lab\.db.*(empty|missing).*\n.*restore/))
})
