import type { FlattenedField } from 'payload'

import { bilingual, inLanguage, type Bilingual } from '../language/bilingual.ts'

/** What people call the field at a path, with the number of its row: `customers.1.customer` is “所属客户 2 客户”. */
export function labelOfPath(path: string, fields: readonly FlattenedField[]): Bilingual {
  const [name = '', ...rest] = path.split('.')
  if (/^\d+$/.test(name)) return prefixed(bilingual(String(Number(name) + 1), String(Number(name) + 1)), rest, fields)
  const field = fields.find((one) => one.name === name)
  const label = field && 'label' in field ? field.label : undefined
  const isText = typeof label === 'string' || (typeof label === 'object' && label !== null)
  const text = isText ? (label as Bilingual | string) : name
  const own = bilingual(inLanguage(text, 'zh'), inLanguage(text, 'en'))
  return prefixed(own, rest, field && 'flattenedFields' in field ? field.flattenedFields : [])
}

function prefixed(own: Bilingual, rest: readonly string[], fields: readonly FlattenedField[]): Bilingual {
  if (rest.length === 0) return own
  const inner = labelOfPath(rest.join('.'), fields)
  return bilingual(`${own.zh} ${inner.zh}`, `${own.en} ${inner.en}`)
}
