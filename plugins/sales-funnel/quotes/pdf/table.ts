import { setImmediate as letOthers } from 'node:timers/promises'

import { productColumn, type LineContent, type QuoteContent } from '../print/content.ts'
import { fits, heightOf, lengthOf, margins, oneLine, widthOf, write, type Paper, type Style } from './paper.ts'

const text: Style = { size: 9 }
const head: Style = { size: 8.5, isBold: true }
const small: Style = { size: 7.5, color: '#555' }
const sum: Style = { size: 9.5, isBold: true }

const space = { x: 4, y: 3 }

const productWidth = 120

interface Column {
  x: number
  width: number
  isNumber: boolean
}

/**
 * The lines with their sums. No row is torn apart, every page has the heads of the columns, and the sums stand on a page
 * with the last line. Between the rows other requests have their turn.
 *
 * @returns where the table ends
 */
export async function drawTable(paper: Paper, content: QuoteContent, totalLabel: string, top: number): Promise<number> {
  const columns = columnsOf(paper, content)
  const sums = sumsOf(paper, content, totalLabel)
  let y = drawHead(paper, content, columns, top)
  for (const [index, row] of content.rows.entries()) {
    const height = rowHeight(paper, row, columns)
    const isLast = index === content.rows.length - 1
    if (!fits(paper, y, height + (isLast ? sums.height : 0))) y = drawHead(paper, content, columns, nextPage(paper))
    drawRow(paper, row, columns, y, height)
    y += height
    await letOthers()
  }
  return sums.draw(y)
}

/** As wide as the longest cell where there is room for it; the product has what is left, and never less than `productWidth`. */
function columnsOf(paper: Paper, { columns, rows }: QuoteContent): Column[] {
  const wanted = columns.map(({ label }, index) => {
    if (index === productColumn) return 0
    const cells = rows.map(({ cells }) => oneLine(cells[index]))
    const longest = cells.reduce((one, other) => (other.length > one.length ? other : one), '')
    return Math.max(lengthOf(paper, label, head), lengthOf(paper, longest, text)) + 2 * space.x + 1
  })
  const widths = narrowed(wanted, widthOf(paper) - productWidth)
  widths[productColumn] = widthOf(paper) - sumOf(widths)
  return columns.map(({ isNumber }, index) => ({ x: margins.left + sumOf(widths.slice(0, index)), width: widths[index] ?? 0, isNumber }))
}

/** The widest give way until all have room; what no longer fits into a cell goes on below. */
function narrowed(widths: number[], room: number): number[] {
  let widest = Math.max(...widths)
  while (sumOf(widths.map((width) => Math.min(width, widest))) > room) widest -= 1
  return widths.map((width) => Math.min(width, widest))
}

const sumOf = (numbers: number[]): number => numbers.reduce((one, other) => one + other, 0)

function drawHead(paper: Paper, { columns: heads }: QuoteContent, columns: Column[], y: number): number {
  const height = Math.max(...heads.map(({ label }, index) => heightOf(paper, label, inner(columns[index]), head))) + 2 * space.y
  paper.rect(margins.left, y, widthOf(paper), height).fill('#f0f0f0')
  heads.forEach(({ label }, index) => {
    drawCell(paper, label, columns[index], y, height, head)
  })
  return y + height
}

function rowHeight(paper: Paper, { cells, small: below }: LineContent, columns: Column[]): number {
  const heights = cells.map((cell, index) => {
    const width = inner(columns[index])
    return heightOf(paper, oneLine(cell), width, text) + (index === productColumn ? heightOf(paper, oneLine(below), width, small) : 0)
  })
  return Math.max(...heights) + 2 * space.y
}

function drawRow(paper: Paper, { cells, small: below }: LineContent, columns: Column[], y: number, height: number): void {
  cells.forEach((cell, index) => {
    const column = columns[index]
    drawCell(paper, oneLine(cell), column, y, height, text)
    if (index !== productColumn || !column) return
    const nameHeight = heightOf(paper, oneLine(cell), inner(column), text)
    write(paper, oneLine(below), { x: column.x + space.x, y: y + space.y + nameHeight, width: inner(column) }, small)
  })
}

function drawCell(paper: Paper, content: string, column: Column | undefined, y: number, height: number, style: Style): void {
  if (!column) return
  frame(paper, column.x, y, column.width, height)
  write(paper, content, { x: column.x + space.x, y: y + space.y, width: inner(column) }, { ...style, align: column.isNumber ? 'right' : 'left' })
}

/** The rows below the lines: the total, and the total in words. */
function sumsOf(paper: Paper, { total, inCapitals }: QuoteContent, totalLabel: string): { height: number; draw: (y: number) => number } {
  const width = widthOf(paper) - 2 * space.x
  const rows = [[totalLabel, total] as const, ...(inCapitals ? [[inCapitals, ''] as const] : [])].map(([left, right]) => ({
    left,
    right,
    height: heightOf(paper, left, width, sum) + 2 * space.y,
  }))
  return {
    height: sumOf(rows.map(({ height }) => height)),
    draw: (top) =>
      rows.reduce((y, { left, right, height }) => {
        frame(paper, margins.left, y, widthOf(paper), height)
        const box = { x: margins.left + space.x, y: y + space.y, width }
        write(paper, left, box, sum)
        write(paper, right, box, { ...sum, align: 'right' })
        return y + height
      }, top),
  }
}

const inner = (column: Column | undefined): number => (column?.width ?? 0) - 2 * space.x

function frame(paper: Paper, x: number, y: number, width: number, height: number): void {
  paper.lineWidth(0.5).strokeColor('#888').rect(x, y, width, height).stroke()
}

/** @returns where writing begins on it */
export function nextPage(paper: Paper): number {
  paper.addPage()
  return margins.top
}
