import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'

import { tooMuchContent, unreadable } from './refusals.ts'

/** A file inside a ZIP archive. */
interface Entry {
  name: string
  method: number
  isEncrypted: boolean
  packedSize: number
  headerAt: number
}

/** The files of an archive, unpacked piece by piece and only when they are asked for. */
export interface Archive {
  /** The name as the archive spells it, however the question is spelt; `null` when there is no such file. */
  has: (name: string) => boolean
  /** @throws TaskRefusal `too-large` as soon as all that was read is more than the limit */
  read: (name: string) => AsyncGenerator<Uint8Array>
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const mostEntries = 10_000
const stored = 0
const deflated = 8

/**
 * Opens a ZIP archive by its table of contents. The sizes that it claims count for nothing: what is read is counted.
 *
 * @throws TaskRefusal when it is none
 */
export function unzip(bytes: Uint8Array, mostUnpacked: number): Archive {
  const entries = new Map(entriesOf(bytes).map((entry) => [keyOf(entry.name), entry]))
  let left = mostUnpacked
  return {
    has: (name) => entries.has(keyOf(name)),
    read: async function* (name) {
      const entry = entries.get(keyOf(name))
      if (!entry) throw damaged()
      for await (const piece of unpacked(bytes, entry)) {
        left -= piece.length
        if (left < 0) throw tooMuchContent()
        yield piece
      }
    },
  }
}

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

export const damaged = (cause?: unknown) => unreadable('无法读取该 Excel 文件，文件可能已损坏', 'This Excel file cannot be read; it may be damaged', cause)

async function* unpacked(bytes: Uint8Array, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) throw unreadable('文件有密码保护，请取消密码后再导入', 'The file is protected by a password; remove it first')
  const view = viewOf(bytes)
  if (entry.headerAt + 30 > bytes.length) throw damaged()
  const from = entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true)
  const packed = bytes.subarray(from, from + entry.packedSize)
  if (entry.method === stored) yield* pieces(packed)
  else if (entry.method === deflated) yield* Readable.from(pieces(packed)).pipe(createInflateRaw()) as AsyncIterable<Uint8Array>
  else throw damaged()
}

const pieceSize = 64 * 1024

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += pieceSize) yield bytes.subarray(from, from + pieceSize)
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

function entriesOf(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes)
  const end = findEnd(view)
  const count = end === null ? 0 : view.getUint16(end + 10, true)
  if (end === null || count > mostEntries) throw damaged()
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = count; left > 0; left--) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) throw damaged()
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedSize: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

/** The end record stands at the end, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return null
}
