import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'

import { LRUCache } from 'lru-cache'

import { databaseBusy, transactionLost } from '../databaseBusy.ts'
import { isBusy, keepsTransaction } from './sqliteError.ts'

/** The connection that writes. `db` is the query builder on it; it reports every statement through `onStatement`. */
export interface Writer<Db extends object> {
  execute: (sql: string) => Promise<unknown>
  db: Db
  close: () => void
}

export interface StatementReport {
  onStatement: () => void
  onFailure: (error: unknown) => void
}

interface LaneLimits {
  /** How long somebody else's lock on the file is waited for, counted from the request's arrival. */
  lockWait: number
  /** How long a request stands in the queue at most. */
  queueWait: number
  /** How long a transaction may do nothing before it counts as abandoned. */
  idle: number
  /** How long a transaction may last. */
  total: number
  /** How long the holder may do nothing while a request of its own waits for it. */
  nested: number
}

const defaultLimits: LaneLimits = { lockWait: 2_000, queueWait: 30_000, idle: 10_000, total: 30_000, nested: 1_000 }

interface Options<Db extends object> {
  open: (report: StatementReport) => Promise<Writer<Db>>
  /** Tells that a transaction was taken back because nobody ended it. */
  onAbandoned: (id: string) => void
  limits?: Partial<LaneLimits>
}

/** One after another: every transaction of the process on one connection. */
export interface WriteLane<Db extends object> {
  /**
   * Waits for its turn and begins a transaction.
   *
   * @throws LabError `busy` (503) when another process holds the file or the queue is too long
   * @throws Error when the caller itself holds the lane: work inside a transaction must pass on its `req`
   */
  begin: () => Promise<string>
  /** @throws LabError `busy` when the transaction was taken back or cannot be committed; then nothing of it is stored */
  commit: (id: string) => Promise<void>
  rollback: (id: string) => Promise<void>
  isOpen: (id: string) => boolean
  /** The query builder of an open transaction; refuses every use once the transaction has ended. */
  dbOf: (id: string) => Db | undefined
  /** @throws LabError `busy` when the transaction was taken back, so that nothing more is written in its name */
  refuseIfLost: (id: string) => void
  /** Takes the open transaction back, refuses who waits, and closes the connection. */
  close: () => Promise<void>
}

/** What an asynchronous call chain knows of the transaction it began. */
interface Marker {
  isFresh: boolean
  isOver: boolean
  parent: Marker | null
}

interface Waiting {
  marker: Marker
  enter: () => void
  refuse: (error: Error) => void
}

interface Holder<Db> {
  id: string | null
  marker: Marker
  ticks: number
  idleTicks: number
  /** Set when SQLite itself may have ended the transaction. */
  failure: unknown
  isEnding: boolean
  db: Db | null
}

/** The watchdog counts ticks, not the clock, so that a process that was busy or asleep does not lose sound transactions. */
const tick = 250

/**
 * Puts all writes of one database file on one connection, first come, first served.
 *
 * The embedded driver needs this: after any SQLITE_BUSY the failed statement stays open on its connection, later
 * commits on it fail or never reach the disk, and only a new connection helps. With one writer in the process, BUSY can
 * only come from another process and only at BEGIN, where nothing is lost by starting again.
 */
export function createWriteLane<Db extends object>({ open, onAbandoned, limits: given }: Options<Db>): WriteLane<Db> {
  const limits = { ...defaultLimits, ...given }
  const callChain = new AsyncLocalStorage<Marker>()
  const queue: Waiting[] = []
  const lost = new LRUCache<string, true>({ max: 10_000 })
  let holder: Holder<Db> | null = null
  let writer: Writer<Db> | null = null
  let watchdog: NodeJS.Timeout | null = null
  let isClosed = false

  const report: StatementReport = {
    onStatement: () => {
      if (holder) holder.idleTicks = 0
    },
    onFailure: (error) => {
      if (holder && !keepsTransaction(error)) holder.failure = error
    },
  }

  function discardWriter(): void {
    writer?.close()
    writer = null
  }

  /** Hands the lane to the next in the queue. */
  function release(ended: Holder<Db>): void {
    ended.marker.isOver = true
    ended.marker.parent = null
    if (holder !== ended) return
    holder = null
    queue.shift()?.enter()
    if (!holder && watchdog) {
      clearInterval(watchdog)
      watchdog = null
    }
  }

  function turn(marker: Marker): Promise<Holder<Db>> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer)
        holder = { id: null, marker, ticks: 0, idleTicks: 0, failure: null, isEnding: false, db: null }
        watchdog ??= setInterval(watch, tick).unref()
        resolve(holder)
      }
      const refuse = (error: Error) => {
        clearTimeout(timer)
        marker.isOver = true
        reject(error)
      }
      const waiting = { marker, enter, refuse }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiting), 1)
        refuse(databaseBusy(new Error(`No turn in the write lane within ${limits.queueWait} ms`)))
      }, limits.queueWait)
      timer.unref()
      if (holder || queue.length > 0) queue.push(waiting)
      else enter()
    })
  }

  async function begin(): Promise<string> {
    if (isClosed) throw closed()
    const arrived = Date.now()
    const marker = markCallChain(callChain)
    const mine = await turn(marker)
    try {
      await beginOnFreeFile(mine, arrived)
    } catch (error) {
      release(mine)
      throw isBusy(error) ? databaseBusy(error) : error
    }
    const id = randomUUID()
    mine.id = id
    return id
  }

  /** BEGIN, tried again on a new connection while another process holds the file. */
  async function beginOnFreeFile(mine: Holder<Db>, arrived: number): Promise<void> {
    for (;;) {
      if (isClosed) throw closed()
      try {
        writer ??= await open(report)
        await writer.execute('BEGIN IMMEDIATE')
        mine.failure = null
        mine.db = guarded(mine, writer.db)
        return
      } catch (error) {
        discardWriter()
        if (!isBusy(error) || Date.now() - arrived >= limits.lockWait) throw error
        await new Promise((resolve) => setTimeout(resolve, 40 + Math.random() * 40))
        mine.idleTicks = 0
      }
    }
  }

  /** Code that kept the query builder of an ended transaction must not write into somebody else's. */
  function guarded(mine: Holder<Db>, db: Db): Db {
    return new Proxy(db, {
      get: (target, property) => {
        if (holder !== mine || mine.isEnding || mine.failure) throw transactionLost(mine.failure)
        return Reflect.get(target, property, target) as unknown
      },
    })
  }

  async function commit(id: string): Promise<void> {
    refuseIfLost(id)
    const mine = holderOf(id)
    if (!mine) return
    if (mine.failure) {
      await takeBack(mine)
      throw transactionLost(mine.failure)
    }
    mine.isEnding = true
    try {
      await writer?.execute('COMMIT')
    } catch (error) {
      await takeBack(mine)
      throw transactionLost(error)
    }
    release(mine)
  }

  async function rollback(id: string): Promise<void> {
    const mine = holderOf(id)
    if (mine) await takeBack(mine)
  }

  async function takeBack(mine: Holder<Db>): Promise<void> {
    mine.isEnding = true
    if (mine.id) lost.set(mine.id, true)
    try {
      await writer?.execute('ROLLBACK')
      if (mine.failure) discardWriter()
    } catch {
      // SQLite took it back by itself, or the connection is of no use any more: a new one starts clean either way.
      discardWriter()
    }
    release(mine)
  }

  function holderOf(id: string): Holder<Db> | null {
    return holder?.id === id && !holder.isEnding ? holder : null
  }

  function refuseIfLost(id: string): void {
    if (lost.has(id)) throw transactionLost()
  }

  function watch(): void {
    if (!holder) return
    holder.ticks += 1
    holder.idleTicks += 1
    if (!holder.id || holder.isEnding) return
    if (holder.idleTicks * tick > limits.nested) refuseWaitingForThemselves(holder)
    if (holder.idleTicks * tick > limits.idle || holder.ticks * tick > limits.total) {
      const { id } = holder
      void takeBack(holder).then(() => onAbandoned(id))
    }
  }

  /**
   * A call inside a transaction that did not pass on its `req` asks for a transaction of its own and so waits for
   * itself. It is refused and not let in: nobody can tell whether its writes should end with the outer transaction,
   * and on MongoDB the same call writes outside of it.
   */
  function refuseWaitingForThemselves({ marker }: Holder<Db>): void {
    for (const waiting of queue.filter((one) => descendsFrom(one.marker, marker))) {
      queue.splice(queue.indexOf(waiting), 1)
      waiting.refuse(new Error('A write inside a transaction waits for that transaction: pass `req` to every payload and database call'))
    }
  }

  async function close(): Promise<void> {
    isClosed = true
    for (const waiting of queue.splice(0)) waiting.refuse(databaseBusy(closed()))
    if (holder && !holder.isEnding) await takeBack(holder)
    discardWriter()
  }

  return { begin, commit, rollback, isOpen: (id) => holderOf(id) !== null, dbOf: (id) => holderOf(id)?.db ?? undefined, refuseIfLost, close }
}

const closed = () => new Error('The database is closed')

/** Must run before the first `await` of the call, so that the caller's chain carries the marker on. */
function markCallChain(callChain: AsyncLocalStorage<Marker>): Marker {
  const found = callChain.getStore()
  // Calls made side by side in one go (`Promise.all`) see each other's fresh marker; they are not inside each other.
  const parent = found?.isFresh ? found.parent : (found ?? null)
  const marker: Marker = { isFresh: true, isOver: false, parent: parent?.isOver ? null : parent }
  queueMicrotask(() => (marker.isFresh = false))
  callChain.enterWith(marker)
  return marker
}

function descendsFrom(marker: Marker, ancestor: Marker): boolean {
  for (let current = marker.parent; current; current = current.parent) if (current === ancestor) return true
  return false
}
