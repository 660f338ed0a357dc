import type { CollectionConfig } from 'payload'

import { companyField } from './companyField.ts'
import { ownedByServer } from './ownedByServer.ts'

/**
 * Every stay of a record in a stage of its process (R2). Flat and without relations to the records, so that reports
 * count it with one index and a record can be deleted; who may see it is decided by the record.
 */
export const StageHistory: CollectionConfig = {
  slug: 'stage-history',
  ...ownedByServer,
  timestamps: false,
  custom: { ...ownedByServer.custom, isolation: 'company' },
  indexes: [
    // All that a funnel asks of it, of some records and of a whole process, so that it reads nothing else.
    { fields: ['doc', 'sequence', 'process', 'stage', 'isFirst', 'hasAdvanced', 'days', 'enteredAt'] },
    { fields: ['company', 'process', 'stage', 'isFirst', 'hasAdvanced', 'days', 'enteredAt', 'doc'] },
  ],
  fields: [
    { name: 'collection', type: 'text', required: true },
    { name: 'doc', type: 'text', required: true },
    { name: 'sequence', type: 'number', required: true },
    { name: 'process', type: 'text', required: true },
    { name: 'stage', type: 'text', required: true },
    { name: 'enteredAt', type: 'date', required: true },
    { name: 'enteredBy', type: 'text' },
    { name: 'leftAt', type: 'date' },
    { name: 'leftBy', type: 'text' },
    { name: 'days', type: 'number' },
    { name: 'note', type: 'text' },
    { name: 'isFirst', type: 'checkbox', defaultValue: false },
    { name: 'hasAdvanced', type: 'checkbox', defaultValue: false },
    companyField(),
  ],
}
