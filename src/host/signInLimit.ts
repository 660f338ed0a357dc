type Release = (username: string) => unknown

const key = Symbol.for('crm-lab.sign-in-limit')
const shared = globalThis as unknown as Record<symbol, Release | undefined>

/** The rate limit of failed sign-ins says how an account is released from it. */
export function offerRelease(release: Release): void {
  shared[key] = release
}

/** Forgets failed sign-ins on an account, so that unlocking it really lets the person in. */
export async function releaseSignIn(username: string): Promise<void> {
  await shared[key]?.(username.trim().toLowerCase())
}
