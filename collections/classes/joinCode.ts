import { randomInt } from 'node:crypto'

/** Letters and digits that cannot be taken for each other when read from a blackboard. */
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A new join code of eight characters: about 8 × 10¹¹ of them, so they cannot be guessed within the rate limit. */
export function newJoinCode(): string {
  return Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
