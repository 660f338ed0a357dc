import { changeTexts } from '../locales/history.ts'
import { fill, textsIn } from '../locales/textsIn.ts'
import { inWords } from './inWords.ts'

type Row = Record<string, unknown>

/** A list inside a definition: which property names a row, and which is shown for it. */
interface ListShape {
  property: string
  key: string
  title: string
}

/** What a definition consists of, for the words of its history. */
export interface DefinitionShape {
  list: ListShape
  /** Plain properties of the definition itself. */
  properties: string[]
}

export const definitionShapes: Readonly<Record<string, DefinitionShape>> = {
  'field-settings': { list: { property: 'fields', key: 'name', title: 'label' }, properties: [] },
  dictionaries: { list: { property: 'items', key: 'value', title: 'label' }, properties: ['name'] },
  positions: { list: { property: 'permissions', key: 'module', title: 'module' }, properties: ['name', 'parent', 'discountLimit'] },
}

/** What the differences are told with: the reader's language, and names of rows that have none of their own, by their key. */
interface Telling {
  language: string
  names?: ReadonlyMap<string, string>
}

/** The differences between two versions of a definition, each as a sentence: `客户名称：标签 客户名称 → 会员名称`. */
export function differences(before: Row, after: Row, { list, properties }: DefinitionShape, { language, names }: Telling): string[] {
  const t = textsIn(changeTexts, language)
  const own = properties.flatMap((property) => changeOf('', property, before[property], after[property], language))
  const rowsBefore = rowsOf(before[list.property], list.key)
  const rowsAfter = rowsOf(after[list.property], list.key)
  const titleOf = (row: Row): string => names?.get(String(row[list.key])) ?? String(row[list.title] ?? row[list.key])
  const removed = [...rowsBefore].filter(([key]) => !rowsAfter.has(key)).map(([, row]) => fill(t.removed, { name: titleOf(row) }))
  const changed = [...rowsAfter].flatMap(([key, row]) => {
    const old = rowsBefore.get(key)
    if (!old) return saysSomething(row, list) ? [fill(t.added, { name: titleOf(row) })] : []
    const keys = [...new Set([...Object.keys(old), ...Object.keys(row)])].filter((property) => property !== list.key && property !== 'id')
    return keys.flatMap((property) => changeOf(titleOf(old), property, old[property], row[property], language))
  })
  return [...own, ...removed, ...changed, ...(isReordered([...rowsBefore.keys()], [...rowsAfter.keys()]) ? [t.reordered] : [])]
}

function rowsOf(value: unknown, key: string): Map<string, Row> {
  return new Map((Array.isArray(value) ? (value as Row[]) : []).map((row) => [String(row[key]), row]))
}

const saysSomething = (row: Row, { key }: ListShape): boolean => Object.keys(row).some((property) => property !== key && property !== 'id')

function changeOf(name: string, property: string, before: unknown, after: unknown, language: string): string[] {
  const t = textsIn(changeTexts, language)
  // No command named means all of them.
  const told = (value: unknown) => (property === 'commands' && !(Array.isArray(value) && value.length > 0) ? t.allCommands : inWords(value, language))
  const [old, now] = [told(before), told(after)]
  if (old === now || (before !== true && after === false && (before === undefined || before === null))) return []
  const sentence = fill(t.changed, { name, property: t[property as keyof typeof t] ?? property, before: old, after: now })
  return [name ? sentence : sentence.replace(/^[:：]\s*/, '')]
}

/** True when rows that are in both lists stand in another order. */
function isReordered(before: string[], after: string[]): boolean {
  const known = new Set(before)
  const common = after.filter((key) => known.has(key))
  const stayed = new Set(common)
  return before.filter((key) => stayed.has(key)).join('\n') !== common.join('\n')
}
