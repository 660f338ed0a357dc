import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import { apiParts } from './address.ts'

interface Turns {
  isTaken: boolean
  waiting: (() => void)[]
}

const key = Symbol.for('crm-lab.password-turns')
const shared = globalThis as unknown as Record<symbol, Turns | undefined>
const turns = (): Turns => (shared[key] ??= { isTaken: false, waiting: [] })

/** A class that signs in at the same moment waits; whoever floods the lab does not fill its memory. */
const longestQueue = 120

/** Own addresses below `/api/users` at which a password is compared or its hash is made. */
const ownAddresses = new Set(['login', 'register', 'change-password', 'reset-password'])

/**
 * Answers a request; those that hash a password one after another. A hash takes a processor a tenth of a second or more, and
 * many at once would leave none for everybody else.
 *
 * @throws LabError `busy` (503) when too many are waiting
 */
export async function inPasswordTurn(request: Request, answer: () => Promise<Response>): Promise<Response> {
  if (!mayHash(request)) return answer()
  await takeTurn()
  try {
    return await answer()
  } finally {
    giveTurn()
  }
}

/** Accounts are also made and changed like other records; of those requests any may carry a password. */
export function mayHash({ method, url }: Pick<Request, 'method' | 'url'>): boolean {
  const [collection, address, ...more] = apiParts(new URL(url).pathname)
  if (collection !== 'users' || more.length > 0) return false
  if (method === 'PATCH') return true
  return method === 'POST' && (address === undefined || ownAddresses.has(address))
}

async function takeTurn(): Promise<void> {
  const state = turns()
  if (!state.isTaken) state.isTaken = true
  else if (state.waiting.length < longestQueue) await new Promise<void>((resolve) => state.waiting.push(resolve))
  else throw new LabError({ code: 'busy', message: bilingual('正在登录的人太多，请稍后再试', 'Too many people are signing in; please try again in a moment') })
}

function giveTurn(): void {
  const next = turns().waiting.shift()
  if (next) next()
  else turns().isTaken = false
}
