import type { Field } from 'payload'

import { bilingual, businessNow } from '../../../src/plugin/index.ts'
import { byServer } from '../byServer.ts'

/** When a customer was entered, by the class date: what is new, and who had time for a first contact, is told from it (R28, R29). */
export const enteredAt: Field = {
  name: 'enteredAt',
  type: 'date',
  label: bilingual('建档时间', 'Entered at'),
  index: true,
  admin: { readOnly: true, disableBulkEdit: true, date: { displayFormat: 'yyyy-MM-dd HH:mm' } },
  ...byServer,
  custom: { ...byServer.custom, section: bilingual('客户跟踪', 'Customer tracking') },
  hooks: {
    beforeDuplicate: [() => null],
    beforeChange: [({ operation, value, data, req }) => (operation === 'create' ? (data?.createdAt ?? businessNow(req).toISOString()) : value)],
  },
}
