import { Readable } from 'node:stream'

import { parse, CsvError } from 'csv-parse'

import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'
import { breathing } from '../breathing.ts'
import type { TableRow } from './table.ts'

const delimiters = [',', ';', '\t']
const pieceLength = 64 * 1024

/** Reads the records of a CSV text, letting other work run in between. */
export async function* readCsv(text: string): AsyncGenerator<TableRow> {
  const parser = Readable.from(pieces(text)).pipe(parse({ delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false, bom: true }))
  const breathe = breathing()
  let row = 0
  try {
    for await (const cells of parser) {
      yield { row: ++row, cells: cells as string[] }
      await breathe()
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new LabError({
      code: 'invalid',
      field: 'file',
      message: bilingual(`第 ${row + 1} 行不是正确的 CSV（引号不匹配？）`, `Row ${row + 1} is not correct CSV (unbalanced quotes?)`),
      data: { errors: [{ row: row + 1, column: null, field: null, value: null, code: 'broken-csv', message: error.code }] },
    })
  }
}

function* pieces(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += pieceLength) yield text.slice(from, from + pieceLength)
}

/** The delimiter that occurs most in the header, outside quotes. */
function delimiterOf(text: string): string {
  const header = (/^(?:"(?:[^"]|"")*"|[^\r\n"])*/.exec(text.slice(0, pieceLength))?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = delimiters.map((one) => header.split(one).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}
