import { SaxesParser } from 'saxes'

/** Attributes by their names, with prefixes as written. */
export type Attributes = Record<string, string>

/** What is done at the parts of a document; names come without prefixes. */
export interface XmlReader {
  open?: (name: string, attributes: Attributes) => void
  close?: (name: string) => void
  text?: (text: string) => void
}

/** Reads an XML document piece by piece, in UTF-8 or, with a byte order mark, UTF-16. Entities of its own are an error. */
export async function readXml(pieces: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({ position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => reader.open?.(localName(name), attributes as Attributes))
  parser.on('closetag', ({ name }) => reader.close?.(localName(name)))
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  let decoder: TextDecoder | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    parser.write(decoder.decode(piece, { stream: true }))
  }
  if (decoder) parser.write(decoder.decode())
  parser.close()
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** An attribute by its name without prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name]
  const prefixed = Object.keys(attributes).find((one) => one.endsWith(`:${name}`))
  return prefixed === undefined ? undefined : attributes[prefixed]
}
