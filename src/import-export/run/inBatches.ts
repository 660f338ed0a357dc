import { setTimeout as sleep } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { inTransaction } from '../../commands/inTransaction.ts'

/** Milliseconds of writing after which a batch is committed; with the commit it stays below the 200 that others may have to wait. */
const longestWriting = 100
/** Milliseconds between batches in which other people's requests are answered. */
const pause = 25

interface Options<T> {
  items: T[]
  req: PayloadRequest
  write: (item: T, index: number) => Promise<void>
  /** Runs at the end of every batch, in its transaction. */
  afterBatch?: (done: number) => Promise<void>
}

/**
 * Writes items one after another in transactions that are short enough that nobody waits for them noticeably, with a
 * pause between them (architecture, section 4). If one fails, only its own batch is taken back.
 */
export async function inBatches<T>({ items, req, write, afterBatch }: Options<T>): Promise<void> {
  let done = 0
  while (done < items.length) {
    const first = done
    done = await inTransaction(req, async () => {
      const begun = performance.now()
      let next = first
      do {
        await write(items[next] as T, next)
        next++
      } while (next < items.length && performance.now() - begun < longestWriting)
      await afterBatch?.(next)
      return next
    })
    if (done < items.length) await sleep(pause)
  }
}
