import type { CollectionAfterOperationHook, CollectionBeforeOperationHook } from 'payload'

import { writeLog } from '../../src/audit/writeLog.ts'
import { LabError } from '../../src/errors/labError.ts'
import { releaseSignIn } from '../../src/host/signInLimit.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { hashForNothing } from './hashForNothing.ts'

interface Account {
  id: string
  name?: string
  lockUntil?: string | Date | null
}

/** After so many wrong passwords in a row an account is locked for `lockTime` milliseconds. */
export const lockout = { maxLoginAttempts: 5, lockTime: 10 * 60 * 1000 } as const

/**
 * A locked account says for how long it stays locked, in the reader's language, whether the password is right or not. One
 * that does not exist takes as long as a wrong password.
 *
 * @throws LabError `too-many` (429) with `data.retryAfter` in seconds
 */
export const sayHowLongLocked: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { username, password } = (args as { data: { username?: unknown; password?: unknown } }).data
  if (typeof username !== 'string') return args
  const account = await req.payload.db.findOne<Account>({ collection: 'users', where: { username: { equals: username.trim().toLowerCase() } } })
  const wait = account?.lockUntil ? new Date(account.lockUntil).getTime() - Date.now() : 0
  if (wait > 0) throw locked(wait)
  if (!account && typeof password === 'string') await hashForNothing(password)
  return args
}

/** Who unlocked whose account is logged; the limit of failed sign-ins forgets the account too. */
export const finishUnlocking: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if (operation !== 'unlock') return result
  const { username } = (args as { data: { username?: string } }).data
  const account = await req.payload.db.findOne<Account>({ collection: 'users', where: { username: { equals: username?.trim().toLowerCase() } }, req })
  if (!account || !username) return result
  await releaseSignIn(username)
  req.context.command = 'unlock'
  await writeLog(req, { action: 'command', collection: 'users', doc: account.id, title: account.name })
  return result
}

function locked(wait: number): LabError {
  const minutes = Math.ceil(wait / 60_000)
  return new LabError({
    code: 'too-many',
    message: bilingual(
      `密码连续输错次数过多，账号已锁定，请在 ${String(minutes)} 分钟后再试，或请教师解锁`,
      `Too many wrong passwords: the account is locked. Try again in ${String(minutes)} minute${minutes === 1 ? '' : 's'}, or ask your instructor to unlock it`,
    ),
    data: { retryAfter: Math.ceil(wait / 1000) },
  })
}
