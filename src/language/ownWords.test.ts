import { expect, it } from '@jest/globals'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'

import { ownWords } from './ownWords.ts'

it.each([
  ['zh', ownWords.zh, zh.translations],
  ['en', ownWords.en, en.translations],
] as const)('our words in %s stand for words that Payload has', (_language, own, theirs) => {
  for (const [group, words] of Object.entries(own)) {
    const known = theirs[group as keyof typeof theirs] as Record<string, unknown>
    for (const [name, text] of Object.entries(words)) {
      expect(typeof known[name]).toBe('string')
      expect(known[name]).not.toBe(text)
    }
  }
})
