import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import type { Language } from '../print/texts.ts'

export type Paper = PDFKit.PDFDocument

export interface Style {
  size: number
  isBold?: boolean
  color?: string
  align?: 'left' | 'right' | 'center'
}

/** A4 in points, with the margins of the page to print. */
export const margins = { top: 51, bottom: 51, left: 45, right: 45 }

const require = createRequire(import.meta.url)

/** All of simplified Chinese and Latin; only the characters that are used come into a file. */
const fontFile = (weight: 'Regular' | 'Bold'): string => join(dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts', `NotoSansHans-${weight}.otf`)

/** An empty file with one page. What writes it is loaded when somebody first asks for one. */
export async function newPaper(about: { title: string; author: string; language: Language }): Promise<Paper> {
  const { default: PDFDocument } = await import('pdfkit')
  return new PDFDocument({
    size: 'A4',
    margins,
    font: fontFile('Regular'),
    bufferPages: true,
    pdfVersion: '1.7',
    lang: about.language === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    info: { Title: about.title, Author: about.author },
  })
}

export const widthOf = (paper: Paper): number => paper.page.width - margins.left - margins.right

/** Text in a box, which stays on the page. */
export function write(paper: Paper, text: string, box: { x: number; y: number; width: number }, style: Style): void {
  if (text === '') return
  styled(paper, style).text(text, box.x, box.y, { width: box.width, align: style.align ?? 'left', lineGap: gapOf(style) })
}

export const heightOf = (paper: Paper, text: string, width: number, style: Style): number =>
  text === '' ? 0 : styled(paper, style).heightOfString(text, { width, lineGap: gapOf(style) })

export const lengthOf = (paper: Paper, text: string, style: Style): number => (text === '' ? 0 : styled(paper, style).widthOfString(text))

/** The font asks for lines one and a half times as high as its characters. */
const gapOf = ({ size }: Style): number => -0.15 * size

const styled = (paper: Paper, { size, isBold, color }: Style): Paper =>
  paper
    .font(fontFile(isBold ? 'Bold' : 'Regular'))
    .fontSize(size)
    .fillColor(color ?? '#111')

/** Whether so much fits below `y`; a point is left over, because heights are sums of fractions. */
export const fits = (paper: Paper, y: number, height: number): boolean => y + height < paper.page.maxY() - 1

/** Control characters have no shape; in one line a line break has none either. */
export const oneLine = (text: string | null | undefined): string => (text ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim()

export const someLines = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trimEnd()
