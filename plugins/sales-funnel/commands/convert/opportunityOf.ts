import type { PayloadRequest } from 'payload'

import { filled, type Lead } from './lead.ts'

interface About {
  customer: string
  contact: string | null
  /** What the person says about the opportunity; `true` for nothing in particular. */
  given: boolean | Record<string, unknown>
}

/** The opportunity that a lead becomes. */
export async function opportunityOf(req: PayloadRequest, { name, source }: Lead, { customer, contact, given }: About): Promise<string> {
  const said = typeof given === 'object' ? given : {}
  const { id } = await req.payload.create({
    collection: 'opportunities' as 'customers',
    data: { title: name, ...filled({ source }), ...(contact ? { contacts: [contact] } : {}), ...said, customer } as never,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return String(id)
}
