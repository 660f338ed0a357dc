import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'

interface Queue {
  last: Promise<void>
  length: number
}

const key = Symbol.for('crm-lab.import-queue')
const shared = globalThis as unknown as Record<symbol, Queue | undefined>
const queue = (): Queue => (shared[key] ??= { last: Promise.resolve(), length: 0 })

/** Imports whose rows this process keeps in memory at once. */
const longestQueue = 10

/** @throws LabError `busy` when too many imports are waiting already */
export function refuseWhenFull(): void {
  if (queue().length >= longestQueue)
    throw new LabError({ code: 'busy', message: bilingual('正在导入的文件太多，请稍后再试', 'Too many imports are running; try again in a moment') })
}

/** Large imports of a process run one after another, so that together they hold up other people no more than one does. */
export function enqueue(work: () => Promise<void>): Promise<void> {
  const state = queue()
  state.length++
  const run = state.last.then(work).finally(() => {
    state.length--
  })
  state.last = run.catch(() => undefined)
  return run
}

/** Resolves when no import is running or waiting; for a clean stop and for tests. */
export const importsFinished = (): Promise<void> => queue().last
