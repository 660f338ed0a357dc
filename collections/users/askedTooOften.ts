import type { CollectionBeforeOperationHook, Endpoint, Payload } from 'payload'
import { z } from 'zod'

import { countRequest } from '../../src/attempts/countAttempt.ts'
import { checkedInput } from '../../src/errors/checkedInput.ts'
import { LabError } from '../../src/errors/labError.ts'
import { readJson } from '../../src/host/readJson.ts'
import { bilingual } from '../../src/language/bilingual.ts'

const window = 10 * 60 * 1000
const limits = {
  forgotPassword: { what: 'forgot-password', most: 5, window },
  unlock: { what: 'unlock', most: 20, window },
} as const

const account = z.object({ username: z.string().trim().min(1).max(100) })

/**
 * `POST /api/users/forgot-password { username }`: sends a link to the address of the account. Nobody fills a mailbox by
 * asking again and again, whether there is such an account or not. Counted here, because Payload's own answer begins
 * with a transaction.
 */
export const forgotPassword: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const { username } = checkedInput(account, await readJson(req))
    await countAsking(req.payload, 'forgotPassword', username)
    await req.payload.forgotPassword({ collection: 'users', data: { username } as never, req })
    return Response.json({ message: req.t('general:success') })
  },
}

/**
 * The log is not filled by unlocking the same account again and again. Counted for each person who asks, so that nobody
 * keeps an instructor from it; who is not signed in may not unlock anything.
 */
export const refuseUnlockingTooOften: CollectionBeforeOperationHook = async ({ args, operation, req: { payload, user } }) => {
  if (operation !== 'unlock' || !user) return args
  const { username } = (args as { data?: { username?: unknown } }).data ?? {}
  if (typeof username === 'string') await countAsking(payload, 'unlock', `${String(user.id)} ${username}`)
  return args
}

/** @throws LabError `too-many` (429) with `data.retryAfter` in seconds */
async function countAsking(payload: Payload, what: keyof typeof limits, whose: string): Promise<void> {
  const { isOver, remaining } = await countRequest(payload, { ...limits[what], whose: whose.trim().toLowerCase() })
  if (!isOver) return
  const minutes = Math.ceil(remaining / 60_000)
  throw new LabError({
    code: 'too-many',
    field: 'username',
    message: bilingual(
      `对该账号的操作过于频繁，请在 ${String(minutes)} 分钟后再试`,
      `This was asked too often for the account; try again in ${String(minutes)} minute${minutes === 1 ? '' : 's'}`,
    ),
    data: { retryAfter: Math.ceil(remaining / 1000) },
  })
}
