import { RE2JS } from 're2js'

/** The most characters of a pattern, and the most steps that it may come to: repetitions multiply inside it. */
const longest = 200
const mostSteps = 500

/** Longer texts match no pattern: the time of a test is steps times characters. */
const longestText = 10_000

/**
 * A pattern that people wrote, as a test of a whole text; `null` when it is none. It runs on an engine that reads a text
 * once (RE2), so no pattern holds up the server; looking ahead and referring back are not part of its language.
 */
export function compilePattern(source: string | null | undefined): ((text: string) => boolean) | null {
  if (!source || source.length > longest) return null
  try {
    const pattern = RE2JS.compile(RE2JS.translateRegExp(source))
    if (pattern.programSize() > mostSteps) return null
    return (text) => text.length <= longestText && pattern.matches(text)
  } catch {
    return null
  }
}

/** What a pattern uses that the engine does not have; `null` when it is something else that is wrong. */
export const missingInEngine = (source: string): 'lookaround' | 'backreference' | 'length' | null => {
  if (source.length > longest) return 'length'
  if (/\(\?<?[=!]/.test(source)) return 'lookaround'
  return /\\([1-9]|k<)/.test(source) ? 'backreference' : null
}
