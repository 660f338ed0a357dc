const looksLikeFormula = /^'*[=+\-@\t\r]/
const isGuarded = /^'+[=+\-@\t\r]/
const isPlainNumber = /^[+-]?\d+(\.\d+)?$/

/** A spreadsheet would run a text that starts like a formula; a leading apostrophe keeps it a text. Plain numbers need none. */
export const guardFormula = (text: string): string => (looksLikeFormula.test(text) && !isPlainNumber.test(text) ? `'${text}` : text)

/** Undoes `guardFormula`, so that what was exported is imported unchanged (R33). */
export const unguardFormula = (text: string): string => (isGuarded.test(text) ? text.slice(1) : text)

/** For cells that are texts anyway: guards only what `unguardFormula` would otherwise change. */
export const guardApostrophe = (text: string): string => (isGuarded.test(text) ? `'${text}` : text)
