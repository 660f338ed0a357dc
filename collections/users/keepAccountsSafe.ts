import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeLoginHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
} from 'payload'

import { isAdmin, type PlatformRole } from '../../src/access/participation.ts'
import { writeLog } from '../../src/audit/writeLog.ts'
import { countReferences } from '../../src/commands/index.ts'
import { acrossCompanies } from '../../src/company-schema/requestStore.ts'
import { afterCommit } from '../../src/company-database/afterCommit.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { isReservedName, weaknessOf } from './accountRules.ts'
import { forgetGuesses } from './lockout.ts'
import { refuseReadOnly } from './readOnlyPeople.ts'

/** Set in `req.context` by change-password, once the old password was right. */
export const oldPasswordWasRight = 'oldPasswordWasRight'

/** Set in `req.context` while a forgotten password is replaced. */
export const passwordIsReset = 'passwordIsReset'

/** Whoever sets a password, it follows the rules; a person changes their own only with the old one (R84). */
export const keepPasswordRules: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req, context }) => {
  const password: unknown = data?.password
  if (password === undefined || password === null || password === '') return data
  const isOwn = req.user?.id === (originalDoc as { id?: string } | undefined)?.id
  if (operation === 'update' && req.user && (isOwn || !isAdmin(req)) && context[oldPasswordWasRight] !== true) throw oldPasswordMissing()
  const username = (data?.username ?? (originalDoc as { username?: string } | undefined)?.username) as string | undefined
  const weakness = typeof password === 'string' ? weaknessOf(password, username) : bilingual('密码必须是文字', 'A password is a text')
  if (weakness) throw weakPassword(weakness)
  return data
}

/** The same rules when a forgotten password is replaced. */
export const keepPasswordRulesOnReset: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  req.context[passwordIsReset] = true
  const { password, token } = (args as { data: { password?: unknown; token?: unknown } }).data
  if (typeof password !== 'string' || typeof token !== 'string') return args
  const account = await req.payload.db.findOne<{ id: string; username?: string; role: PlatformRole }>({
    collection: 'users',
    where: { resetPasswordToken: { equals: token } },
    req,
  })
  if (account) await refuseReadOnly(req.payload, account)
  const weakness = weaknessOf(password, account?.username)
  if (weakness) throw weakPassword(weakness)
  return args
}

/** Nobody but an administrator gives a name that stands for the platform or its staff. */
export const refuseReservedName: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const name: unknown = data?.name
  const isSame = name === (originalDoc as { name?: string } | undefined)?.name
  if (typeof name === 'string' && !isSame && req.user && !isAdmin(req) && isReservedName(name)) throw reservedName()
  return data
}

export const reservedName = (): LabError => {
  const message = bilingual('该姓名代表平台或其工作人员，请使用真实姓名', 'This name stands for the platform or its staff; use your own')
  return new LabError({ code: 'invalid', field: 'name', message, data: { errors: [{ path: 'name', message }] } })
}

const oldPasswordMissing = (): LabError =>
  new LabError({
    code: 'forbidden',
    field: 'password',
    message: bilingual('修改密码须输入旧密码', 'To change the password, enter the old one'),
    data: { rule: 'R84' },
  })

export const weakPassword = (message: { zh: string; en: string }, field = 'password'): LabError =>
  new LabError({ code: 'invalid', field, message: bilingual(message.zh, message.en), data: { errors: [{ path: field, message: message.en }] } })

/** Only active people sign in (R83). Asked after the password was right, so nobody can try which accounts exist. */
export const refuseInactive: CollectionBeforeLoginHook = ({ user, req }) => {
  const { status, username } = user as unknown as { status?: string; username: string }
  if (status === 'active') return user
  // The password was right. Not waited for: the refusal takes back the transaction in which we are.
  forgetGuesses(req.payload, username).catch((err: unknown) => req.payload.logger.error({ err }, 'guesses were not forgotten'))
  if (status === 'pending')
    throw new LabError({ code: 'user-pending', message: bilingual('账号待审核，请联系教师', 'The account waits for approval; ask your instructor') })
  throw new LabError({ code: 'user-disabled', message: bilingual('账号已被禁用，请联系教师', 'The account is disabled; ask your instructor') })
}

/** A person who is no longer active is signed out everywhere at once (R83). */
export const endSessionsOfInactive: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== 'update') return data
  const { status } = { ...(originalDoc as object), ...data } as { status?: string }
  return status === 'active' ? data : { ...data, sessions: [] }
}

/** That a password was set is logged; what it is never is. Whoever was locked out for the old one may use the new one. */
export const noticeNewPassword: CollectionBeforeChangeHook = async ({ data, operation, context, originalDoc, req }) => {
  if (operation !== 'update' || !data.password) return data
  const { id, username } = (originalDoc ?? {}) as { id?: string; username?: string }
  context.passwordSetFor = id
  if (username) await afterCommit(req, () => forgetGuesses(req.payload, username))
  return { ...data, loginAttempts: 0, lockUntil: null }
}

export const logNewPassword: CollectionAfterChangeHook = async ({ doc, context, req }) => {
  if (context.passwordSetFor !== doc.id) return doc
  context.passwordSetFor = undefined
  await writeLog(req, {
    action: 'update',
    collection: 'users',
    doc: String(doc.id),
    title: String(doc.name ?? ''),
    changes: { password: { from: '••••', to: '••••' } },
  })
  return doc
}

/** People whose records are still there are disabled, not deleted: nothing is lost when somebody leaves (R37). */
export const refuseDeletionOfOwners: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const counts = await acrossCompanies('what a person still owns', () => countReferences(req, 'users', [String(id)]))
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (total === 0) return
  throw new LabError({
    code: 'conflict',
    message: bilingual(
      `该用户还关联 ${String(total)} 条记录，不能删除；请改为禁用，并移交其客户`,
      `${String(total)} records still name this user; disable the account and transfer the customers instead`,
    ),
    data: { rule: 'R37', counts },
  })
}
