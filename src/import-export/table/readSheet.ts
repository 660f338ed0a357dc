import { attribute, readXml } from './readXml.ts'
import { tooManyColumns, tooManyRows, tooMuchContent } from './refusals.ts'
import { textRuns } from './sharedTexts.ts'
import { sheetCell, type WrittenCell } from './sheetCell.ts'
import { importLimits, isEmptyCell, UnclearCell, type TableRow } from './table.ts'

interface Context {
  texts: string[]
  formats: string[]
  is1904: boolean
}

/** Reads the rows of a sheet that have any value. Cells without one cost nothing, wherever they stand. */
export async function readSheet(pieces: AsyncIterable<Uint8Array>, { texts, formats, is1904 }: Context): Promise<TableRow[]> {
  const rows: TableRow[] = []
  const merges: string[] = []
  const runs = textRuns()
  let row: TableRow = { row: 0, cells: [] }
  let column = -1
  let cell: WrittenCell | null = null
  let collected: string[] | null = null
  let count = 0

  const keep = (written: WrittenCell) => {
    const value = sheetCell(written, { texts, is1904 })
    if (value === null || value === '') return
    if (column >= importLimits.columns) {
      if (isEmptyCell(value)) return
      throw tooManyColumns()
    }
    if (++count > importLimits.cells) throw tooMuchContent()
    while (row.cells.length < column) row.cells.push(null)
    row.cells[column] = value
  }

  await readXml(pieces, {
    open: (name, attributes) => {
      if (name === 'row') {
        row = { row: Number(attributes.r ?? row.row + 1), cells: [] }
        column = -1
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        cell = { type: attributes.t ?? 'n', format: formats[Number(attributes.s ?? 0)] ?? 'General', value: null, inline: '', formula: null }
        runs.start()
      } else if (name === 'v' || name === 'f') collected = []
      else if (name === 'mergeCell') {
        const range = attribute(attributes, 'ref')
        if (range && merges.push(range) > importLimits.rows) throw tooMuchContent()
      } else runs.open(name)
    },
    text: (text) => {
      if (collected) collected.push(text)
      else runs.text(text)
    },
    close: (name) => {
      runs.close(name)
      if (cell && (name === 'v' || name === 'f')) {
        cell[name === 'v' ? 'value' : 'formula'] = (collected ?? []).join('')
        collected = null
      } else if (cell && name === 'c') {
        keep({ ...cell, inline: runs.take() })
        cell = null
      } else if (name === 'row' && !row.cells.every(isEmptyCell) && rows.push(row) > importLimits.rows + 1) throw tooManyRows()
    },
  })
  refuseCovered(rows, merges)
  return rows
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.toUpperCase()) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}

/**
 * Of merged cells the first one holds the value, and a person sees it in all of them: whether it is meant for every row
 * and column nobody can say. The header (the first row) is left as it is.
 */
function refuseCovered([header, ...rows]: TableRow[], merges: string[]): void {
  if (!header) return
  for (const range of merges) {
    const [from = '', to = from] = range.split(':')
    const [top, bottom] = [rowOf(from), rowOf(to)]
    const [left, right] = [columnOf(from), Math.min(columnOf(to), header.cells.length - 1)]
    const first = top === header.row ? header : rows.find(({ row }) => row === top)
    if (isEmptyCell(first?.cells[left])) continue
    for (const { row, cells } of rows) {
      if (row < top || row > bottom) continue
      for (let column = left; column <= right; column++) {
        if (row === top && column === left) continue
        while (cells.length < column) cells.push(null)
        cells[column] = new UnclearCell('merged', '')
      }
    }
  }
}

const rowOf = (reference: string): number => Number(/\d+$/.exec(reference)?.[0])
