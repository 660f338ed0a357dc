import type { RelationshipField } from 'payload'

import { bilingual } from '../src/language/bilingual.ts'

/** Who made a version of a definition. */
export const changedBy = (): RelationshipField => ({
  name: 'changedBy',
  type: 'relationship',
  relationTo: 'users',
  label: bilingual('修改人', 'Changed by'),
  access: { create: () => false, update: () => false },
  admin: { position: 'sidebar', readOnly: true },
  custom: { setByServer: true },
  hooks: { beforeChange: [({ req, value }) => req.user?.id ?? value] },
})
