import { describe, expect, it } from '@jest/globals'

import { buildIndexes } from './buildIndexes.ts'

describe('indexes', () => {
  it('are built one collection after another, and how far it is is said', async () => {
    let running = 0
    const built: string[] = []
    const models = ['customers', 'contacts', 'leads'].map((modelName) => ({
      modelName,
      ensureIndexes: async () => {
        expect(++running).toBe(1)
        await new Promise((resolve) => setTimeout(resolve, 2))
        built.push(modelName)
        running--
      },
    }))
    const said: string[] = []
    await buildIndexes(models, { say: (text) => void said.push(text), interval: 0 })
    expect(built).toEqual(['customers', 'contacts', 'leads'])
    expect(said).toHaveLength(3)
    expect(said[1]).toContain('2/3 (contacts)')
  })
})
