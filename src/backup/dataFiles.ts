import { cpSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The database and its lock are handled by themselves; back-ups hold no back-ups. */
const isData = (name: string): boolean => !/^(backups|lab\.(db.*|lock.*|pid)|.*\.tar\.gz(\.partial)?)$/.test(name)

/** Uploads, the generated secret, accounts: everything of a data folder that is not the database. */
const dataEntries = (dataDir: string): string[] => (existsSync(dataDir) ? readdirSync(dataDir).filter(isData) : [])

export function copyData(dataDir: string, target: string): void {
  for (const name of dataEntries(dataDir)) cpSync(join(dataDir, name), join(target, name), { recursive: true, preserveTimestamps: true })
}

/** Moves things as a whole or not at all; when one cannot be moved, those before it go back. */
export function moveAll(moves: { from: string; to: string }[]): void {
  const done: typeof moves = []
  try {
    for (const move of moves) {
      mkdirSync(dirname(move.to), { recursive: true })
      renameSync(move.from, move.to)
      done.unshift(move)
    }
  } catch (error) {
    for (const { from, to } of done) renameSync(to, from)
    throw error
  }
}

/** The moves that put the current data aside and the restored in its place; the database file comes last. */
export function exchange(
  dataDir: string,
  { restored, aside, database }: { restored: string; aside: string; database: string | null },
): { from: string; to: string }[] {
  const databaseFiles = database ? ['lab.db', 'lab.db-wal', 'lab.db-shm'].filter((name) => existsSync(join(dataDir, name))) : []
  const away = [...dataEntries(dataDir), ...databaseFiles].map((name) => ({ from: join(dataDir, name), to: join(aside, name) }))
  const back = dataEntries(restored).map((name) => ({ from: join(restored, name), to: join(dataDir, name) }))
  return [...away, ...back, ...(database ? [{ from: database, to: join(dataDir, 'lab.db') }] : [])]
}
