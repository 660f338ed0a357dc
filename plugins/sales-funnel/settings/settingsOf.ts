import type { PayloadRequest } from 'payload'

export interface Settings {
  id: string
  claimLimit?: number | null
  recycleAfterDays?: number | null
}

/** What the current company has settled for its sales; nothing until somebody does. */
export async function settingsOf(req: PayloadRequest): Promise<Partial<Settings>> {
  return (await req.payload.db.findOne<Settings>({ collection: 'sales-settings', where: {}, req })) ?? {}
}
