import type { Field } from 'payload'

import { bilingual } from '../../../src/plugin/index.ts'
import { byServer } from '../byServer.ts'

const moment = { displayFormat: 'yyyy-MM-dd HH:mm' } as const
const custom = { ...byServer.custom, section: bilingual('客户公海', 'Customer pool') }
const shown = { readOnly: true, disableBulkEdit: true } as const

/** How a customer came into the pool, and who took it out. Who is in the pool has no owner, and nothing else says so. */
export const customerAdditions: Field[] = [
  {
    name: 'poolCommands',
    type: 'ui',
    // Beside the owner, whom it changes.
    admin: { position: 'sidebar', components: { Field: '/plugins/sales-funnel/admin/CustomerPool/index.tsx#PoolCommands' }, disableListColumn: true },
  },
  { name: 'pooledAt', type: 'date', label: bilingual('进入公海时间', 'In the pool since'), admin: { ...shown, date: moment }, ...byServer, custom },
  { name: 'poolReason', type: 'text', label: bilingual('进入公海原因', 'Reason'), maxLength: 500, admin: shown, ...byServer, custom },
  { name: 'claimedBy', type: 'relationship', relationTo: 'users', label: bilingual('领取人', 'Claimed by'), admin: shown, ...byServer, custom },
  { name: 'claimedAt', type: 'date', label: bilingual('领取时间', 'Claimed at'), admin: { ...shown, date: moment }, ...byServer, custom },
]
