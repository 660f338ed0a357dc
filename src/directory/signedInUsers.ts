import { LRUCache } from 'lru-cache'
import { executeAuthStrategies, extractJWT, type Payload } from 'payload'

export interface SignedInUser extends Record<string, unknown> {
  id: string
  role: 'admin' | 'instructor' | 'student'
  status: string
}

/** A session token whose signature was found right. */
interface Verified {
  user: string
  session: string
  /** Seconds since 1970, as in the token. */
  expiresAt: number
}

interface Known {
  tokens: LRUCache<string, Verified>
  users: LRUCache<string, Promise<SignedInUser | null>>
}

const key = Symbol.for('crm-lab.signed-in-users')
const shared = globalThis as unknown as Record<symbol, Known | undefined>

/** Another process may change a user, so nobody's record is believed for longer than two seconds. */
const known = (): Known => (shared[key] ??= { tokens: new LRUCache({ max: 5_000 }), users: new LRUCache({ max: 2_000, ttl: 2_000 }) })

/**
 * Who sends these headers. Looking a user up and checking the signature of the token took a third of a request, so both
 * are remembered; the session itself is looked for in the user's record every time.
 */
export async function signedInUser(payload: Payload, headers: Headers): Promise<SignedInUser | null> {
  const token = extractJWT({ headers, payload })
  const verified = token ? known().tokens.get(token) : undefined
  if (verified && verified.expiresAt * 1000 > Date.now()) {
    const user = await userOf(payload, verified.user)
    if (hasSession(user, verified.session)) return { ...user, collection: 'users', _strategy: 'local-jwt', _sid: verified.session }
  }
  const { user } = (await executeAuthStrategies({ headers, payload })) as unknown as { user: SignedInUser | null }
  if (token && typeof user?._sid === 'string') known().tokens.set(token, { user: user.id, session: user._sid, expiresAt: expiryOf(token) })
  return user
}

/** Any write to the users (sign-in, sign-out, a new password, disabling) makes the next request look again. */
export function forgetSignedInUsers(): void {
  known().users.clear()
}

function userOf(payload: Payload, id: string): Promise<SignedInUser | null> {
  const remembered = known().users.get(id)
  if (remembered) return remembered
  const loading = payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
  }) as unknown as Promise<SignedInUser | null>
  known().users.set(id, loading)
  loading.catch(() => {
    if (known().users.peek(id) === loading) known().users.delete(id)
  })
  return loading
}

const hasSession = (user: SignedInUser | null, session: string): user is SignedInUser =>
  user !== null && Array.isArray(user.sessions) && user.sessions.some((one: { id?: unknown }) => one.id === session)

function expiryOf(token: string): number {
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp?: number }
  return claims.exp ?? 0
}
