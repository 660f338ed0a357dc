import { describe, expect, it } from '@jest/globals'
import type { SanitizedCollectionConfig } from 'payload'

import { bilingual } from '../../language/bilingual.ts'
import { processTargets } from './processTargets.ts'

const collection = (slug: string, custom: Record<string, unknown>) =>
  ({ slug, labels: { plural: bilingual('商机', 'Opportunities') }, custom }) as unknown as SanitizedCollectionConfig

describe('what a process can be for', () => {
  it('is the records that plug-ins have registered, by their name, and none of a plug-in that is switched off', () => {
    const collections = [
      collection('customers', {}),
      collection('opportunities', { followsProcess: true }),
      collection('repair-orders', { followsProcess: true, serverOwned: true }),
    ]
    expect(processTargets(collections, 'zh')).toEqual([{ value: 'opportunities', label: '商机' }])
    expect(processTargets(collections, 'en')).toEqual([{ value: 'opportunities', label: 'Opportunities' }])
  })
})
