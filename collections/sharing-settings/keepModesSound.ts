import type { CollectionBeforeChangeHook } from 'payload'

import { sharingOf } from '../../src/access/visibility/sharing.ts'
import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

interface Row {
  collection?: string
}

/**
 * Only collections that share by their own mode have one, and one only: contacts follow their customers (R78), company
 * settings are no one's.
 *
 * @throws LabError `invalid` (400) naming the row
 */
export const keepModesSound: CollectionBeforeChangeHook = ({ data, req }) => {
  const rows = (data.modes ?? []) as Row[]
  const seen = new Set<string>()
  for (const [index, { collection = '' }] of rows.entries()) {
    const config = Object.hasOwn(req.payload.collections, collection) ? req.payload.collections[collection]?.config : undefined
    const sharing = config && sharingOf(config)
    if (!sharing || sharing === 'company' || sharing.follows || seen.has(collection)) throw refused(`modes.${String(index)}.collection`)
    seen.add(collection)
  }
  return data
}

const refused = (path: string): LabError =>
  new LabError({
    code: 'invalid',
    field: path,
    message: bilingual('该模块没有自己的共享方式，或重复出现', 'This module has no sharing mode of its own, or is named twice'),
    data: { errors: [{ path }] },
  })
