import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterEach, beforeEach, expect, it } from '@jest/globals'

import { lockDataFolder } from './fileLock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'crm-lab-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('refuses a second one on the same folder, names the holder, and is free again after release', async () => {
  const lock = await lockDataFolder(folder)
  await expect(lockDataFolder(folder)).rejects.toThrow(`by process ${process.pid}`)
  await lock.release()
  await (await lockDataFolder(folder)).release()
})

it('is taken over when its process was killed', async () => {
  const module = resolve('src/company-database/sqlite/fileLock.ts')
  const script = `import { lockDataFolder } from ${JSON.stringify(module)}; await lockDataFolder(${JSON.stringify(folder)}); console.log('locked'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise<void>((done) => child.stdout.once('data', () => done()))
  await expect(lockDataFolder(folder)).rejects.toThrow(`by process ${child.pid}`)
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGKILL')
  await ended
  await (await lockDataFolder(folder)).release()
})
