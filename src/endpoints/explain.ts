import { createLocalReq, type Endpoint, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { z } from 'zod'

import { decide, isAction, type Decision, type Question } from '../access/explain/decide.ts'
import { reasonOf } from '../access/explain/reasons.ts'
import { mayInCompany, participationOf, type PlatformRole } from '../access/participation.ts'
import { forbidden, notFound, parseInput, signedIn } from '../commands/index.ts'
import { companyRequired } from '../company-database/isolation.ts'
import { isRecordId } from '../company-database/recordId.ts'
import { acrossCompanies, currentStore, runInStore, type CompanyReference, type RequestStore } from '../company-schema/requestStore.ts'
import { storeInCompany } from '../directory/storeInCompany.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual, inLanguage } from '../language/bilingual.ts'

const input = z.object({
  collection: z.string().min(1),
  id: z.string().min(1).optional(),
  action: z.string().min(1).default('read'),
  field: z.string().min(1).optional(),
  user: z.string().min(1).optional(),
})

interface User extends Record<string, unknown> {
  id: string
  name: string
  role: PlatformRole
  status: string
}

/**
 * `GET /api/explain?collection&id&action[&field]&user`: may this person do this, and by which rule? Everybody asks about
 * themselves; instructors, superiors and those who keep the positions ask about others in the company.
 *
 * @returns `{ allowed, rule, reason }`, the reason in the language of whoever asks
 */
export const explain: Endpoint = {
  path: '/explain',
  method: 'get',
  handler: async (req) => {
    const asking = signedIn(req)
    const asked = parseInput(input, req.query)
    const { company } = currentStore()
    if (!company) throw companyRequired()
    const user = await userAsked(req, asked.user ?? asking.id)
    const isOwnQuestion = user.id === asking.id
    const question = questionOf(req.payload, asked)
    // Whether a record exists is told only to those who see it; about oneself, unknown and invisible sound alike.
    const seeing = { ...question, action: 'read', field: null }
    if (!isOwnQuestion && question.id !== null && !(await decideFor(req.payload, seeing, currentStore())).allowed) throw notFound()
    const decision = await decideAs({ req, question, user, company, isOwnQuestion })
    const reason = await reasonOf({ question, decision, isOwnQuestion, person: user.name, payload: req.payload })
    return Response.json({ allowed: decision.allowed, rule: decision.rule, reason: inLanguage(reason, req.i18n.language) })
  },
}

function questionOf(payload: Payload, { collection: slug, id, action, field }: z.output<typeof input>): Question {
  const collection = Object.hasOwn(payload.collections, slug) ? payload.collections[slug]?.config : undefined
  if (!collection || collection.custom?.isolation !== 'company' || collection.custom.serverOwned === true)
    throw invalid('collection', '没有这类记录', 'There are no such records')
  const commands = (collection.custom.commands as { name: string }[] | undefined) ?? []
  if (!isAction(action) && !commands.some(({ name }) => name === action)) throw invalid('action', '没有这种操作', 'There is no such action')
  if (id === undefined && action !== 'create' && action !== 'import') throw invalid('id', '请指明记录', 'Say which record')
  return { collection, id: id ?? null, action, field: field ?? null }
}

const invalid = (field: string, zh: string, en: string): LabError => new LabError({ code: 'invalid', field, message: bilingual(zh, en) })

/** @throws LabError `forbidden` (403) when the asking person may not ask about this one */
async function userAsked(req: PayloadRequest, id: string): Promise<User> {
  const participation = participationOf()
  const isAllowed =
    id === participation?.userId ||
    participation?.as === 'instructor' ||
    participation?.as === 'admin' ||
    mayInCompany('positions', 'update') ||
    participation?.positions.some(({ below }) => below.includes(id)) === true
  if (!isAllowed) throw forbidden()
  const found = isRecordId(id, req.payload)
    ? await acrossCompanies('who is asked about', () => req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } }))
    : null
  if (!found) throw invalid('user', '没有这位用户', 'There is no such person')
  return found
}

interface Asked {
  req: PayloadRequest
  question: Question
  user: User
  company: CompanyReference
  isOwnQuestion: boolean
}

async function decideAs({ req, question, user, company, isOwnQuestion }: Asked): Promise<Decision> {
  const store = isOwnQuestion ? currentStore() : await storeInCompany(req.payload, user, company)
  if (!store || user.status !== 'active') return { allowed: false, rule: 'company' }
  const decision = await decideFor(req.payload, question, store)
  const hidesExistence = isOwnQuestion && !decision.allowed && question.id !== null && store.participation?.as === 'member'
  return hidesExistence && decision.rule === 'company' ? { allowed: false, rule: 'mode' } : decision
}

const decideFor = (payload: Payload, question: Question, store: RequestStore): Promise<Decision> =>
  runInStore(store, async () => decide(await createLocalReq({ user: store.user as unknown as TypedUser }, payload), question))
