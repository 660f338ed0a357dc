import { randomInt } from 'node:crypto'

import type { FieldHook } from 'payload'

/** Letters and digits that cannot be taken for each other when read from a blackboard. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A new join code of eight characters: about 8 × 10¹¹ of them, so they cannot be guessed within the rate limit. */
export function newJoinCode(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/**
 * For `hooks.beforeValidate`: a typed code is kept as registration looks it up, in capitals. An emptied one is drawn
 * anew, because every class has one: to MongoDB "none" is a value as well, which only one class could have.
 */
export const keepJoinCode: FieldHook = ({ value }) => {
  if (typeof value === 'string' && value.trim() !== '') return value.trim().toUpperCase()
  return value === null || typeof value === 'string' ? newJoinCode() : value
}
