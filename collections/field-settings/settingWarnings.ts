import type { PayloadRequest, Where } from 'payload'

import { countedFor } from '../../src/access/countedFor.ts'
import { collectionConfig } from '../../src/company-schema/collectionConfig.ts'
import { dictionaryOf } from '../../src/company-schema/dictionaryField.ts'
import type { FieldSetting, Overlays } from '../../src/company-schema/overlays.ts'
import { declaredFieldsOf } from '../../src/company-schema/payloadInside.ts'
import { acrossCompanies, inStorageView } from '../../src/company-schema/requestStore.ts'
import { companiesInScope, inCompanies } from '../../src/company-schema/scopeReach.ts'
import type { SettingProblem } from '../../src/company-schema/settingProblems.ts'
import { bilingual } from '../../src/language/bilingual.ts'

interface Context {
  req: PayloadRequest
  target: string
  scopeKey: string
  rows: FieldSetting[]
  previousRows: FieldSetting[]
  slots: Record<string, string>
  inherited: Overlays
}

/** What the data of the scope's companies says about a change: nothing is refused, but one should know before saving. */
export async function settingWarnings(context: Context): Promise<SettingProblem[]> {
  const companies = await companiesInScope(context.req.payload, context.scopeKey, context.req)
  const counted = countedFor(context.req)(context.target)
  const count = async (where: Where): Promise<number> => {
    const { totalDocs } = await acrossCompanies('what a change of fields means for the records', () =>
      inStorageView(() =>
        context.req.payload.db.count({ collection: context.target, where: { and: [where, inCompanies(companies), counted] }, req: context.req }),
      ),
    )
    return totalDocs
  }
  const before = new Map(context.previousRows.map((row) => [row.name, row]))
  const changed = await Promise.all(context.rows.map((row) => warningsOf(row, before.get(row.name), context, count)))
  const removed = await Promise.all(
    context.previousRows
      .filter((row) => context.slots[row.name] && !context.rows.some(({ name }) => name === row.name))
      .map((row) => removalWarning(row, context, count)),
  )
  return [...changed, ...removed].flat()
}

type Count = (where: Where) => Promise<number>

async function warningsOf(row: FieldSetting, before: FieldSetting | undefined, context: Context, count: Count): Promise<SettingProblem[]> {
  const column = columnOf(row.name, context)
  if (!column) return []
  const name = row.label ?? row.name
  const nameEn = row.labelEn ?? name
  const warnings: SettingProblem[] = []
  if (row.required && !before?.required) {
    const empty = await count({ [column]: { exists: false } })
    if (empty > 0) {
      warnings.push(
        warning(
          row.name,
          'required-empty',
          `${name}：现有 ${String(empty)} 条记录为空，下次保存时必须填写`,
          `${nameEn}: ${String(empty)} records are empty and must be filled in when they are next saved`,
        ),
      )
    }
  }
  const dictionaryBefore =
    before?.dictionary ?? context.inherited.settings.get(context.target)?.merged.get(row.name)?.dictionary ?? declaredDictionary(row.name, context)
  if (row.dictionary && dictionaryBefore && row.dictionary !== dictionaryBefore) {
    const known = (context.inherited.dictionaries.get(row.dictionary) ?? []).map(({ value }) => value)
    const unknown = await count({ and: [{ [column]: { exists: true } }, { [column]: { not_in: known } }] })
    if (unknown > 0) {
      warnings.push(
        warning(
          row.name,
          'dictionary-in-use',
          `${name}：${String(unknown)} 条记录的值不在新字典中`,
          `${nameEn}: ${String(unknown)} records hold values that the new dictionary does not have`,
        ),
      )
    }
  }
  return warnings
}

async function removalWarning(row: FieldSetting, context: Context, count: Count): Promise<SettingProblem[]> {
  const slot = context.slots[row.name]
  const filled = slot ? await count({ [slot]: { exists: true } }) : 0
  if (filled === 0) return []
  return [
    warning(
      row.name,
      'removed-with-data',
      `${row.label ?? row.name}：将隐藏 ${String(filled)} 条记录中的数据（数据保留，可恢复）`,
      `${row.labelEn ?? row.label ?? row.name}: the data of ${String(filled)} records will be hidden (it is kept and can be brought back)`,
    ),
  ]
}

const warning = (field: string, code: string, zh: string, en: string): SettingProblem => ({ field, code, severity: 'warning', message: bilingual(zh, en) })

/** The column that holds a field's values: its slot, or its own name for a declared field. New fields have none yet. */
function columnOf(name: string, { slots, inherited, target }: Context): string | null {
  return name.startsWith('x_') ? (slots[name] ?? inherited.settings.get(target)?.merged.get(name)?.slot ?? null) : name
}

function declaredDictionary(name: string, { req, target }: Context): string | null {
  const field = declaredFieldsOf(collectionConfig(req.payload, target))?.base.flattenedFields.find((one) => one.name === name)
  return field ? dictionaryOf(field) : null
}
