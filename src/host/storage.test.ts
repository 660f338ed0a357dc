import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, it } from '@jest/globals'

import { takesFiles } from './storage.ts'

describe('the data folder', () => {
  it('takes files, and nothing stays of the probe', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crm-lab-storage-'))
    expect(takesFiles(folder)).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  it('takes none when it is gone', () => expect(takesFiles('/dev/null/nowhere')).toBe(false))
})
