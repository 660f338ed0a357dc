import { unreadable } from './refusals.ts'
import { isStorable } from './table.ts'

/** The text of a file, and which of its parts cannot be trusted. */
export interface DecodedText {
  text: string
  isUnclear: (part: string) => boolean
}

const replacement = '\uFFFD'
const beyondAscii = /[^\x00-\x7f]/

/**
 * The text of a CSV file: UTF-8, or UTF-16 with a byte order mark, or GB18030 (which includes GBK), because Chinese
 * spreadsheet programs save CSV in it. Where the bytes are none of these, the parts concerned are marked as unclear.
 *
 * @throws TaskRefusal `invalid` for what is no text at all
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = encodingMarkedAt(bytes)
  if (marked) return withMarks(bytes, marked)
  if (bytes.includes(0))
    throw unreadable('无法识别文件内容，请上传 CSV 或 Excel（.xlsx）文件', 'The content of the file is not known; bring a CSV or Excel (.xlsx) file')
  const utf8 = decodeExactly('utf-8', bytes)
  if (utf8 !== null) return givenText(utf8)
  if (isMostlyUtf8(bytes)) return withMarks(bytes, 'utf-8')
  const chinese = withMarks(bytes, 'gb18030')
  return isMostlyCommonChinese(bytes) ? chinese : { ...chinese, isUnclear: (part) => beyondAscii.test(part) }
}

/** A text that came as one, in which nothing but half a character is unclear. */
export const givenText = (text: string): DecodedText => ({ text, isUnclear: isBroken })

const isBroken = (part: string): boolean => !isStorable(part)

function encodingMarkedAt([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

function withMarks(bytes: Uint8Array, encoding: string): DecodedText {
  const exact = decodeExactly(encoding, bytes)
  if (exact !== null) return givenText(exact)
  return { text: new TextDecoder(encoding).decode(bytes), isUnclear: (part) => part.includes(replacement) || isBroken(part) }
}

function decodeExactly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Chinese in GBK makes hardly any three bytes that UTF-8 could have. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let right = 0
  let wrong = 0
  for (const character of text) {
    if (character === replacement) wrong++
    else if (character.charCodeAt(0) >= 0x800) right++
  }
  return right > 2 * wrong
}

/**
 * Of Chinese in GBK most characters are those that are used most (the first level of GB 2312) and punctuation; of other
 * encodings read as GBK few are.
 */
function isMostlyCommonChinese(bytes: Uint8Array): boolean {
  let common = 0
  let all = 0
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0
    if (first < 0x81) continue
    const second = bytes[++at] ?? 0
    // Four bytes of GB 18030: rare characters and signs beyond all Chinese encodings.
    if (second >= 0x30 && second <= 0x39) at += 2
    else {
      all++
      if (second >= 0xa1 && (first === 0xa1 || first === 0xa3 || (first >= 0xb0 && first <= 0xd7))) common++
    }
  }
  return common >= 0.6 * all
}
