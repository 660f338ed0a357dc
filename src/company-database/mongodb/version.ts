import type { Db } from 'mongodb'

/** The oldest server on which the whole lab was run; older ones lack what its queries use. */
const oldest = [4, 4] as const

export function isSupported(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

/** @throws Error when the server is older than the lab supports */
export async function requireVersion(db: Db): Promise<void> {
  const { version } = (await db.admin().command({ buildInfo: 1 })) as unknown as { version: string }
  if (isSupported(version)) return
  const needed = oldest.join('.')
  throw new Error(`需要 MongoDB ${needed} 或更高版本。The MongoDB server of DATABASE_URL is ${version}; the lab needs ${needed} or a newer one.`)
}
