import { createLocalReq, type Payload } from 'payload'

import { inTransaction, withCompany, withoutRules } from '../../../src/plugin/index.ts'
import { assigneeOf } from './assignee.ts'
import type { LeadForm } from './leadForm.ts'
import type { Submission } from './submission.ts'

/** The source of these leads in the dictionary of customer sources. */
const source = 'website'

/**
 * Makes a visitor's message a lead of the company, by nobody's hand: whoever is signed in in the same browser is not asked.
 * It is kept whatever the company requires of its leads; what is missing is shown to whoever gets it.
 */
export async function capture(payload: Payload, form: LeadForm, { contactName, customerName, phone, email, province, message }: Submission): Promise<void> {
  await withCompany(payload, form.company, async () => {
    const req = await createLocalReq({ context: { command: 'lead-form' } }, payload)
    await inTransaction(req, async () => {
      const given = { customerName, phone, email, province, remark: message }
      const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
      const owner = await assigneeOf(req, form, province)
      const data = { name: customerName || contactName, contactName, ...filled, source, owner }
      await withoutRules('leads', () => payload.create({ collection: 'leads' as 'customers', data: data as never, depth: 0, req }))
    })
  })
}
