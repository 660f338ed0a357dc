import type { FlattenedField } from 'payload'

import { labelOfPath } from '../company-database/labelOfPath.ts'
import { LabError } from '../errors/labError.ts'
import { bilingual } from '../language/bilingual.ts'
import type { Stage } from './process.ts'

/**
 * Makes sure that a record has what its next stage requires. A field that a setting has locked or hidden for everybody
 * is not asked for, because nobody could fill it in; one that the person may not read is not named.
 *
 * @param fields of the company's view, for their labels
 * @throws LabError `rule` (422) that names every missing field, the first of them as `field`
 */
export function requireFields(stage: Stage, doc: Record<string, unknown>, fields: readonly FlattenedField[]): void {
  const byName = new Map(fields.map((field) => [field.name, field]))
  const lacking = (stage.requiredFields ?? []).filter((name) => isEmpty(doc[name]) && byName.get(name)?.custom?.locked !== true)
  if (lacking.length === 0) return
  const missing = lacking.filter((name) => byName.get(name)?.custom?.unreadable !== true)
  if (missing.length === 0) throw outOfSight(stage)
  const labels = missing.map((name) => labelOfPath(name, fields))
  const [zh, en] = [labels.map((label) => label.zh).join('、'), labels.map((label) => label.en).join(', ')]
  throw new LabError({
    code: 'rule',
    field: missing[0],
    message: bilingual(`进入阶段“${stage.label}”前请填写：${zh}`, `Fill in before the stage “${stage.labelEn ?? stage.label}”: ${en}`),
    data: { stage: stage.code, missing, errors: missing.map((path, index) => ({ path, label: labels[index], message: bilingual('请填写', 'Fill this in') })) },
  })
}

const outOfSight = (stage: Stage): LabError =>
  new LabError({
    code: 'rule',
    field: 'stage',
    message: bilingual(
      `进入阶段“${stage.label}”还缺少您的职位无权查看的资料，请由有权限的同事填写`,
      `Before the stage “${stage.labelEn ?? stage.label}” something is missing that your position may not see; ask a colleague who may fill it in`,
    ),
    data: { stage: stage.code },
  })

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === false || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
