import type { Payload } from 'payload'

import { acrossCompanies } from '../../company-schema/requestStore.ts'
import type { CommandDescription } from '../../commands/defineCommand.ts'
import { bilingual, type Bilingual } from '../../language/bilingual.ts'
import type { Decision, Question } from './decide.ts'
import type { RowGrant } from './rowGrant.ts'

const actionNames: Readonly<Record<string, Bilingual>> = {
  create: bilingual('新增', 'create'),
  read: bilingual('查看', 'read'),
  update: bilingual('修改', 'change'),
  delete: bilingual('删除', 'delete'),
  import: bilingual('导入', 'import'),
  export: bilingual('导出', 'export'),
}

const modeNames = { private: bilingual('私有', 'private'), read: bilingual('只读', 'read-only'), readWrite: bilingual('读写', 'read and write') } as const

interface Told {
  question: Question
  decision: Decision
  /** The person is asking about themselves. */
  isOwnQuestion: boolean
  /** Name of the person about whom it is asked. */
  person: string
  payload: Payload
}

/** The decision as a sentence, in both languages: what, and by which rule. */
export async function reasonOf(told: Told): Promise<Bilingual> {
  const { question, decision } = told
  const action = actionNames[question.action] ?? commandName(question)
  const because = await becauseOf(told)
  return decision.allowed
    ? bilingual(`可以${action.zh}：${because.zh}`, `Allowed to ${action.en}: ${because.en}`)
    : bilingual(`不能${action.zh}：${because.zh}`, `Not allowed to ${action.en}: ${because.en}`)
}

function commandName({ collection, action }: Question): Bilingual {
  const commands = (collection.custom.commands as CommandDescription[] | undefined) ?? []
  const { zh, en } = commands.find(({ name }) => name === action)?.label ?? bilingual(action, action)
  return bilingual(`执行“${zh}”`, `run “${en}”`)
}

async function becauseOf({ question, decision, isOwnQuestion, person, payload }: Told): Promise<Bilingual> {
  const who = isOwnQuestion ? bilingual('您', 'you') : bilingual(person, person)
  const is = isOwnQuestion ? 'you are' : `${person} is`
  const label = question.collection.labels.plural as Bilingual
  switch (decision.rule) {
    case 'instructor':
      return bilingual(`${who.zh}是本班教师或管理员，可进入企业的全部数据`, `${is} the class's instructor or an admin, who sees all of the company`)
    case 'company':
      return bilingual(`记录不在该企业，或${who.zh}不是该企业的成员`, `the record is not in this company, or ${is} no member of it`)
    case 'readOnly':
      return bilingual(`${who.zh}是只读用户`, `${is} a read-only user`)
    case 'field':
      return bilingual(
        `字段“${question.field ?? ''}”不存在，或对${who.zh}的职位隐藏或只读`,
        `the field “${question.field ?? ''}” does not exist, or is hidden from or read-only for the position`,
      )
    case 'position':
      return positionReason(decision, { who, is, label })
    case 'mode':
      if (!decision.allowed)
        return bilingual(
          `${who.zh}不是负责人、不与负责人同在共享组、也不是其上级，共享模式也未开放`,
          `${is} neither the owner, nor in a share group with the owner, nor a superior, and the sharing mode does not open it`,
        )
  }
  return grantReason(decision, { who, is, payload })
}

interface Named {
  who: Bilingual
  is: string
}

function positionReason(decision: Extract<Decision, { rule: 'position' }>, { who, is, label }: Named & { label: Bilingual }): Bilingual {
  if (!decision.allowed)
    return decision.isCommand
      ? bilingual(`${who.zh}的职位不能执行这个操作`, `the position may not run this command`)
      : bilingual(`${who.zh}的职位在“${label.zh}”中没有这项权限`, `the position has no such right on ${label.en}`)
  return decision.isWithoutPosition
    ? bilingual(`${who.zh}没有职位，可以处理自己的记录`, `${is} without a position and may work with own records`)
    : bilingual(`${who.zh}的职位在“${label.zh}”中有这项权限`, `the position has this right on ${label.en}`)
}

async function grantReason(grant: RowGrant, { who, is, payload }: Named & { payload: Payload }): Promise<Bilingual> {
  if (grant.rule === 'mode' && grant.isOffered)
    return bilingual('记录没有负责人，对有权查看本模块的人公开', 'nobody owns the record, so it is open to all who read the module')
  if (grant.rule === 'mode')
    return grant.isReadableByAll
      ? bilingual('这类记录对全企业公开', 'records of this kind are open to the whole company')
      : bilingual(`共享模式为“${modeNames[grant.mode].zh}”`, `the sharing mode is “${modeNames[grant.mode].en}”`)
  const of = grant.isFollowed ? bilingual('所属客户或对象的', ' of what it belongs to') : bilingual('', '')
  if (grant.rule === 'owner') return bilingual(`${who.zh}是${of.zh}负责人`, `${is} the owner${of.en}`)
  const owner = await nameOf(payload, 'users', grant.owner)
  if (grant.rule === 'group') return bilingual(`${who.zh}与${of.zh}负责人${owner}同在一个共享组`, `${is} in a share group with ${owner}, the owner${of.en}`)
  const position = await nameOf(payload, 'positions', grant.position)
  return bilingual(`${who.zh}是${of.zh}负责人${owner}的上级（${position}）`, `${is} a superior (${position}) of ${owner}, the owner${of.en}`)
}

async function nameOf(payload: Payload, collection: 'users' | 'positions', id: string): Promise<string> {
  const found = await acrossCompanies('names for an explanation', () =>
    payload.db.findOne<{ id: string; name?: string }>({ collection, where: { id: { equals: id } } }),
  )
  return found?.name ?? ''
}
