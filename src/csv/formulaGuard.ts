/** What a spreadsheet may take for the beginning of a formula, in any width of writing. */
const signs = '=+\\-@＝＋－＠﹦﹢﹣﹫'
/** Whatever some program could read as the end of a cell or of a row: line ends of all kinds, tab, and the delimiter of other countries. */
const ends = '\\t\\n\\v\\f\\r\\x1c-\\x1e\\x85\\u2028\\u2029;'
/** Blanks that programs skip before they look at a cell. */
const blanks = ' \\xa0\\u2000-\\u200b\\u3000\\ufeff'

const asFormula = `'*[${blanks}]*[${signs}]`
/** The whole text may also begin with a tab or a line end, which programs drop. */
const asFirst = `'*[${blanks}]*[${signs}\\t\\r\\n]`

const unguarded = new RegExp(`^(?=${asFirst})|(?<=[${ends}])(?=${asFormula})`, 'g')
const guarded = new RegExp(`^'(?=${asFirst})|(?<=[${ends}])'(?=${asFormula})`, 'g')

/** Digits and blanks with a sign before them are no calculation: -12.5, +86 139 0571 0000. */
const isNumber = (text: string): boolean => /^[+-]?\d[\d ]*(\.\d+)?$/.test(text)

/**
 * A spreadsheet would run a text that begins like a formula; an apostrophe keeps it a text. One stands wherever a program
 * could see a cell begin: at the beginning, behind line ends and tabs, and behind `;`, which is the delimiter in many
 * countries. A number needs none.
 */
export const guardFormula = (text: string): string => (isNumber(text) ? text : text.replace(unguarded, "'"))

/** Undoes `guardFormula`, so that what was exported is imported unchanged (R33). */
export const unguardFormula = (text: string): string => text.replace(guarded, '')

const looksGuarded = new RegExp(`^(?='${asFirst})|(?<=[${ends}])(?='${asFormula})`, 'g')

/** For cells that are texts anyway: guards only what `unguardFormula` would otherwise change. */
export const guardApostrophe = (text: string): string => text.replace(looksGuarded, "'")
