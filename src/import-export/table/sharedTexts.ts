import { readXml, type XmlReader } from './readXml.ts'
import { tooMuchContent } from './refusals.ts'
import { importLimits } from './table.ts'

/** The texts that cells refer to by their place. */
export async function readSharedTexts(pieces: AsyncIterable<Uint8Array>): Promise<string[]> {
  const texts: string[] = []
  const runs = textRuns()
  let length = 0
  await readXml(pieces, {
    open: (name) => {
      if (name === 'si') runs.start()
      else runs.open(name)
    },
    text: runs.text,
    close: (name) => {
      runs.close(name)
      if (name !== 'si') return
      const text = runs.take()
      length += text.length
      if (length > importLimits.textBytes || texts.push(text) > importLimits.cells) throw tooMuchContent()
    },
  })
  return texts
}

/** Collects the text of a cell from its runs, without the reading aids (phonetic guides) that may stand beside them. */
export function textRuns(): Required<XmlReader> & { open: (name: string) => void; start: () => void; take: () => string } {
  let parts: string[] = []
  let isText = false
  let guides = 0
  return {
    start: () => {
      parts = []
    },
    open: (name) => {
      if (name === 'rPh') guides++
      isText = name === 't' && guides === 0
    },
    text: (text) => {
      if (isText) parts.push(text)
    },
    close: (name) => {
      if (name === 'rPh') guides--
      if (name === 't') isText = false
    },
    take: () => withoutEscapes(parts.join('')),
  }
}

/** Characters that XML cannot hold are written `_x0007_` in a workbook. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text
