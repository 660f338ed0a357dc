import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'

import { checkedInput } from '../../src/errors/checkedInput.ts'
import { LabError } from '../../src/errors/labError.ts'
import { readJson } from '../../src/host/readJson.ts'
import { bilingual } from '../../src/language/bilingual.ts'
import { isReservedName, usernameRule, weaknessOf } from './accountRules.ts'
import { reservedName, weakPassword } from './keepAccountsSafe.ts'

const application = z.object({
  username: usernameRule,
  name: z.string().trim().min(1).max(100),
  password: z.string(),
  classCode: z.string().trim().max(20).optional(),
})

/**
 * `POST /api/users/register { username, name, password, classCode? }`: anybody applies for an account, which is a
 * student's and waits for approval (T11, R83), whatever role or status the application asks for. Answers 201 with the
 * new user, without secrets.
 */
export const register: Endpoint = {
  path: '/register',
  method: 'post',
  handler: async (req) => {
    const { classCode, ...person } = checkedInput(application, await readJson(req))
    if (isReservedName(person.name)) throw reservedName()
    const weakness = weaknessOf(person.password, person.username)
    if (weakness) throw weakPassword(weakness)
    const appliedClass = classCode ? await classWithCode(req, classCode) : null
    if (await isTaken(req, person.username)) throw taken()
    const user = await createApplicant(req, { ...person, appliedClass })
    const { id, username, name, role, status } = user
    return Response.json({ user: { id, username, name, role, status, appliedClass } }, { status: 201 })
  },
}

type Applicant = { username: string; name: string; password: string; appliedClass: string | null }

/** Without a transaction: making the hash takes a third of a second, in which nobody else could write on SQLite. */
async function createApplicant(req: PayloadRequest, applicant: Applicant): Promise<Record<string, unknown>> {
  try {
    const created = await req.payload.create({
      collection: 'users',
      data: { ...applicant, role: 'student', status: 'pending' } as never,
      depth: 0,
      overrideAccess: true,
      disableTransaction: true,
      req,
    })
    return created as unknown as Record<string, unknown>
  } catch (error) {
    if (await isTaken(req, applicant.username)) throw taken()
    throw error
  }
}

async function isTaken(req: PayloadRequest, username: string): Promise<boolean> {
  return (await req.payload.db.findOne({ collection: 'users', where: { username: { equals: username } } })) !== null
}

const taken = (): LabError => new LabError({ code: 'conflict', field: 'username', message: bilingual('该用户名不可用', 'This username is not available') })

async function classWithCode(req: PayloadRequest, code: string): Promise<string> {
  const found = await req.payload.db.findOne<{ id: string }>({ collection: 'classes', where: { joinCode: { equals: code.toUpperCase() } } })
  if (found) return found.id
  throw new LabError({ code: 'rule', field: 'classCode', message: bilingual('没有这个班级注册码', 'There is no class with this code') })
}
