import type { Request } from 'express'

import { limited } from './bodyLimits.ts'

const early = new WeakMap<Request, Buffer>()
const credentialsLimit = 64 * 1024

/** The body of a request whose body had to be read before Payload's turn; `undefined` for all others. */
export const bodyReadEarly = (request: Request): Buffer | undefined => early.get(request)

/**
 * The username that somebody tries to sign in with, from JSON or from the admin's form; `''` when there is none.
 * Reads the body, which is then kept for Payload.
 *
 * @throws LabError `too-large` for a body that no honest sign-in has
 */
export async function signInName(request: Request): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of limited(request, credentialsLimit)) chunks.push(chunk)
  const body = Buffer.concat(chunks)
  early.set(request, body)
  const username = usernameIn(await credentials(body, request.headers['content-type'] ?? ''))
  return username.trim().toLowerCase()
}

async function credentials(body: Buffer, contentType: string): Promise<unknown> {
  try {
    if (!contentType.startsWith('multipart/form-data')) return JSON.parse(body.toString('utf8'))
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData()
    return JSON.parse(String(form.get('_payload')))
  } catch {
    // Not a sign-in that can succeed; Payload says what is wrong with it.
    return null
  }
}

function usernameIn(given: unknown): string {
  const username = typeof given === 'object' && given !== null && 'username' in given ? given.username : ''
  return typeof username === 'string' ? username : ''
}
