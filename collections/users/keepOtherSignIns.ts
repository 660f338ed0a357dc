import type { CollectionBeforeLoginHook } from 'payload'

import { inStorageView } from '../../src/company-schema/requestStore.ts'
import { passwordIsReset } from './keepAccountsSafe.ts'

interface StoredUser extends Record<string, unknown> {
  id: string
  sessions?: { id: string; expiresAt: string | Date }[] | null
}

/**
 * Signs in beside others. Payload reads the account before its transaction and writes it back whole with the new
 * session, so of several sign-ins at once only one session would stay, and whatever changed meanwhile (a disabled
 * account, a new password) would be undone. This writes the account as it is now, with the new session added.
 */
export const keepOtherSignIns: CollectionBeforeLoginHook = async ({ req, user, context }) => {
  // Replacing a forgotten password reads and writes the account in one transaction, and ends the other sessions.
  if (context[passwordIsReset] === true) return user
  const own = (user as unknown as StoredUser).sessions?.at(-1)
  const where = { id: { equals: user.id } }
  // Without `req`: what others have committed, not what this transaction has written over it.
  const current = await inStorageView(() => req.payload.db.findOne<StoredUser>({ collection: 'users', where }))
  if (!current || !own) return user
  const others = (current.sessions ?? []).filter(({ id, expiresAt }) => id !== own.id && new Date(expiresAt).getTime() > Date.now())
  // The right password forgives the wrong ones; Payload has noted that in this transaction already.
  const data = { ...current, loginAttempts: 0, lockUntil: null, sessions: [...others, own] }
  await inStorageView(() => req.payload.db.updateOne({ collection: 'users', id: user.id, data, req, returning: false }))
  return Object.assign(user, data)
}
