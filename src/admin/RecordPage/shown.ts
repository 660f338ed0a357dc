import { writtenDay } from '../../time/day.ts'
import { shownMoment } from '../../time/moment.ts'
import { pageZone } from '../../time/pageZone.ts'
import type { Column } from './column.ts'

/** A value in words, with the record that it leads to. */
export interface Shown {
  text: string
  href?: string
  color?: string
}

type Row = Record<string, unknown>

interface Words {
  language: string
  yes: string
  no: string
}

/** What a column says about a record; nothing for an empty one. */
export function shown(column: Column, row: Row, words: Words): Shown[] {
  const value = row[column.name]
  if (value === null || value === undefined || value === '') return []
  if (Array.isArray(value)) return value.flatMap((one) => shown(column, { ...row, [column.name]: one as unknown }, words))
  const locale = words.language.startsWith('en') ? 'en-GB' : 'zh-CN'
  switch (column.kind) {
    case 'money':
      return [{ text: `¥${Number(value).toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}` }]
    case 'number':
      return [{ text: Number(value).toLocaleString(locale) }]
    case 'day':
      return [{ text: writtenDay(value) ?? '' }]
    case 'moment':
      return [{ text: shownMoment(String(value), pageZone()) }]
    case 'flag':
      return [{ text: value === true ? words.yes : words.no }]
    case 'choice': {
      const option = column.options?.find((one) => one.value === value)
      return [{ text: option?.label ?? String(value), ...(option?.color ? { color: option.color } : {}) }]
    }
    case 'stage':
      return [{ text: stageOf(row, String(value), words.language) }]
    case 'relation':
      return typeof value === 'object' ? [linkTo(value as Row, column)] : []
    default:
      return [{ text: String(value) }]
  }
}

/** The label that the record’s process gives the stage, in the reader’s language. */
function stageOf({ process }: Row, code: string, language: string): string {
  const stages = (process as { stages?: { code: string; label: string; labelEn?: string | null }[] } | null | undefined)?.stages ?? []
  const stage = stages.find((one) => one.code === code)
  return (language.startsWith('en') && stage?.labelEn ? stage.labelEn : stage?.label) ?? code
}

function linkTo(record: Row, { collection, title = 'id' }: Column): Shown {
  const text = String(record[title] ?? record.id ?? '')
  return collection && collection !== 'users' ? { text, href: `/admin/collections/${collection}/${String(record.id)}` } : { text }
}
