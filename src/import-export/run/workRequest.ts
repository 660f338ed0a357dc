import { createLocalReq, type PayloadRequest } from 'payload'

/** A request of its own for work that goes on after the answer: same person and language, no transaction. */
export async function workRequest({ payload, user, i18n }: PayloadRequest, command: string): Promise<PayloadRequest> {
  return createLocalReq({ user: user ?? undefined, context: { command }, req: { i18n } as PayloadRequest }, payload)
}
