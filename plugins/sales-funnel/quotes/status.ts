export const quoteStatuses = ['draft', 'pending', 'approved', 'rejected', 'accepted', 'expired'] as const
export type QuoteStatus = (typeof quoteStatuses)[number]

/** What may be done next with a quote, by its status as people see it. */
export const nextCommands: Record<QuoteStatus, readonly ('submit' | 'accept' | 'new-version')[]> = {
  draft: ['submit'],
  pending: [],
  approved: ['accept', 'new-version'],
  rejected: ['new-version'],
  accepted: [],
  expired: ['new-version'],
}
