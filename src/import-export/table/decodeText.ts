import { LabError } from '../../errors/labError.ts'
import { bilingual } from '../../language/bilingual.ts'

/**
 * The text of a CSV file: UTF-8 with or without byte order mark, UTF-16LE with one, else GB18030 (which includes GBK),
 * because Chinese spreadsheet programs save CSV in it.
 *
 * @throws LabError `invalid` when it is none of them
 */
export function decodeText(bytes: Uint8Array): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of isUtf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    const text = decodeAs(encoding, bytes)
    if (text !== null && !text.includes('\0')) return text
  }
  throw new LabError({
    code: 'invalid',
    field: 'file',
    message: bilingual('无法识别文件编码，请另存为 UTF-8 或 GBK', 'The encoding of the file is not known; save it as UTF-8 or GBK'),
  })
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
