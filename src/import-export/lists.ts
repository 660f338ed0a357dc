/** Splits a cell that holds several values. A separator that belongs to a value is written `\;`. */
export function splitList(text: string, separators: string): string[] {
  const parts: string[] = []
  let part = ''
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === '\\' && index + 1 < text.length && (text[index + 1] === '\\' || separators.includes(text[index + 1] ?? ''))) part += text[++index]
    else if (separators.includes(character)) {
      parts.push(part.trim())
      part = ''
    } else part += character
  }
  return [...parts, part.trim()]
}

/** Joins values with `;` so that `splitList` finds them again. */
export const joinList = (values: string[], separators: string): string =>
  values.map((value) => [...value].map((one) => (one === '\\' || separators.includes(one) ? `\\${one}` : one)).join('')).join(';')

/** Between the rows of a list. */
export const rowSeparators = ';；'
/** Between the values of a multiple choice. */
export const choiceSeparators = ';；、|'
