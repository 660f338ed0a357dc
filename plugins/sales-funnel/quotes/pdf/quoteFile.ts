import { inLanguage } from '../../../../src/plugin/index.ts'
import type { QuoteContent } from '../print/content.ts'
import type { PrintedQuote } from '../print/printedQuote.ts'
import { texts, type Language, type PrintText } from '../print/texts.ts'
import { fits, heightOf, margins, newPaper, oneLine, someLines, widthOf, write, type Paper, type Style } from './paper.ts'
import { drawTable, nextPage } from './table.ts'

const text: Style = { size: 9.5 }
const label: Style = { size: 9.5, color: '#555' }
const small: Style = { size: 8.5, color: '#555' }

/** The PDF file of a quote. A character that the font lacks is an empty box. */
export async function quoteFile(quote: PrintedQuote, content: QuoteContent, language: Language): Promise<Buffer<ArrayBuffer>> {
  const say = (name: PrintText): string => inLanguage(texts[name], language)
  const paper = await newPaper({ title: oneLine(`${content.title} ${content.number}`), author: oneLine(quote.company.name), language })
  const written = piecesOf(paper)
  const top = drawFacts(paper, content, drawTitle(paper, content, drawCompany(paper, quote)))
  let y = await drawTable(paper, content, say('total'), top)
  if (content.note) y = drawNote(paper, content.note, y)
  if (quote.remark) y = drawRemark(paper, say('remark'), quote.remark, y)
  drawSignatures(paper, [say('seller'), say('buyer')], say('signature'), y)
  drawFeet(paper, `${content.title} ${content.number}`, say('page'))
  paper.end()
  return written
}

function piecesOf(paper: Paper): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    paper.on('data', (piece: Uint8Array) => pieces.push(piece))
    paper.once('end', () => {
      resolve(Buffer.concat(pieces))
    })
    paper.once('error', reject)
  })
}

/** The drawing functions take where they begin and return where they end. */
function drawCompany(paper: Paper, { company }: PrintedQuote): number {
  const left = { x: margins.left, y: margins.top, width: widthOf(paper) * 0.55 }
  const right = { x: margins.left + widthOf(paper) * 0.6, y: margins.top, width: widthOf(paper) * 0.4 }
  const name: Style = { size: 14, isBold: true }
  const reach = [company.address, company.phone].map(oneLine).filter(Boolean).join('\n')
  write(paper, oneLine(company.name), left, name)
  write(paper, reach, right, { ...small, align: 'right' })
  const height = Math.max(heightOf(paper, oneLine(company.name), left.width, name), heightOf(paper, reach, right.width, small))
  const y = margins.top + height + 6
  paper
    .lineWidth(1.5)
    .strokeColor('#111')
    .moveTo(margins.left, y)
    .lineTo(margins.left + widthOf(paper), y)
    .stroke()
  return y
}

function drawTitle(paper: Paper, { title }: QuoteContent, y: number): number {
  const style: Style = { size: 18, isBold: true, align: 'center' }
  write(paper, title, { x: margins.left, y: y + 14, width: widthOf(paper) }, style)
  return y + 14 + heightOf(paper, title, widthOf(paper), style) + 8
}

/** Two beside each other. */
function drawFacts(paper: Paper, { facts }: QuoteContent, top: number): number {
  const half = widthOf(paper) / 2
  const labelWidth = 76
  const valueWidth = half - labelWidth - 8
  let y = top
  for (let index = 0; index < facts.length; index += 2) {
    const pair = facts.slice(index, index + 2).map(([name, value]) => [name, oneLine(value)] as const)
    pair.forEach(([name, value], place) => {
      const x = margins.left + place * half
      write(paper, name, { x, y, width: labelWidth }, label)
      write(paper, value, { x: x + labelWidth, y, width: valueWidth }, text)
    })
    y += Math.max(...pair.map(([, value]) => heightOf(paper, value, valueWidth, text))) + 2
  }
  return y + 10
}

function drawNote(paper: Paper, note: string, y: number): number {
  const height = heightOf(paper, note, widthOf(paper), small)
  const top = fits(paper, y + 4, height) ? y + 4 : nextPage(paper)
  write(paper, note, { x: margins.left, y: top, width: widthOf(paper) }, small)
  return top + height
}

/** As long as it is: line by line, over as many pages as it needs. */
function drawRemark(paper: Paper, heading: string, remark: string, y: number): number {
  const headingHeight = heightOf(paper, heading, widthOf(paper), small)
  const top = fits(paper, y + 10, headingHeight * 3) ? y + 10 : nextPage(paper)
  write(paper, heading, { x: margins.left, y: top, width: widthOf(paper) }, small)
  write(paper, someLines(remark), { x: margins.left, y: top + headingHeight, width: widthOf(paper) }, text)
  return paper.y
}

function drawSignatures(paper: Paper, parties: string[], signature: string, y: number): void {
  const height = 100
  const top = fits(paper, y + 30, height) ? y + 30 : nextPage(paper)
  const width = (widthOf(paper) - 40) / 2
  parties.forEach((party, index) => {
    const x = margins.left + index * (width + 40)
    write(paper, party, { x, y: top, width }, text)
    write(paper, signature, { x, y: top + 50, width }, text)
  })
}

/** Last, when it is known how many pages there are. */
function drawFeet(paper: Paper, name: string, pageText: string): void {
  const { count } = paper.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    paper.switchToPage(index)
    // Below the margin, where text otherwise begins a new page.
    paper.page.margins.bottom = 0
    const box = { x: margins.left, y: paper.page.height - 36, width: widthOf(paper) }
    write(paper, oneLine(name), box, small)
    write(paper, pageText.replace('{page}', String(index + 1)).replace('{pages}', String(count)), box, { ...small, align: 'right' })
  }
}
