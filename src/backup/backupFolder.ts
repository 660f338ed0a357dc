import { join } from 'node:path'

export const backupFolder = (dataDir: string): string => join(dataDir, 'backups')

/** Sorts by time and is a file name everywhere: `20260301-142530-123`. */
export const timestamp = (now = new Date()): string => now.toISOString().replace(/[-:]/g, '').replace('T', '-').replace('.', '-').replace('Z', '')
