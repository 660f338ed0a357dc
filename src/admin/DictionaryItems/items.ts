import type { DictionaryItem } from '../../company-schema/overlays.ts'

export type { DictionaryItem }

/** What is wrong with an item before the server says so. */
export type ItemProblem = 'duplicateValue' | 'duplicateLabel' | 'missingLabel'

/** Problems by position in the list. */
export function itemProblems(items: DictionaryItem[]): Map<number, ItemProblem> {
  const problems = new Map<number, ItemProblem>()
  items.forEach(({ value, label }, index) => {
    if (!label.trim()) problems.set(index, 'missingLabel')
    else if (value && items.findIndex((item) => item.value === value) !== index) problems.set(index, 'duplicateValue')
    else if (items.findIndex((item) => item.label.trim() === label.trim()) !== index) problems.set(index, 'duplicateLabel')
  })
  return problems
}

/** Items from pasted lines: `label`, `value,label` or `value,label,English label`; tabs separate as well. Known labels are left out. */
export function parseLines(text: string, known: DictionaryItem[]): DictionaryItem[] {
  const labels = new Set(known.map(({ label }) => label))
  const parsed: DictionaryItem[] = []
  for (const line of text.split('\n')) {
    const [first = '', second = '', third = ''] = line.split(/[\t,，]/).map((cell) => cell.trim())
    const item = second ? { value: first, label: second, ...(third ? { labelEn: third } : {}) } : { value: '', label: first }
    if (!item.label || labels.has(item.label)) continue
    labels.add(item.label)
    parsed.push({ ...item, active: true })
  }
  return parsed
}

/** At most one item is the default. */
export function withDefault(items: DictionaryItem[], index: number, isDefault: boolean): DictionaryItem[] {
  return items.map((item, at) => ({ ...item, isDefault: at === index ? isDefault : isDefault ? false : item.isDefault }))
}
