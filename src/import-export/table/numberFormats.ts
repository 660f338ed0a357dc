import * as XLSX from '@e965/xlsx'

import { readXml } from './readXml.ts'

/** The codes that Chinese and English programs show differently, or that only Chinese ones have (ECMA-376, 18.8.30). */
const chinese: Record<number, string> = {
  14: 'yyyy/m/d',
  22: 'yyyy/m/d h:mm',
  ...Object.fromEntries([27, 36, 50, 52, 57].map((id) => [id, 'yyyy"年"m"月"'])),
  ...Object.fromEntries([28, 29, 51, 53, 54, 58].map((id) => [id, 'm"月"d"日"'])),
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  ...Object.fromEntries([34, 55].map((id) => [id, '上午/下午h"时"mm"分"'])),
  ...Object.fromEntries([35, 56].map((id) => [id, '上午/下午h"时"mm"分"ss"秒"'])),
}

interface SpreadsheetFormats {
  format: (code: string, value: number) => string
  is_date: (code: string) => boolean
  get_table: () => Record<number, string>
}

const formats = XLSX.SSF as SpreadsheetFormats

/** The number format of every cell style, by the style's place. */
export async function readNumberFormats(pieces: AsyncIterable<Uint8Array>): Promise<string[]> {
  const own = new Map<string, string>()
  const used: string[] = []
  let isCellStyle = false
  await readXml(pieces, {
    open: (name, { numFmtId = '0', formatCode }) => {
      if (name === 'numFmt' && formatCode !== undefined) own.set(numFmtId, formatCode)
      else if (name === 'cellXfs') isCellStyle = true
      else if (name === 'xf' && isCellStyle) used.push(numFmtId)
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false
    },
  })
  const builtIn = { ...formats.get_table(), ...chinese }
  return used.map((id) => own.get(id) ?? builtIn[Number(id)] ?? 'General')
}

/** What a format says beside the texts and colours in it. */
const bare = (code: string): string => code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')

export const isDateFormat = (code: string): boolean => formats.is_date(code)

/** Does the format show a day, and not only a time of day or a span? */
export const showsDay = (code: string): boolean => /[yde年日]/i.test(bare(code).replace(/general/i, ''))

export const isPercentFormat = (code: string): boolean => bare(code).includes('%')

const isGeneral = (code: string): boolean => /^(general|@)?$/i.test(code)

/** Digits of a number that a spreadsheet keeps; what was longer is lost already. */
const digitsKept = 1e15

/** How a spreadsheet shows a number; `null` when that cannot be said. A number without format is shown with all its digits. */
export function shownNumber(value: number, code: string): string | null {
  if (Math.abs(value) >= digitsKept) return null
  if (isGeneral(code)) return String(Number(value.toPrecision(15)))
  // Chinese numerals and names of days are not known to the formatter.
  if (/\[DBNum|aaa/i.test(code)) return null
  try {
    return formats.format(quoted(code), value).trim() || null
  } catch {
    return null
  }
}

/** The formatter knows texts in quotes only; programs write Chinese ones without. */
const quoted = (code: string): string =>
  code.replace(/"[^"]*"|\\.|\[[^\]]*\]|上午\/下午|[^\x00-\x7f€]+/g, (part) => (/^[^\x00-\x7f]/.test(part) && !part.startsWith('上午') ? `"${part}"` : part))
