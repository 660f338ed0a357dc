import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'

interface ThreadKind {
  /** Address of the file that serves the tasks. */
  entry: string
  memoryMb: number
}

/** A worker thread that is ready for a task. */
export interface Thread extends ThreadKind {
  worker: Worker
}

interface Threads {
  busy: number
  waiting: (() => void)[]
  idle: { thread: Thread; ending: NodeJS.Timeout }[]
}

const key = Symbol.for('crm-lab.worker-threads')
const shared = globalThis as unknown as Record<symbol, Threads | undefined>
const threads = (): Threads => (shared[key] ??= { busy: 0, waiting: [], idle: [] })

/** Tasks that run at once: the server's own thread needs a processor too. */
const mostAtOnce = Math.min(4, Math.max(2, availableParallelism() - 1))

/** Tasks that may wait, each with its input in memory. */
const longestQueue = 100

/** How long a thread stays for the next task, which then finds everything loaded, in milliseconds. */
const idleFor = 30_000

/**
 * Waits for a turn and gives a thread of this kind.
 *
 * @throws LabError `busy` when too many are waiting already
 */
export async function takeThread(kind: ThreadKind): Promise<Thread> {
  const state = threads()
  if (state.busy < mostAtOnce) state.busy++
  else if (state.waiting.length < longestQueue) await new Promise<void>((resolve) => state.waiting.push(resolve))
  else throw new LabError({ code: 'busy', message: bilingual('正在处理的文件太多，请稍后再试', 'Too many files are being worked on; try again in a moment') })
  return idleThread(kind) ?? startThread(kind)
}

/** Gives the turn to whoever waits longest, and keeps the thread for another task if it can still be trusted. */
export function giveBack(thread: Thread, isUsable: boolean): void {
  const state = threads()
  if (isUsable) {
    thread.worker.unref()
    const ending = setTimeout(() => endThread(thread), idleFor).unref()
    state.idle.push({ thread, ending })
  } else void thread.worker.terminate()
  const next = state.waiting.shift()
  if (next) next()
  else state.busy--
}

function idleThread({ entry, memoryMb }: ThreadKind): Thread | null {
  const { idle } = threads()
  const at = idle.findIndex(({ thread }) => thread.entry === entry && thread.memoryMb === memoryMb)
  const [found] = at < 0 ? [] : idle.splice(at, 1)
  if (!found) {
    // Threads of another kind make room, so that there are never more of them than tasks at once.
    const oldest = idle[0]
    if (idle.length + threads().busy > mostAtOnce && oldest) endThread(oldest.thread)
    return null
  }
  clearTimeout(found.ending)
  found.thread.worker.ref()
  return found.thread
}

function startThread({ entry, memoryMb }: ThreadKind): Thread {
  const worker = new Worker(new URL(entry), { execArgv: [], resourceLimits: { maxOldGenerationSizeMb: memoryMb } })
  // Whoever runs a task listens for errors; an idle thread that dies is only forgotten.
  worker.on('error', () => undefined)
  worker.once('exit', () => forget(worker))
  return { worker, entry, memoryMb }
}

function endThread({ worker }: Thread): void {
  forget(worker)
  void worker.terminate()
}

function forget(worker: Worker): void {
  const { idle } = threads()
  const at = idle.findIndex(({ thread }) => thread.worker === worker)
  if (at < 0) return
  clearTimeout(idle[at]?.ending)
  idle.splice(at, 1)
}
