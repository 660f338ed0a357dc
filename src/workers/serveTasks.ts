import { parentPort } from 'node:worker_threads'

import { wholeBuffers, type Answer, type Order } from './messages.ts'
import { TaskRefusal } from './taskRefusal.ts'

/** Name → the module whose function `run` does the task, loaded when it is first asked for. */
export type Tasks = Record<string, () => Promise<{ run: (input: never) => unknown }>>

/** What a worker thread does: one task after another, as they are sent. */
export function serveTasks(tasks: Tasks): void {
  parentPort?.on('message', (order: Order) => {
    void answerTo(order, tasks).then((answer) => parentPort?.postMessage(answer, 'output' in answer ? wholeBuffers(answer.output) : []))
  })
}

async function answerTo({ task, input }: Order, tasks: Tasks): Promise<Answer> {
  try {
    const load = tasks[task]
    if (!load) throw new Error(`There is no task ${task}`)
    const { run } = await load()
    return { output: await run(input as never) }
  } catch (error) {
    if (error instanceof TaskRefusal) return { refusal: error.refusal }
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
