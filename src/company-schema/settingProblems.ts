import type { Field, Payload, SanitizedCollectionConfig } from 'payload'

import { bilingual, type Bilingual } from '../language/bilingual.ts'
import { isEssential } from './applySetting.ts'
import { slotKindOf, type CustomFieldType } from './customFieldTypes.ts'
import { dictionaryOf } from './dictionaryField.ts'
import type { DictionaryItem, FieldSetting, Overlays } from './overlays.ts'
import { declaredFieldsOf, isCustomizable } from './payloadInside.ts'
import { compilePattern, missingInEngine } from './pattern.ts'
import { slotRange, type SlotKind, type SlotScope } from './slots.ts'

/** What would break, or what one should know, if these settings were saved. Errors are refused with 400 or 409. */
export interface SettingProblem {
  field: string
  code: string
  severity: 'error' | 'warning'
  message: Bilingual
}

interface Context {
  payload: Payload
  target: string
  scope: SlotScope
  rows: FieldSetting[]
  /** Rows as stored before; empty for a new document. */
  previousRows: FieldSetting[]
  /** Slots that this scope has given away, also to removed fields. */
  slots: Record<string, string>
  /** What outer scopes say, and all dictionaries in reach. */
  inherited: Overlays
}

type Problem = (code: string, zh: string, en: string, severity?: SettingProblem['severity']) => SettingProblem

/** Checks settings against the collection, the dictionaries and the free slots. Pure but for the configuration it reads. */
export function settingProblems(context: Context): SettingProblem[] {
  const collection = context.payload.collections[context.target as 'customers']?.config
  if (!collection || !isCustomizable(collection)) {
    return [{ field: 'target', code: 'not-customizable', severity: 'error', message: bilingual('该对象不能自定义', 'This collection cannot be customized') }]
  }
  const seen = new Set<string>()
  const problems = context.rows.flatMap((row) => {
    const duplicate = seen.has(row.name)
    seen.add(row.name)
    const problem: Problem = (code, zh, en, severity = 'error') => ({
      field: row.name,
      code,
      severity,
      message: bilingual(`${row.label ?? row.name}：${zh}`, `${row.labelEn ?? row.label ?? row.name}: ${en}`),
    })
    return [
      ...(duplicate ? [problem('duplicate', '字段重复', 'the field stands twice')] : []),
      ...limitProblems(row, problem),
      ...unreachableProblems(row, collection, context, problem),
      ...(row.name.startsWith('x_') ? customProblems(row, context, problem) : declaredProblems(row, collection, context, problem)),
    ]
  })
  return [...problems, ...slotProblems(context)]
}

function limitProblems(row: FieldSetting, problem: Problem): SettingProblem[] {
  const problems: SettingProblem[] = []
  if (typeof row.min === 'number' && typeof row.max === 'number' && row.min > row.max)
    problems.push(problem('limits', '最小值大于最大值', 'the minimum is above the maximum'))
  if (row.pattern && !compilePattern(row.pattern)) problems.push(problem('pattern', ...whyNoPattern(row.pattern)))
  return problems
}

function whyNoPattern(source: string): [zh: string, en: string] {
  switch (missingInEngine(source)) {
    case 'lookaround':
      return ['格式规则不支持前后查找 (?=…)、(?!…)、(?<=…)', 'a pattern cannot look ahead or behind: (?=…), (?!…), (?<=…)']
    case 'backreference':
      return ['格式规则不支持反向引用（如 \\1）', 'a pattern cannot refer back to a group, as \\1 does']
    case 'length':
      return ['格式规则最多 200 个字符', 'a pattern has at most 200 characters']
    default:
      return ['格式规则（正则表达式）写法不正确或过于复杂', 'the pattern is malformed or too large']
  }
}

/** A required field that somebody's form does not let them fill in makes that form unusable, unless it starts with a value. */
function unreachableProblems(row: FieldSetting, collection: SanitizedCollectionConfig, { inherited, target }: Context, problem: Problem): SettingProblem[] {
  const field = declaredFieldsOf(collection)?.base.fields.find((one) => 'name' in one && one.name === row.name) as DeclaredField | undefined
  const outer = inherited.settings.get(target)?.merged.get(row.name)
  const said = { ...outer, ...Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined)) } as FieldSetting
  const isByServer = field?.access?.create !== undefined
  if (isByServer) return row.required ? [problem('set-by-server', '由系统填写，不能设为必填', 'the system fills it in, so it cannot be required')] : []
  const isRequired = (isEssential(field ?? {}) && field?.required) || (said.required ?? field?.required)
  if (!isRequired || hasDefault(row, field, { inherited, outer })) return []
  if (!isEssential(field ?? {}) && (said.hidden || said.readOnly))
    return [
      problem('required-unreachable', '必填且没有默认值，不能隐藏或设为只读', 'it is required and has no default, so it can be neither hidden nor read-only'),
    ]
  if (said.readableBy?.length || said.editableBy?.length)
    return [
      problem(
        'required-unreachable',
        '必填且没有默认值，不能只对部分职位可见或可编辑，否则其他职位无法保存表单',
        'it is required and has no default, so every position must be able to see and fill it in; the others could not save their forms',
      ),
    ]
  return []
}

type DeclaredField = Field & { required?: boolean; defaultValue?: unknown; access?: { create?: unknown } }

function hasDefault(
  row: FieldSetting,
  field: DeclaredField | undefined,
  { inherited, outer }: { inherited: Overlays; outer: FieldSetting | undefined },
): boolean {
  const given = row.defaultValue ?? outer?.defaultValue ?? field?.defaultValue
  if (given !== undefined && given !== null && given !== '') return true
  const items = itemsOf(row.dictionary ?? outer?.dictionary ?? (field && dictionaryOf(field)), inherited)
  return items?.some(({ active, isDefault }) => active && isDefault === true) ?? false
}

function declaredProblems(row: FieldSetting, collection: SanitizedCollectionConfig, { inherited }: Context, problem: Problem): SettingProblem[] {
  const field = declaredFieldsOf(collection)?.base.fields.find((one) => 'name' in one && one.name === row.name)
  if (!field) return [problem('unknown-field', '没有这个字段', 'there is no such field')]
  const problems: SettingProblem[] = []
  if (row.type) problems.push(problem('type-fixed', '内置字段的类型不能改变', 'the type of a built-in field is fixed'))
  if (isEssential(field) && row.hidden) problems.push(problem('essential', '系统需要此字段，不能隐藏', 'the system needs this field, so it cannot be hidden'))
  if (isEssential(field) && row.readOnly)
    problems.push(problem('essential', '系统需要此字段，不能设为只读', 'the system needs this field, so it cannot be read-only'))
  if (isEssential(field) && row.required === false && (field as { required?: boolean }).required)
    problems.push(problem('essential', '系统要求此字段必填', 'the system requires this field'))
  if (row.dictionary) {
    if (!dictionaryOf(field)) problems.push(problem('no-dictionary', '该字段不使用数据字典', 'this field does not use a dictionary'))
    else if (!inherited.dictionaries.has(row.dictionary)) problems.push(unknownDictionary(row, problem))
  }
  return [...problems, ...defaultProblems(row, declaredType(field), itemsOf(row.dictionary ?? dictionaryOf(field), inherited), problem)]
}

const unknownDictionary = (row: FieldSetting, problem: Problem): SettingProblem =>
  problem('unknown-dictionary', `没有代码为 ${row.dictionary ?? ''} 的数据字典`, `there is no dictionary ${row.dictionary ?? ''}`)

const itemsOf = (code: string | null | undefined, { dictionaries }: Overlays): DictionaryItem[] | null => (code ? (dictionaries.get(code) ?? null) : null)

/** Types whose stored values the other type can read. */
const compatible: Partial<Record<CustomFieldType, CustomFieldType[]>> = {
  text: ['textarea', 'phone', 'email', 'url', 'select'],
  phone: ['text', 'textarea'],
  email: ['text', 'textarea'],
  url: ['text', 'textarea'],
  select: ['text', 'textarea'],
  textarea: ['text'],
  date: ['datetime'],
  datetime: ['date'],
  number: ['money', 'rating'],
  money: ['number'],
  rating: ['number'],
}

function customProblems(row: FieldSetting, { inherited, target, previousRows, slots, payload }: Context, problem: Problem): SettingProblem[] {
  const outer = inherited.settings.get(target)?.merged.get(row.name)
  const before = previousRows.find(({ name }) => name === row.name)?.type ?? outer?.type ?? null
  const type = row.type ?? outer?.type
  if (!type) return [problem('type-required', '请选择字段类型', 'choose the type of the field')]
  const problems: SettingProblem[] = []
  const keptKind = slots[row.name]?.replace(/^slot|\d+$/g, '')
  if (before && row.type && before !== row.type && !compatible[before]?.includes(row.type)) {
    problems.push(problem('type-fixed', '字段类型不能这样改变，请删除后新建', 'the type cannot be changed like this; remove the field and add a new one'))
  } else if (keptKind && keptKind !== slotKindOf[type]) {
    problems.push(
      problem(
        'type-fixed',
        '同名的已删除字段还保留着另一种类型的数据，请先彻底清除',
        'a removed field of this name still keeps data of another type; purge it first',
      ),
    )
  }
  if (!row.label && !outer?.label) problems.push(problem('label-required', '请填写字段名称', 'give the field a label'))
  if (type === 'select' || type === 'multiselect') {
    const dictionary = row.dictionary ?? outer?.dictionary
    if (!dictionary) problems.push(problem('dictionary-required', '请选择数据字典', 'choose a dictionary'))
    else if (!inherited.dictionaries.has(dictionary)) problems.push(unknownDictionary({ ...row, dictionary }, problem))
  }
  if (type === 'relation') {
    const relationTo = row.relationTo ?? outer?.relationTo
    if (!relationTo || !isRelationTarget(payload, relationTo)) problems.push(problem('relation-target', '请选择关联对象', 'choose what the relation points to'))
  }
  return [...problems, ...defaultProblems(row, type, itemsOf(row.dictionary ?? outer?.dictionary, inherited), problem)]
}

/** Custom relations point to a company's own records or to people. */
export function isRelationTarget(payload: Payload, slug: string): boolean {
  const config = payload.collections[slug as 'customers']?.config
  return slug === 'users' || (config?.custom?.isolation === 'company' && Array.isArray(config.custom.listColumns))
}

const declaredType = (field: Field): CustomFieldType | null =>
  ({ text: 'text', textarea: 'textarea', number: 'number', checkbox: 'checkbox', date: 'datetime', email: 'email' })[
    field.type as 'text'
  ] as CustomFieldType | null

function defaultProblems({ defaultValue }: FieldSetting, type: CustomFieldType | null, items: DictionaryItem[] | null, problem: Problem): SettingProblem[] {
  if (defaultValue === undefined || defaultValue === null || defaultValue === '') return []
  const unfit = problem('default', '默认值不适合该字段类型', 'the default does not fit the type')
  if (items) {
    const active = new Set(items.filter((item) => item.active).map((item) => item.value))
    return [defaultValue].flat().every((value) => active.has(value as string))
      ? []
      : [problem('default', '默认值不是字典中启用的项', 'the default is not an active item of the dictionary')]
  }
  if (type === null) return [unfit]
  const kind = slotKindOf[type]
  if (kind === 'Number') return typeof defaultValue === 'number' && Number.isFinite(defaultValue) ? [] : [unfit]
  if (kind === 'Flag') return typeof defaultValue === 'boolean' ? [] : [unfit]
  if (kind === 'Date') return typeof defaultValue === 'string' && !Number.isNaN(Date.parse(defaultValue)) ? [] : [unfit]
  return typeof defaultValue === 'string' ? [] : [unfit]
}

function slotProblems(context: Context): SettingProblem[] {
  const free = freeSlots(context)
  const wanted = new Map<SlotKind, FieldSetting[]>()
  for (const row of fieldsWithoutSlot(context)) {
    const kind = slotKindOf[row.type ?? 'text']
    wanted.set(kind, [...(wanted.get(kind) ?? []), row])
  }
  return [...wanted].flatMap(([kind, rows]) =>
    rows.slice(free[kind].length).map((row) => ({
      field: row.name,
      code: 'no-free-slot',
      severity: 'error' as const,
      message: bilingual(
        `${row.label ?? row.name}：该范围内此类字段的位置已用完（已删除但未清除的字段也占用位置）`,
        `${row.labelEn ?? row.label ?? row.name}: no place is left for fields of this kind in this scope (removed fields keep theirs until they are purged)`,
      ),
    })),
  )
}

/** New custom fields of this scope: they have a type, and neither this nor an outer scope has given them a slot. */
function fieldsWithoutSlot({ rows, slots, inherited, target }: Pick<Context, 'rows' | 'slots' | 'inherited' | 'target'>): FieldSetting[] {
  const outer = inherited.settings.get(target)?.merged
  return rows.filter((row) => row.name.startsWith('x_') && row.type && !slots[row.name] && !outer?.get(row.name)?.slot)
}

export function freeSlots({ scope, slots }: Pick<Context, 'scope' | 'slots'>): Record<SlotKind, string[]> {
  const taken = new Set(Object.values(slots))
  const free = (kind: SlotKind) => slotRange(kind, scope).filter((slot) => !taken.has(slot))
  return { Text: free('Text'), Number: free('Number'), Date: free('Date'), Flag: free('Flag'), List: free('List') }
}

/** Gives every new custom field a free slot of its kind; the problems have been checked before. */
export function assignSlots(context: Pick<Context, 'rows' | 'slots' | 'inherited' | 'target' | 'scope'>): Record<string, string> {
  const free = freeSlots(context)
  const given = { ...context.slots }
  for (const row of fieldsWithoutSlot(context)) {
    const slot = free[slotKindOf[row.type ?? 'text']].shift()
    if (slot) given[row.name] = slot
  }
  return given
}
