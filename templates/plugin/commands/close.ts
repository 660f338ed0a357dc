import { z } from 'zod'

import { LabError, bilingual, businessNow, changeRecordWhen, defineCommand } from '../../../src/plugin/index.ts'

/**
 * `POST /api/customer-complaints/:id/close { result }`: it is over, with a result.
 *
 * Errors: 409 when it is closed already; of several at once one succeeds.
 */
export const close = defineCommand({
  collection: 'customer-complaints',
  name: 'close',
  on: 'record',
  label: bilingual('结束', 'Close'),
  input: z.object({ result: z.string().trim().min(1).max(2000) }),
  access: 'update',
  run: async ({ req, doc, input: { result } }) => {
    const data = { result, closedAt: businessNow(req).toISOString() }
    const isFirst = await changeRecordWhen({ req, collection: 'customer-complaints', doc, when: { closedAt: { exists: false } }, data })
    if (!isFirst) throw closedAlready()
    return { doc: { id: doc.id, ...data } }
  },
})

const closedAlready = (): LabError =>
  new LabError({ code: 'conflict', field: 'closedAt', message: bilingual('该记录已经结束', 'The record is closed already') })
