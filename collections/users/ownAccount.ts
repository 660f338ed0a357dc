import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { studentsTaught } from '../../src/access/studentsTaught.ts'
import { writeLog } from '../../src/audit/writeLog.ts'
import { forbidden, inTransaction, notFound, parseInput, signedIn, type SignedInUser } from '../../src/commands/index.ts'
import { LabError } from '../../src/errors/labError.ts'
import { readJson } from '../../src/host/readJson.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { weaknessOf } from './accountRules.ts'
import { oldPasswordWasRight, weakPassword } from './keepAccountsSafe.ts'
import { refuseReadOnly } from './readOnlyPeople.ts'

const passwords = z.object({ oldPassword: z.string().min(1).max(1000), newPassword: z.string() })

/**
 * `POST /api/users/change-password { oldPassword, newPassword }` (S24, R84). Other sessions of the person end. Wrong old
 * passwords count as failed sign-ins. Read-only users are refused (R81).
 */
export const changePassword: Endpoint = {
  path: '/change-password',
  method: 'post',
  handler: async (req) => {
    const user = signedIn(req)
    await refuseReadOnly(req.payload, user)
    const { oldPassword, newPassword } = parseInput(passwords, await readJson(req))
    const weakness = weaknessOf(newPassword, user.username)
    if (weakness) throw weakPassword(weakness, 'newPassword')
    await requireOldPassword(req, user, oldPassword)
    req.context[oldPasswordWasRight] = true
    // Without a transaction, because making the hash takes long; it is one write.
    await req.payload.update({
      collection: 'users',
      id: user.id,
      data: { password: newPassword } as never,
      depth: 0,
      overrideAccess: true,
      disableTransaction: true,
      req,
    })
    return Response.json({ message: req.t('general:updatedSuccessfully') })
  },
}

const whose = z.object({ user: z.string().min(1).max(100).optional() })

/**
 * `POST /api/users/sign-out-everywhere { user? }`: ends every session of the person, this one too; with `user` those of
 * somebody whose account one looks after: of students of one's classes, for admins anybody's.
 */
export const signOutEverywhere: Endpoint = {
  path: '/sign-out-everywhere',
  method: 'post',
  handler: async (req) => {
    const self = signedIn(req)
    const { user } = parseInput(whose, await readJson(req))
    await inTransaction(req, async () => {
      const account = user === undefined || user === self.id ? self : await accountLookedAfter(req, user)
      await req.payload.db.updateOne({ collection: 'users', id: account.id, data: { sessions: [] }, req, returning: false })
      req.context.command = 'sign-out-everywhere'
      await writeLog(req, { action: 'command', collection: 'users', doc: account.id, title: account.name })
    })
    return Response.json({})
  },
}

/** Somebody out of reach is answered like somebody unknown. */
async function accountLookedAfter(req: PayloadRequest, id: string): Promise<{ id: string; name: string }> {
  const reach = await studentsTaught(req)
  if (reach === false) throw forbidden()
  const where: Where = { and: [{ id: { equals: id } }, ...(reach === true ? [] : [reach])] }
  const account = await req.payload.db.findOne<{ id: string; name: string }>({ collection: 'users', where, req })
  if (!account) throw notFound()
  return account
}

/** `POST /api/users/first-register`: closed. The first administrator is made by the start script, not over the network. */
export const refuseFirstRegister: Endpoint = {
  path: '/first-register',
  method: 'post',
  handler: () => {
    throw forbidden()
  },
}

/** Signs in with the old password; the session that this makes ends with the change of the password. */
async function requireOldPassword(req: PayloadRequest, { username }: SignedInUser, password: string): Promise<void> {
  try {
    await req.payload.login({ collection: 'users', data: { username, password } as never })
  } catch (error) {
    if ((error as { name?: string }).name !== 'AuthenticationError') throw error
    throw new LabError({
      code: 'invalid',
      field: 'oldPassword',
      message: bilingual('旧密码不正确', 'The old password is not right'),
      data: { rule: 'R84', errors: [{ path: 'oldPassword' }] },
    })
  }
}
