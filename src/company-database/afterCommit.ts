import { LRUCache } from 'lru-cache'
import type { PayloadRequest } from 'payload'

type Work = () => unknown
type Waiting = LRUCache<string, Work[]>

const key = Symbol.for('crm-lab.after-commit')
const shared = globalThis as unknown as Record<symbol, Waiting | undefined>

/** Bounded, so that transactions that a crash of their request left open are not kept for ever. */
const waiting = (): Waiting => (shared[key] ??= new LRUCache<string, Work[]>({ max: 10_000 }))

/**
 * Runs `work` once the request's transaction is committed: caches must not be filled again from data of before the
 * commit. Without a transaction it runs at once; after a rollback it never runs.
 */
export async function afterCommit(req: Pick<PayloadRequest, 'transactionID'>, work: Work): Promise<void> {
  const transaction = await req.transactionID
  if (transaction === undefined || transaction === null) {
    await work()
    return
  }
  const id = String(transaction)
  waiting().set(id, [...(waiting().get(id) ?? []), work])
}

export async function runAfterCommit(transaction: string | number | null | undefined): Promise<void> {
  if (transaction === undefined || transaction === null) return
  const work = waiting().get(String(transaction))
  waiting().delete(String(transaction))
  for (const one of work ?? []) await one()
}

export function forgetAfterRollback(transaction: string | number | null | undefined): void {
  if (transaction !== undefined && transaction !== null) waiting().delete(String(transaction))
}
