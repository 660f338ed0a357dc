import { changeRecordWhen, type ApprovalSubject } from '../../../src/plugin/index.ts'
import { requireStatus, somebodyWasFirst, type Quote } from './quote.ts'

/** The approvers have decided about a quote that waits for them. */
export const decideQuote: ApprovalSubject['decide'] = async (req, doc, decision) => {
  requireStatus(doc as Quote, ['pending'])
  const isChanged = await changeRecordWhen({ req, collection: 'quotes', doc, when: { status: { equals: 'pending' } }, data: { status: decision } })
  if (!isChanged) throw somebodyWasFirst()
}
