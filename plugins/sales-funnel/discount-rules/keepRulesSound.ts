import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { LabError, bilingual, writtenDay, relatedId, type Bilingual } from '../../../src/plugin/index.ts'
import { kindLabels } from './kinds.ts'
import { discountKinds, type Band, type DiscountKind, type DiscountRule } from './rule.ts'

/** Relations that say for whom or what a rule is. */
const scope = ['product', 'category', 'customer', 'agent', 'position'] as const
type ScopeField = (typeof scope)[number]

/** The relation that belongs to each kind only. */
const partyOf: Partial<Record<DiscountKind, ScopeField>> = { customer: 'customer', agent: 'agent', position: 'position' }

/**
 * A rule says clearly what it is for, its bands ascend, and no other rule of the same kind for the same is valid on the
 * same day (R40).
 *
 * @throws LabError `invalid` (400) naming the field, `rule` (422) for a rule that overlaps with another one
 */
export const keepRulesSound: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const rule = { ...(originalDoc as object | undefined), ...data } as DiscountRule & { name?: string | null; deletedAt?: unknown }
  // What is missing or of no kind is refused, naming the field, when the fields are checked.
  if (rule.deletedAt || !discountKinds.includes(rule.kind)) return data
  checkScope(rule)
  checkBands(rule.bands ?? [])
  checkDates(rule)
  await refuseOverlap(req, rule)
  return { ...data, name: rule.name?.trim() || kindLabels[rule.kind].zh }
}

const invalid = (path: string, message: Bilingual): LabError =>
  new LabError({ code: 'invalid', field: path, message, data: { errors: [{ path, message: message.en }] } })

function checkScope(rule: DiscountRule): void {
  const own = partyOf[rule.kind]
  for (const [kind, field] of Object.entries(partyOf) as [DiscountKind, ScopeField][])
    if (field !== own && relatedId(rule[field]))
      throw invalid(field, bilingual(`只有${kindLabels[kind].zh}才能指定这一项`, `Only a ${kindLabels[kind].en?.toLowerCase() ?? ''} names this`))
  if (own && own !== 'agent' && !relatedId(rule[own])) throw invalid(own, bilingual('请指定折扣给谁', 'Say whom the discount is for'))
  if (relatedId(rule.product) && relatedId(rule.category))
    throw invalid('category', bilingual('产品和类别只能指定一项', 'Name a product or a category, not both'))
}

function checkBands(bands: Band[]): void {
  for (const [index, { from }] of bands.entries()) {
    const before = bands[index - 1]
    if (before && from <= before.from)
      throw invalid(`bands.${String(index)}.from`, bilingual('折扣档必须从小到大，不能重叠', 'Bands ascend and do not overlap'))
  }
}

function checkDates({ validFrom, validTo }: DiscountRule): void {
  const [first, last] = [writtenDay(validFrom), writtenDay(validTo)]
  if (first !== null && last !== null && last < first) throw invalid('validTo', bilingual('失效日期早于生效日期', 'It ends before it begins'))
}

async function refuseOverlap(req: PayloadRequest, rule: DiscountRule & { company?: unknown }): Promise<void> {
  const company = relatedId(rule.company)
  const same = scope.map((field) => (relatedId(rule[field]) ? { [field]: { equals: relatedId(rule[field]) } } : { [field]: { exists: false } }))
  const { docs } = await req.payload.db.find<DiscountRule & { name?: string | null }>({
    collection: 'discount-rules',
    where: { and: [{ kind: { equals: rule.kind } }, { deletedAt: { exists: false } }, ...same, ...(company ? [{ company: { equals: company } }] : [])] },
    limit: 0,
    pagination: false,
    req,
  })
  const other = docs.find((one) => one.id !== rule.id && overlaps(one, rule))
  if (!other) return
  const name = other.name ?? kindLabels[other.kind].zh
  throw new LabError({
    code: 'rule',
    field: 'validFrom',
    message: bilingual(
      `规则“${name}”在同一时期已经适用于同样的对象，两者的折扣档会重叠`,
      `The rule “${name}” is for the same and valid at the same time, so their bands would overlap`,
    ),
    data: { rule: 'R40', overlaps: other.id },
  })
}

function overlaps(one: DiscountRule, other: DiscountRule): boolean {
  const begins = (rule: DiscountRule): string => writtenDay(rule.validFrom) ?? ''
  const ends = (rule: DiscountRule): string => writtenDay(rule.validTo) ?? '9999-12-31'
  return begins(one) <= ends(other) && begins(other) <= ends(one)
}
