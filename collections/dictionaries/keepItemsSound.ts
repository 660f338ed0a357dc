import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { pinyin } from 'pinyin-pro'

import { countedFor } from '../../src/access/countedFor.ts'
import { dictionaryUsage } from '../../src/company-schema/dictionaryUsage.ts'
import type { DictionaryDocument, DictionaryItem } from '../../src/company-schema/overlays.ts'
import { outerScopes } from '../../src/company-schema/scopeReach.ts'
import { dictionaryItemsSchema } from '../../src/company-schema/settingSchema.ts'
import { loadOverlays } from '../../src/company-schema/viewCache.ts'
import { checkedInput } from '../../src/errors/checkedInput.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

const codePattern = /^[a-z][a-z0-9-]{1,59}$/

/** The items have the right form; an item without a value gets one from its label. */
export const checkItems: CollectionBeforeValidateHook = ({ data, operation }) => {
  if (!data) return data
  if (data.code !== undefined && (operation === 'create' || data.code !== null) && !codePattern.test(String(data.code))) {
    throw new LabError({
      code: 'invalid',
      field: 'code',
      message: bilingual('字典代码由小写字母、数字和连字符组成，以字母开头', 'A code has lower-case letters, digits and hyphens, and starts with a letter'),
      data: { errors: [{ path: 'code' }] },
    })
  }
  if (data.items === undefined) return data
  const items = checkedInput(dictionaryItemsSchema, withValues(data.items), 'items')
  const values = items.map(({ value }) => value)
  const twice = values.findIndex((value, index) => values.indexOf(value) !== index)
  if (twice >= 0) {
    throw new LabError({
      code: 'invalid',
      field: `items.${String(twice)}.value`,
      message: bilingual(`字典项的值重复：${values[twice] ?? ''}`, `The value stands twice: ${values[twice] ?? ''}`),
      data: { errors: [{ path: `items.${String(twice)}.value`, message: 'duplicate' }] },
    })
  }
  return { ...data, items }
}

function withValues(items: unknown): unknown {
  if (!Array.isArray(items)) return items
  const taken = new Set(items.map((item: unknown) => (isObject(item) ? item.value : undefined)))
  return items.map((item: unknown) => {
    if (!isObject(item) || typeof item.label !== 'string' || (item.value !== undefined && item.value !== null && item.value !== '')) return item
    const value = valueFromLabel(item.label, taken)
    taken.add(value)
    return { ...item, value }
  })
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value for a label: its pinyin, made unique with a number; `item` when nothing of the label can be spelled. */
export function valueFromLabel(label: string, taken: ReadonlySet<unknown>): string {
  const spelled = pinyin(label, { toneType: 'none', type: 'array', nonZh: 'consecutive' })
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  const base = spelled || 'item'
  let value = base
  for (let number = 2; taken.has(value); number++) value = `${base}-${String(number)}`
  return value
}

/** The code is how fields refer to the dictionary, so it stays; an item in use is disabled, never removed (R86). */
export const keepUsedItems: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const before = originalDoc as DictionaryDocument | undefined
  if (operation === 'update' && before && data.code !== undefined && data.code !== before.code) {
    throw new LabError({
      code: 'invalid',
      field: 'code',
      message: bilingual('字典代码不能修改', 'The code of a dictionary cannot change'),
      data: { errors: [{ path: 'code' }] },
    })
  }
  const after = (data.items ?? before?.items ?? []) as DictionaryItem[]
  const code = String(data.code ?? before?.code)
  const scopeKey = String(data.scopeKey ?? before?.scopeKey)
  const previous = before?.items ?? (await inheritedItems(req, code, scopeKey))
  await refuseUsed(req, { code, scopeKey, removed: valuesMissing(previous, after) })
  return data
}

/** A dictionary can go when no record holds a value that would then be unknown. */
export const refuseUsedDictionary: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const dictionary = await req.payload.db.findOne<DictionaryDocument & { id: string }>({ collection: 'dictionaries', where: { id: { equals: id } }, req })
  if (!dictionary) return
  const remaining = await inheritedItems(req, dictionary.code, dictionary.scopeKey)
  await refuseUsed(req, { ...dictionary, removed: valuesMissing(dictionary.items, remaining) })
}

const valuesMissing = (before: DictionaryItem[], after: DictionaryItem[]): string[] => {
  const kept = new Set(after.map(({ value }) => value))
  return before.map(({ value }) => value).filter((value) => !kept.has(value))
}

async function inheritedItems(req: PayloadRequest, code: string, scopeKey: string): Promise<DictionaryItem[]> {
  const outer = await loadOverlays(req.payload, await outerScopes(req.payload, scopeKey))
  return outer.dictionaries.get(code) ?? []
}

async function refuseUsed(req: PayloadRequest, { code, scopeKey, removed }: { code: string; scopeKey: string; removed: string[] }): Promise<void> {
  if (removed.length === 0) return
  const usage = { payload: req.payload, code, scopeKey, values: removed, req }
  const isUsed = ({ count }: { count: number }): boolean => count > 0
  const inUse = (await dictionaryUsage(usage)).items.find(isUsed)
  if (!inUse) return
  // Records that the person may not know of keep the item as well, but are not counted for them.
  const used = (await dictionaryUsage({ ...usage, counted: countedFor(req) })).items.filter(isUsed)
  const first = used[0] ?? { ...inUse, count: 0 }
  throw new LabError({
    code: 'conflict',
    field: 'items',
    message: bilingual(
      `字典项“${first.value}”正被${first.count > 0 ? ` ${String(first.count)} 条` : ''}记录使用，不能删除，可改为停用`,
      `The item "${first.value}" is used by ${first.count > 0 ? `${String(first.count)} ` : ''}records; it cannot be deleted, but it can be disabled`,
    ),
    data: { rule: 'R86', items: used },
  })
}
