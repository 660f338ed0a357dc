import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

/** As Payload makes the hash of a password. */
const { iterations, keyLength } = { iterations: 600_000, keyLength: 32 } as const

/** Takes as long as comparing a password, so that the time of an answer does not tell whether there is such an account. */
export async function hashForNothing(password: string): Promise<void> {
  await promisify(pbkdf2)(password, randomBytes(32), iterations, keyLength, 'sha256')
}
