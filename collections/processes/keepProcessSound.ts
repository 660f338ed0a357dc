import type { CollectionBeforeChangeHook, Payload, PayloadRequest } from 'payload'

import { LabError } from '../../src/errors/labError.ts'
import { bilingual, type Bilingual } from '../../src/language/bilingual.ts'
import { firstStage, followsProcess, type Process, type ProcessAction, type Stage, type Transition } from '../../src/processes/process.ts'

/**
 * A process can always be gone through: its codes are clear, it starts somewhere, its steps, ways and required fields
 * exist, and no record is left in a stage that is no more.
 *
 * @throws LabError `invalid` (400) naming the row, `conflict` (409) for a stage that records are in
 */
export const keepProcessSound: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const before = operation === 'update' ? (originalDoc as Process) : undefined
  const merged = { ...before, ...data } as Process
  const process: Process = { ...merged, stages: merged.stages ?? [] }
  checkTarget(process, before, req.payload)
  const codes = checkCodes(process.stages, 'stages')
  checkStages(process, req.payload)
  checkCodes(process.actions ?? [], 'actions')
  checkActions(process.actions ?? [], codes)
  checkTransitions(process.transitions ?? [], codes)
  if (before) await refuseOccupied(req, { id: String(before.id), process, before })
  return data
}

const invalid = (path: string, message: Bilingual): LabError =>
  new LabError({ code: 'invalid', field: path, message, data: { errors: [{ path, message: message.en }] } })

function checkTarget({ appliesTo }: Process, before: Process | undefined, payload: Payload): void {
  const collection = Object.hasOwn(payload.collections, appliesTo) ? payload.collections[appliesTo]?.config : undefined
  // A process whose plug-in is switched off can still be kept in order.
  if (appliesTo === before?.appliesTo) return
  if (!collection || !followsProcess(collection) || before)
    throw invalid(
      'appliesTo',
      before
        ? bilingual('流程适用的记录不能更改', 'What a process applies to cannot be changed')
        : bilingual('这类记录没有流程', 'Such records do not go through processes'),
    )
}

function checkCodes(rows: { code: string }[], list: string): Set<string> {
  const codes = new Set<string>()
  for (const [index, { code }] of rows.entries()) {
    const path = `${list}.${String(index)}.code`
    if (!/^[A-Za-z0-9][\w-]*$/.test(code)) throw invalid(path, bilingual('代码只能由字母、数字、- 和 _ 组成', 'A code consists of letters, digits, - and _'))
    if (codes.has(code)) throw invalid(path, bilingual(`代码 ${code} 重复`, `The code ${code} stands twice`))
    codes.add(code)
  }
  return codes
}

function checkStages(process: Process, payload: Payload): void {
  if (!firstStage(process)) throw invalid('stages', bilingual('至少需要一个进行中的阶段', 'At least one stage must be open'))
  const fields = payload.collections[process.appliesTo as 'users']?.config.flattenedFields
  for (const [index, { probability, requiredFields }] of process.stages.entries()) {
    if (!Number.isInteger(probability ?? 0))
      throw invalid(`stages.${String(index)}.probability`, bilingual('成功率应为 0–100 的整数', 'A success rate is a whole number from 0 to 100'))
    // Fields of their own are different in every company; one that is gone is named when it is missing.
    const unknown = requiredFields?.find((name) => !name.startsWith('x_') && fields && !fields.some((field) => field.name === name))
    if (unknown) throw invalid(`stages.${String(index)}.requiredFields`, bilingual(`没有字段 ${unknown}`, `There is no field ${unknown}`))
  }
}

function checkActions(actions: ProcessAction[], codes: ReadonlySet<string>): void {
  for (const [index, { marksStage }] of actions.entries())
    if (marksStage && !codes.has(marksStage))
      throw invalid(`actions.${String(index)}.marksStage`, bilingual(`没有阶段 ${marksStage}`, `There is no stage ${marksStage}`))
}

function checkTransitions(transitions: Transition[], codes: ReadonlySet<string>): void {
  for (const [index, transition] of transitions.entries())
    for (const end of ['from', 'to'] as const)
      if (!codes.has(transition[end]))
        throw invalid(`transitions.${String(index)}.${end}`, bilingual(`没有阶段 ${transition[end]}`, `There is no stage ${transition[end]}`))
}

interface Changed {
  id: string
  process: Process
  before: Process
}

async function refuseOccupied(req: PayloadRequest, { id, process, before }: Changed): Promise<void> {
  const { appliesTo } = process
  if (!Object.hasOwn(req.payload.collections, appliesTo)) return
  const kinds = new Map(process.stages.map(({ code, kind }) => [code, kind]))
  const changed = before.stages.filter(({ code, kind }: Stage) => kinds.get(code) !== kind)
  if (changed.length === 0) return
  const { totalDocs } = await req.payload.db.count({
    collection: appliesTo as 'users',
    where: { and: [{ process: { equals: id } }, { stage: { in: changed.map(({ code }) => code) } }] },
    req,
  })
  if (totalDocs === 0) return
  const labels = changed.map(({ label }) => label).join('、')
  throw new LabError({
    code: 'conflict',
    field: 'stages',
    message: bilingual(
      `还有 ${String(totalDocs)} 条记录处于这些阶段，不能删除或改变其性质：${labels}`,
      `${String(totalDocs)} records are in these stages, which can therefore neither be removed nor change their kind: ${labels}`,
    ),
    data: { stages: changed.map(({ code }) => code), count: totalDocs },
  })
}
