import crypto from 'node:crypto'

/**
 * Passwords of tests are hashed with one round instead of 600,000, which cost a tenth of a second for every account and
 * every sign-in. What Payload stores and compares stays the same otherwise.
 */
export function hashPasswordsQuickly(): void {
  if (hashing.isQuick) return
  hashing.isQuick = true
  const thorough = crypto.pbkdf2
  crypto.pbkdf2 = (password, salt, _iterations, length, digest, done) => thorough(password, salt, 1, length, digest, done)
}

/** Node's modules are the same for all test files of a process. */
const hashing = crypto as typeof crypto & { isQuick?: boolean }
