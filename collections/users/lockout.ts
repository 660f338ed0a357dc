import type { CollectionAfterOperationHook, CollectionBeforeOperationHook, CollectionBeforeLoginHook, Payload } from 'payload'

import { countGuess, forgetAttempts } from '../../src/attempts/countAttempt.ts'
import { writeLog } from '../../src/audit/writeLog.ts'
import { afterCommit } from '../../src/company-database/afterCommit.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { hashForNothing } from './hashForNothing.ts'

interface Account {
  id: string
  name?: string
}

/** So many passwords are tried on an account; then it is locked for `window` milliseconds. */
const guesses = { what: 'password', most: 5, window: 10 * 60 * 1000 } as const

/** Payload counts a guess only after it has been compared, each process by its own reading; its count locks nobody. */
export const lockout = { maxLoginAttempts: Number.MAX_SAFE_INTEGER, lockTime: guesses.window } as const

const accountNamed = (username: unknown): string => (typeof username === 'string' ? username.trim().toLowerCase() : '')

/**
 * Every password is counted before it is compared, so that of many at once no more are compared than the limit says. A
 * locked account says for how long it stays locked, in the reader's language, whether the password is right or not. One
 * that does not exist is counted alike and takes as long as a wrong password.
 *
 * @throws LabError `too-many` (429) with `data.retryAfter` in seconds
 */
export const countBeforeComparing: CollectionBeforeOperationHook = async ({ args, operation, req: { payload } }) => {
  if (operation !== 'login') return args
  const { username: given, password } = (args as { data: { username?: unknown; password?: unknown } }).data
  const username = accountNamed(given)
  if (username === '' || typeof password !== 'string' || password.trim() === '') return args
  const { isOver, remaining } = await countGuess(payload, { ...guesses, whose: username })
  if (isOver) throw locked(remaining)
  const account = await payload.db.findOne<Account>({ collection: 'users', where: { username: { equals: username } } })
  if (!account) await hashForNothing(password)
  return args
}

/** The right password forgives the wrong ones. */
export const forgiveGuesses: CollectionBeforeLoginHook = async ({ req, user }) => {
  const { username } = user as unknown as { username: string }
  await afterCommit(req, () => forgetGuesses(req.payload, username))
  return user
}

/** Forgets the passwords that were tried on an account. */
export const forgetGuesses = (payload: Payload, username: string): Promise<void> => forgetAttempts(payload, { ...guesses, whose: accountNamed(username) })

/** Who unlocked whose account is logged. */
export const finishUnlocking: CollectionAfterOperationHook = async ({ args, operation, req, result }) => {
  if (operation !== 'unlock') return result
  const { username } = (args as { data: { username?: string } }).data
  const account = await req.payload.db.findOne<Account>({ collection: 'users', where: { username: { equals: accountNamed(username) } }, req })
  if (!account || !username) return result
  await afterCommit(req, () => forgetGuesses(req.payload, username))
  req.context.command = 'unlock'
  await writeLog(req, { action: 'command', collection: 'users', doc: account.id, title: account.name })
  return result
}

function locked(remaining: number): LabError {
  const minutes = Math.ceil(remaining / 60_000)
  return new LabError({
    code: 'too-many',
    message: bilingual(
      `密码连续输错次数过多，账号已锁定，请在 ${String(minutes)} 分钟后再试，或请教师解锁`,
      `Too many wrong passwords: the account is locked. Try again in ${String(minutes)} minute${minutes === 1 ? '' : 's'}, or ask your instructor to unlock it`,
    ),
    data: { retryAfter: Math.ceil(remaining / 1000) },
  })
}
