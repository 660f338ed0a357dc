import { LabError } from '../errors/labError.ts'
import type { Answer, Order } from './messages.ts'
import type { Tasks } from './serveTasks.ts'
import type { tasks } from './tasks.ts'
import { giveBack, takeThread, type Thread } from './threads.ts'
import { WorkerFailure } from './workerFailure.ts'

type Run<All extends Tasks, Name extends keyof All> = Awaited<ReturnType<All[Name]>>['run']

interface Options<All extends Tasks, Name extends keyof All> {
  /** Name in the registry (tasks.ts). */
  task: Name & string
  /** Plain data, copied into the thread. */
  input: Parameters<Run<All, Name>>[0]
  /** Buffers of the input that are handed over instead of copied; they are empty afterwards. */
  transfer?: ArrayBuffer[]
  /** Milliseconds that the task may run, not counting those that it waits for its turn. */
  timeoutMs: number
  /** Megabytes that the thread's heap may grow to. The engine does not count buffers in: a task bounds those itself. */
  memoryMb: number
}

/**
 * Runs a task in a worker thread, so that whatever it does neither holds up the server nor takes its memory. Few run at
 * once, the others wait. Buffers in the output (itself, in its properties, in a list there) are handed over, not copied.
 *
 * @throws LabError what the task refuses (`TaskRefusal`), or `busy` when too many are waiting
 * @throws WorkerFailure when the thread has used up its time or memory, or the task fails
 */
export const runInWorker = taskRunner<typeof tasks>(labEntry)

/** A function that runs the tasks which this entry serves. */
export function taskRunner<All extends Tasks>(entry: () => URL) {
  return async <Name extends keyof All>(options: Options<All, Name>): Promise<Awaited<ReturnType<Run<All, Name>>>> => {
    const thread = await takeThread({ entry: entry().href, memoryMb: options.memoryMb })
    let isUsable = false
    try {
      const answer = await answerOf(thread, options)
      if ('failure' in answer) throw new WorkerFailure('failed', answer.failure)
      isUsable = true
      if ('refusal' in answer) throw new LabError(answer.refusal)
      return answer.output as Awaited<ReturnType<Run<All, Name>>>
    } finally {
      giveBack(thread, isUsable)
    }
  }
}

/**
 * In the build the entry stands beside the server's own files; otherwise it is loaded from the sources. `import.meta.url`
 * would be the source's place in both, so it is asked for in a way that the build leaves alone; a file named relative to it
 * would be looked for while the pages are built.
 */
function labEntry(): URL {
  const { url } = import.meta as { url: string }
  const folder = url.slice(0, url.lastIndexOf('/') + 1)
  return new URL(`${folder}${url.endsWith('.ts') ? 'entryFromSource.mjs' : 'worker.mjs'}`)
}

type Asked = Pick<Options<Tasks, string>, 'task' | 'input' | 'transfer' | 'timeoutMs' | 'memoryMb'>

function answerOf({ worker }: Thread, { task, input, transfer = [], timeoutMs, memoryMb }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer)
      worker.off('message', answered).off('error', failed).off('exit', ended)
    }
    const answered = (answer: Answer) => {
      settle()
      resolve(answer)
    }
    const give = (failure: WorkerFailure) => {
      settle()
      reject(failure)
    }
    const failed = (error: Error & { code?: string }) =>
      give(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new WorkerFailure('memory', `The task ${task} needs more than ${memoryMb} MB`)
          : new WorkerFailure('failed', error.stack ?? error.message),
      )
    const ended = (code: number) => give(new WorkerFailure('failed', `The thread of the task ${task} has ended with ${code}`))
    const timer = setTimeout(() => give(new WorkerFailure('time', `The task ${task} takes longer than ${timeoutMs} ms`)), timeoutMs)
    worker.on('message', answered).on('error', failed).on('exit', ended)
    try {
      worker.postMessage({ task, input } satisfies Order, transfer)
    } catch (error) {
      give(new WorkerFailure('failed', String(error)))
    }
  })
}
