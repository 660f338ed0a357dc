import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { PayloadRequest } from 'payload'

import { currentStore } from '../company-schema/requestStore.ts'
import { isLabError, LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { forgetExpiredRuns, runLifetime } from './expiredRuns.ts'
import { inTransaction } from './inTransaction.ts'

export interface OnceOptions {
  req: PayloadRequest
  /** Names the command and its record, for example `customers/42/transfer`. */
  command: string
  user: string
  body: unknown
}

interface Run {
  id: string
  bodyHash: string
  answer: unknown
  expiresAt: number
}

/** How long a request waits for the same request that arrived just before it, in milliseconds. */
const patience = 10_000

/**
 * Carries a command out in one transaction. With a header `Idempotency-Key` it is carried out once: the same key of the
 * same person in the same company gives the first answer again, also when both requests arrive at once, because the
 * key's row is written in the same transaction. A command that failed leaves no row and may be tried again.
 *
 * @throws LabError `conflict` (409) when the key was used with another body
 */
export async function answerOnce(options: OnceOptions, work: () => Promise<unknown>): Promise<unknown> {
  const { req, body } = options
  const key = req.headers.get('idempotency-key')
  if (!key) return inTransaction(req, work)
  if (key.length > 200)
    throw new LabError({ code: 'invalid', field: 'Idempotency-Key', message: bilingual('Idempotency-Key 过长', 'The Idempotency-Key is too long') })

  const run = { key: nameOfRun(options, key), bodyHash: hashOf(req, canonical(body)) }
  const waitUntil = Date.now() + patience
  for (;;) {
    const earlier = await findRun(req, run.key)
    if (earlier) return sameAnswer(earlier, run.bodyHash)
    try {
      const answer = await inTransaction(req, () => carryOutAs(run, req, work))
      await forgetExpiredRuns(req.payload)
      return answer
    } catch (error) {
      if (!(error instanceof KeyTaken)) throw error
      if (isLabError(error.reason)) throw error.reason
      if (Date.now() > waitUntil)
        throw new LabError({
          code: 'busy',
          message: bilingual('同一请求正在处理，请稍后再试', 'The same request is still being carried out'),
          cause: error.reason,
        })
      await sleep(50)
    }
  }
}

/**
 * The answer that was given to the same request before, for work that is checked at length before it begins: the check
 * would find what the first request has written.
 *
 * @returns `null` for the first request, and without a key
 * @throws LabError `conflict` (409) when the key was used with another body
 */
export async function earlierAnswer(options: OnceOptions): Promise<unknown> {
  const { req, body } = options
  const key = req.headers.get('idempotency-key')
  const earlier = key ? await findRun(req, nameOfRun(options, key)) : null
  return earlier && sameAnswer(earlier, hashOf(req, canonical(body)))
}

async function carryOutAs(run: { key: string; bodyHash: string }, req: PayloadRequest, work: () => Promise<unknown>): Promise<unknown> {
  const id = await claim(run, req)
  const answer = (await work()) ?? {}
  await req.payload.db.updateOne({ collection: 'command-runs', id, data: { answer }, req, returning: false })
  return answer
}

/**
 * Another request with the same key was first, or is about to be. The reason is not the error's `cause`, because for a
 * lost transaction that would be tried again at once; here the other request is waited for.
 */
class KeyTaken extends Error {
  constructor(readonly reason: unknown) {
    super('The key is taken')
  }
}

async function claim(run: { key: string; bodyHash: string }, req: PayloadRequest): Promise<string> {
  try {
    const created = (await req.payload.db.create({
      collection: 'command-runs',
      data: { ...run, answer: {}, expiresAt: Date.now() + runLifetime },
      req,
    })) as { id: string }
    return created.id
  } catch (reason) {
    throw new KeyTaken(reason)
  }
}

async function findRun(req: PayloadRequest, key: string): Promise<Run | null> {
  const found = await req.payload.db.findOne<Run>({ collection: 'command-runs', where: { key: { equals: key } } })
  if (!found || found.expiresAt > Date.now()) return found
  await req.payload.db.deleteOne({ collection: 'command-runs', where: { id: { equals: found.id } }, returning: false })
  return null
}

function sameAnswer(earlier: Run, bodyHash: string): unknown {
  if (earlier.bodyHash === bodyHash) return earlier.answer
  throw new LabError({
    code: 'conflict',
    field: 'Idempotency-Key',
    message: bilingual('该 Idempotency-Key 已用于内容不同的请求', 'This Idempotency-Key was used for a request with another body'),
  })
}

const nameOfRun = ({ req, command, user }: OnceOptions, key: string): string => hashOf(req, canonical([currentStore().company?.id ?? null, user, command, key]))

/** Keyed with the installation's secret: a stored hash of a body tells nobody what was in it. */
const hashOf = ({ payload }: PayloadRequest, text: string): string => createHmac('sha256', payload.secret).update(text).digest('base64url')

/** JSON in which the order of properties does not matter. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  )
}
