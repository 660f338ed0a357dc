import { z } from 'zod'

import {
  LabError,
  bilingual,
  businessNow,
  changeRecordWhen,
  writtenDay,
  defineCommand,
  startApproval,
  today,
  type Bilingual,
} from '../../../../src/plugin/index.ts'
import { requireStatus, somebodyWasFirst, type Quote } from '../quote.ts'
import { beyondLimit, needsApproval } from './beyondLimit.ts'

/**
 * `POST /api/quotes/:id/submit`: the offer is complete. An approval flow that matches takes it; otherwise it is approved,
 * unless more is given by hand than the person may grant.
 *
 * Errors: 409 when it is no draft, 422 without lines, after its last day, and beyond the limit, naming the line (R39).
 */
export const submit = defineCommand({
  collection: 'quotes',
  name: 'submit',
  on: 'record',
  label: bilingual('提交', 'Submit'),
  input: z.object({}),
  access: 'update',
  run: async ({ req, doc }) => {
    const quote = doc as Quote
    requireStatus(quote, ['draft'])
    requireOffer(quote)
    const demands = await beyondLimit(req, quote)
    const isTaken = await startApproval(req, { collection: 'quotes', doc, demands })
    if (!isTaken && demands.length > 0) throw needsApproval(demands)
    const status = isTaken ? 'pending' : 'approved'
    const data = { status, submittedAt: businessNow(req).toISOString() }
    if (!(await changeRecordWhen({ req, collection: 'quotes', doc, when: { status: { equals: 'draft' } }, data }))) throw somebodyWasFirst()
    return { doc: { id: doc.id, ...data } }
  },
})

function requireOffer({ lines, validUntil }: Quote): void {
  if ((lines ?? []).length === 0) throw incomplete('lines', bilingual('报价单没有明细，不能提交', 'A quote without lines cannot be submitted'))
  const last = writtenDay(validUntil)
  if (last !== null && last < today()) throw incomplete('validUntil', bilingual('有效期已过，请先修改', 'Its last day is over; change that first'))
}

const incomplete = (field: string, message: Bilingual): LabError => new LabError({ code: 'rule', field, message })
