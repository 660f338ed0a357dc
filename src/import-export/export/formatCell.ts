import type { PayloadRequest } from 'payload'

import { relatedId } from '../../company-schema/relatedId.ts'
import { inLanguage } from '../../language/bilingual.ts'
import { choicesOf, type Column } from '../columns.ts'
import { storedDay, writtenDay } from '../../time/day.ts'
import { wallClockOf } from '../../time/moment.ts'
import { currentZone } from '../../time/zone.ts'
import { choiceSeparators, joinList, rowSeparators } from '../lists.ts'

export type ExportCell = string | number | Date | null

/** Id of a related record → its text. */
export type Titles = ReadonlyMap<string, string>

type Format = (value: unknown, titles: Titles) => ExportCell

/** A function that turns the values of a column into cells that people read and the import understands; dates are wall clock times as UTC. */
export function formatterOf(column: Column, req: PayloadRequest): (record: Record<string, unknown>, titles: Titles) => ExportCell {
  const format = formatOf(column, req)
  const one: Format = (value, titles) => (value === null || value === undefined || value === '' ? null : format(value, titles))
  const { field, value: part, isList } = column
  if (!isList) return (record, titles) => one(record[field.name], titles)
  return (record, titles) => {
    const rows = Array.isArray(record[field.name]) ? (record[field.name] as Record<string, unknown>[]) : []
    const texts = rows.map((row) => textOfExport(one(row[part.name], titles), column.kind))
    return texts.some((text) => text !== '') ? joinList(texts, rowSeparators) : null
  }
}

function formatOf(column: Column, req: PayloadRequest): Format {
  const language = req.i18n.language
  switch (column.kind) {
    case 'checkbox':
      return (value) => inLanguage(value === true ? yes : no, language)
    case 'date':
      return (value) => new Date(storedDay(writtenDay(value) ?? ''))
    case 'datetime': {
      const zone = currentZone()
      return (value) => new Date(`${wallClockOf(String(value), zone)}Z`)
    }
    case 'select': {
      const labels = uniqueLabels(column, req)
      return (value) => labels.get(String(value)) ?? String(value)
    }
    case 'multiselect': {
      const labels = uniqueLabels(column, req)
      return (value) =>
        joinList(
          [value].flat().map((one) => labels.get(String(one)) ?? String(one)),
          choiceSeparators,
        ) || null
    }
    case 'relation':
      return (value, titles) => titles.get(relatedId(value) ?? '') ?? relatedId(value) ?? ''
    case 'number':
    case 'money':
      return (value) => (typeof value === 'number' ? value : String(value))
    default:
      return (value) => String(value)
  }
}

const yes = { zh: '是', en: 'Yes' }
const no = { zh: '否', en: 'No' }

/** Values by label, except where several options share a label: these are written as values. */
function uniqueLabels(column: Column, req: PayloadRequest): Map<string, string> {
  const choices = choicesOf(column, req)
  const labels = new Map(choices.map(({ value, label }) => [value, inLanguage(label, req.i18n.language)]))
  const counts = new Map<string, number>()
  for (const label of labels.values()) counts.set(label, (counts.get(label) ?? 0) + 1)
  return new Map([...labels].filter(([, label]) => counts.get(label) === 1))
}

/** The cell as text, for CSV. A time shows seconds and milliseconds only when it has them. */
export function textOfExport(cell: ExportCell, kind: Column['kind']): string {
  if (cell === null) return ''
  if (!(cell instanceof Date)) return String(cell)
  const iso = cell.toISOString()
  if (kind === 'date') return writtenDay(cell) ?? ''
  return iso
    .slice(0, 23)
    .replace('T', ' ')
    .replace(/\.000$/, '')
    .replace(/:00$/, '')
}
