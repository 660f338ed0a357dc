import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createClient } from '@libsql/client'

import { databaseFileIn, fileUrl } from '../company-database/sqlite/databaseFile.ts'
import { lockDataFolder } from '../company-database/sqlite/fileLock.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

let root: string
let dataDir: string

/** A folder with a name as people and Windows make them. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'crm-lab-backup-'))
  dataDir = join(root, '实验室 100% #1')
  mkdirSync(join(dataDir, 'uploads'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const installation = () => ({ dataDir, databaseKind: 'sqlite' as const, DATABASE_URL: '' })

async function execute(...statements: string[]) {
  const client = createClient({ url: fileUrl(databaseFileIn(dataDir)) })
  try {
    let rows: unknown[] = []
    for (const statement of statements) rows = (await client.execute(statement)).rows.map((row) => ({ ...row }))
    return rows
  } finally {
    client.close()
  }
}

const write = (name: string, content: string) => writeFileSync(join(dataDir, name), content)
const read = (name: string) => readFileSync(join(dataDir, name), 'utf8')

async function firstState(): Promise<void> {
  await execute('PRAGMA journal_mode = WAL', 'CREATE TABLE item (value TEXT)', "INSERT INTO item VALUES ('山西大学'), ('O''Brien 😀')")
  write('uploads/合同.txt', 'first')
  write('secret', 'the first secret')
}

async function secondState(): Promise<void> {
  await execute("INSERT INTO item VALUES ('later')", 'CREATE TABLE another (value TEXT)')
  write('uploads/合同.txt', 'changed')
  write('uploads/later.txt', 'later')
  write('secret', 'another secret')
}

describe('a back-up', () => {
  it('is restored exactly, and what was there before is kept', async () => {
    await firstState()
    const file = await backup(installation())
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await secondState()

    const aside = await restore(installation(), file)
    expect(await execute('SELECT value FROM item')).toEqual([{ value: '山西大学' }, { value: "O'Brien 😀" }])
    expect(await execute("SELECT name FROM sqlite_master WHERE name = 'another'")).toEqual([])
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual(['合同.txt'])
    expect([read('uploads/合同.txt'), read('secret')]).toEqual(['first', 'the first secret'])
    expect(readFileSync(join(aside, 'secret'), 'utf8')).toBe('another secret')
    expect(existsSync(join(aside, 'lab.db'))).toBe(true)
    expect(readdirSync(join(dataDir, 'backups')).filter((name) => name.startsWith('.stage'))).toEqual([])
  })

  it('is restored into an empty folder, for example on another machine', async () => {
    await firstState()
    const file = await backup(installation(), join(root, 'lab.tar.gz'))
    rmSync(dataDir, { recursive: true })
    await restore(installation(), file)
    expect(await execute('SELECT count(*) AS count FROM item')).toEqual([{ count: 2 }])
    expect(read('secret')).toBe('the first secret')
  })

  it('holds what was committed while a transaction is open', async () => {
    await firstState()
    const writer = createClient({ url: fileUrl(databaseFileIn(dataDir)) })
    await writer.execute('BEGIN IMMEDIATE')
    await writer.execute("INSERT INTO item VALUES ('not committed')")
    const file = await backup(installation())
    await writer.execute('COMMIT')
    writer.close()
    await restore(installation(), file)
    expect(await execute('SELECT count(*) AS count FROM item')).toEqual([{ count: 2 }])
  })

  it('is not made of nothing', async () => {
    await expect(backup(installation())).rejects.toThrow('There is no database')
    expect(existsSync(databaseFileIn(dataDir))).toBe(false)
  })
})

describe('a restore changes nothing', () => {
  let file: string
  beforeEach(async () => {
    await firstState()
    file = await backup(installation(), join(root, 'lab.tar.gz'))
    await secondState()
  })
  afterEach(async () => {
    expect(await execute('SELECT count(*) AS count FROM item')).toEqual([{ count: 3 }])
    expect([read('secret'), read('uploads/later.txt')]).toEqual(['another secret', 'later'])
  })

  it('while the lab runs', async () => {
    const lock = await lockDataFolder(dataDir)
    await expect(restore(installation(), file)).rejects.toThrow(/in use by process/)
    await lock.release()
  })

  it('when the file is cut off', async () => {
    truncateSync(file, Math.floor(statSync(file).size / 2))
    await expect(restore(installation(), file)).rejects.toThrow(/not a whole back-up/)
  })

  it('when the file is missing or something else', async () => {
    await expect(restore(installation(), join(root, 'none.tar.gz'))).rejects.toThrow('There is no file')
    writeFileSync(join(root, 'text.tar.gz'), 'hello')
    await expect(restore(installation(), join(root, 'text.tar.gz'))).rejects.toThrow(/not a whole back-up/)
  })

  it('when the back-up is of the other kind of database', async () => {
    await expect(restore({ ...installation(), databaseKind: 'mongodb' }, file)).rejects.toThrow(/back-up of sqlite/)
  })
})
