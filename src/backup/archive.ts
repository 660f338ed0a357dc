import { closeSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { create, extract } from 'tar'
import { z } from 'zod'

import { backupFolder } from './backupFolder.ts'

const manifestSchema = z.object({
  format: z.literal(1),
  kind: z.enum(['sqlite', 'mongodb']),
  createdAt: z.iso.datetime(),
  /** MongoDB: each collection with its file and how many documents that has. */
  collections: z.array(z.object({ name: z.string(), file: z.string(), documents: z.number().int() })).default([]),
})

export type Manifest = z.infer<typeof manifestSchema>

/** What lies in an archive, unpacked: `database/` (engine's files), `data/` (the rest of the data folder). */
const parts = ['manifest.json', 'database', 'data']

/** Runs work with an empty folder beside the back-ups, on the same disk, and removes it afterwards. */
export async function withStage<T>(dataDir: string, work: (stage: string) => Promise<T>): Promise<T> {
  mkdirSync(backupFolder(dataDir), { recursive: true })
  const stage = mkdtempSync(join(backupFolder(dataDir), '.stage-'))
  try {
    for (const part of ['database', 'data']) mkdirSync(join(stage, part))
    return await work(stage)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/** Packs a stage. The file appears under its name only when it is whole and on the disk; only its owner may read it. */
export async function pack(stage: string, manifest: Manifest, file: string): Promise<void> {
  writeFileSync(join(stage, 'manifest.json'), JSON.stringify(manifest, null, 2))
  mkdirSync(dirname(file), { recursive: true })
  const partial = `${file}.partial`
  try {
    await create({ file: partial, cwd: stage, gzip: true, portable: true, mode: 0o600 }, parts)
    const handle = openSync(partial, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(partial, file)
  } finally {
    rmSync(partial, { force: true })
  }
}

/**
 * Unpacks an archive into a stage.
 *
 * @throws Error when the file is missing, cut off, or no back-up
 */
export async function unpack(file: string, stage: string): Promise<Manifest> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}`)
  try {
    await extract({
      file,
      cwd: stage,
      strict: true,
      noMtime: true,
      filter: (path, entry) => isPart(path) && (!('type' in entry) || entry.type === 'File' || entry.type === 'Directory'),
    })
    return manifestSchema.parse(JSON.parse(readFileSync(join(stage, 'manifest.json'), 'utf8')))
  } catch (error) {
    throw new Error(`${file} is not a whole back-up of this program: ${(error as Error).message}`, { cause: error })
  }
}

const isPart = (path: string): boolean => parts.some((part) => path === part || path.startsWith(`${part}/`))
