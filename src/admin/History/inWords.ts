import { changeTexts } from '../locales/history.ts'
import { textsIn } from '../locales/textsIn.ts'

/** A value of a definition as a reader would say it. */
export function inWords(value: unknown, language: string): string {
  const t = textsIn(changeTexts, language)
  if (value === true) return t.yes
  if (value === false) return t.no
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return t.empty
  if (Array.isArray(value)) return value.map((one) => inWords(one, language)).join('、')
  if (typeof value === 'object') return 'name' in value ? String(value.name) : 'id' in value ? String(value.id) : JSON.stringify(value)
  return String(value)
}
