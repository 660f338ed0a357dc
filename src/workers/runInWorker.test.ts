import { describe, expect, it } from '@jest/globals'

import type { tasks } from '../../test/helpers/worker/tasks.ts'
import { taskRunner } from './runInWorker.ts'

const run = taskRunner<typeof tasks>(() => new URL('../../test/helpers/worker/entry.mjs', import.meta.url))
const within = { timeoutMs: 10_000, memoryMb: 64 }

describe('a task in a worker thread', () => {
  it('gets its input and gives its output, both handed over without a copy', async () => {
    const bytes = new Uint8Array([1, 2, 3])
    expect((await run({ task: 'reverse', input: bytes, transfer: [bytes.buffer], ...within })).bytes).toEqual(new Uint8Array([3, 2, 1]))
    expect(bytes).toHaveLength(0)
  })

  it('ends when its time is over, while the server answers others', async () => {
    let ticks = 0
    const ticking = setInterval(() => ticks++, 10)
    await expect(run({ task: 'forever', input: undefined, ...within, timeoutMs: 1_500 })).rejects.toMatchObject({ name: 'WorkerFailure', reason: 'time' })
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(50)
  })

  it('ends when it needs more memory than it may have', async () => {
    await expect(run({ task: 'hoard', input: undefined, ...within })).rejects.toMatchObject({ reason: 'memory' })
  })

  it('says what went wrong, readable for people when the task does', async () => {
    await expect(run({ task: 'fail', input: undefined, ...within })).rejects.toMatchObject({ reason: 'failed', message: expect.stringContaining('JSON') })
    await expect(run({ task: 'die', input: undefined, ...within })).rejects.toMatchObject({ reason: 'failed' })
    await expect(run({ task: 'refuse', input: 'file', ...within })).rejects.toMatchObject({
      name: 'LabError',
      code: 'too-large',
      field: 'file',
      bilingual: { zh: '太大', en: 'Too large' },
      details: { rows: 7 },
    })
    await expect(run({ task: 'wait', input: (() => 1) as never, ...within })).rejects.toMatchObject({ reason: 'failed' })
  })

  it('waits for its turn; more than can wait are refused as busy', async () => {
    const started = performance.now()
    const all = await Promise.allSettled(Array.from({ length: 110 }, () => run({ task: 'wait', input: 20, ...within })))
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(102)
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'busy' })
    expect(all.some(({ status }) => status === 'rejected')).toBe(true)
    expect(performance.now() - started).toBeGreaterThan(400)
    expect(await run({ task: 'wait', input: 1, ...within })).toBe(1)
  })
})
