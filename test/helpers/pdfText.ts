import { inflateSync } from 'node:zlib'

/**
 * The text of every page of a PDF file that pdfkit has written, one line for each piece that is drawn. Read as a reader
 * of PDF does it: by the fonts of the page and their tables of characters, so what is found can be searched and copied.
 */
export function pagesOf(file: Uint8Array): string[] {
  const stored = Buffer.from(file).toString('latin1')
  if (!stored.startsWith('%PDF-') || !stored.trimEnd().endsWith('%%EOF')) throw new Error('not a whole PDF file')
  const part = (id: string): string => new RegExp(`(?:^|\\n)${id} 0 obj\\n([^]*?)\\nendobj`).exec(stored)?.[1] ?? ''
  const pages = /\/Type \/Pages\n[^]*?\/Kids \[([^\]]*)\]/.exec(stored)?.[1] ?? ''
  return [...pages.matchAll(/(\d+) 0 R/g)].map(([, page]) => {
    const fonts = new Map([...part(referred(part(page!), 'Resources')).matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, charactersOf(part(id!))]))
    return textOf(contentOf(part(referred(part(page!), 'Contents'))), fonts)
  })

  function charactersOf(font: string): string[] {
    const table = contentOf(part(referred(font, 'ToUnicode')))
    return [...table.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/g)].flatMap(([, , characters]) =>
      [...characters!.matchAll(/<([^>]*)>/g)].map(([, units]) => String.fromCharCode(...(units!.match(/[\da-f]{4}/g) ?? []).map((unit) => parseInt(unit, 16)))),
    )
  }
}

const referred = (object: string, name: string): string => new RegExp(`/${name} (\\d+) 0 R`).exec(object)?.[1] ?? ''

function contentOf(object: string): string {
  const begin = object.indexOf('stream\n') + 'stream\n'.length
  const length = Number(/\/Length (\d+)/.exec(object)?.[1])
  return inflateSync(Buffer.from(object.slice(begin, begin + length), 'latin1')).toString('latin1')
}

function textOf(content: string, fonts: Map<string, string[]>): string {
  let characters: string[] = []
  const lines: string[] = []
  for (const [, font, pieces] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font) characters = fonts.get(font) ?? []
    else
      lines.push(
        [...pieces!.matchAll(/<([\da-f]*)>/g)]
          .map(([, glyphs]) => (glyphs!.match(/.{4}/g) ?? []).map((glyph) => characters[parseInt(glyph, 16)] ?? '').join(''))
          .join(''),
      )
  }
  return lines.join('\n')
}
