import { z } from 'zod'

import { defineQuery, recordsInReach } from '../../../src/commands/index.ts'
import { inLanguage, type Bilingual } from '../../../src/language/bilingual.ts'
import { countOwned, ownedCollections } from './ownedRecords.ts'

/** `GET /api/memberships/:id/owned` → `{ owned: [{ collection, label, count }] }`: what a hand-over would move (R37). */
export const owned = defineQuery({
  collection: 'memberships',
  path: '/:id/owned',
  method: 'get',
  input: z.object({}),
  run: async ({ req, id }) => {
    const [member] = await recordsInReach({ req, collection: 'memberships', ids: [id], action: 'update' })
    const counts = await countOwned(req, String(member?.user))
    return {
      owned: ownedCollections(req).flatMap(({ slug, labels }) =>
        counts[slug] ? [{ collection: slug, label: inLanguage(labels.plural as Bilingual | string, req.i18n.language), count: counts[slug] }] : [],
      ),
    }
  },
})
