import { tooMuchContent } from './refusals.ts'
import { importLimits, SheetDate, SheetNumber, UnclearCell, type Cell, type TableRow, type UnclearReason } from './table.ts'

/** Rows between threads: JSON in pieces, so that neither side copies objects or is busy with them for long. */
export type PackedRows = Uint8Array[]

const rowsInPiece = 500

/** Cells that are no JSON stand as one-keyed objects under these names; every object of JSON itself stands under `json`. */
type PackedCell =
  | string
  | boolean
  | number
  | null
  | { number: [number, string | null, boolean] }
  | { date: [number, string | null, boolean] }
  | { unclear: [UnclearReason, string] }
  | { json: unknown }

/** @throws TaskRefusal `too-large` when all texts together pass the limit */
export function packRows(rows: TableRow[]): PackedRows {
  const pieces: PackedRows = []
  const encoder = new TextEncoder()
  let size = 0
  for (let from = 0; from < rows.length; from += rowsInPiece) {
    const piece = encoder.encode(JSON.stringify(rows.slice(from, from + rowsInPiece).map(({ row, cells }) => [row, cells.map(packCell)])))
    size += piece.length
    if (size > importLimits.textBytes) throw tooMuchContent()
    pieces.push(piece)
  }
  return pieces
}

export function* unpackRows(pieces: PackedRows): Generator<TableRow[]> {
  for (const piece of pieces) {
    const rows = JSON.parse(new TextDecoder().decode(piece)) as [number, PackedCell[]][]
    yield rows.map(([row, cells]) => ({ row, cells: cells.map(unpackCell) }))
  }
}

function packCell(cell: Cell): PackedCell {
  if (cell instanceof SheetNumber) return { number: [cell.value, cell.text, cell.isPercent] }
  if (cell instanceof SheetDate) return { date: [cell.wallClock, cell.text, cell.hasDay] }
  if (cell instanceof UnclearCell) return { unclear: [cell.reason, cell.text] }
  return typeof cell === 'object' && cell !== null ? { json: cell } : ((cell ?? null) as PackedCell)
}

function unpackCell(cell: PackedCell): Cell {
  if (typeof cell !== 'object' || cell === null) return cell
  if ('number' in cell) return new SheetNumber(...cell.number)
  if ('date' in cell) return new SheetDate(...cell.date)
  return 'unclear' in cell ? new UnclearCell(...cell.unclear) : cell.json
}
