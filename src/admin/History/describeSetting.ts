import type { FieldSetting } from '../../company-schema/overlays.ts'
import { changeTexts } from '../locales/history.ts'
import { fill, textsIn } from '../locales/textsIn.ts'
import { inWords } from './inWords.ts'

/** What a row of field settings says, as words: `标签 会员名称`, `必填 是`. */
export function describeSetting(row: FieldSetting, language: string): string[] {
  const t = textsIn(changeTexts, language)
  return Object.entries(row)
    .filter(([property, value]) => property !== 'name' && value !== null && value !== undefined)
    .map(([property, value]) => fill(t.said, { property: t[property as keyof typeof t] ?? property, value: inWords(value, language) }))
}
