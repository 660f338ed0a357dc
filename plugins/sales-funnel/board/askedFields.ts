import type { PayloadRequest } from 'payload'

import { askedField, collectionConfig, type AskedField, type Process } from '../../../src/plugin/index.ts'

/** The fields that stages of the process require, and of which kind a loss was; as far as the person may read them. */
export function askedFields(req: PayloadRequest, { stages }: Process): AskedField[] {
  const names = new Set(['lostCategory', ...stages.flatMap(({ requiredFields }) => requiredFields ?? [])])
  return collectionConfig(req.payload, 'opportunities')
    .flattenedFields.filter((field) => names.has(field.name) && field.custom?.unreadable !== true)
    .map((field) => askedField(req, field))
}
