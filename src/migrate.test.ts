import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from '@jest/globals'

const folder = new URL('./migrations/', import.meta.url)
const files = readdirSync(folder).filter((name) => /^\d.*\.ts$/.test(name))
const upOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8').split('export async function down')[0] ?? ''

describe('migrations', () => {
  it.each(files)('%s only adds: a table that is built anew takes the rows of its sub-tables with it', (name) => {
    const up = upOf(name)
    expect(up).toContain('export async function up')
    expect(up.match(/DROP TABLE.*|DROP COLUMN.*|RENAME .*/g)).toBeNull()
  })
})
