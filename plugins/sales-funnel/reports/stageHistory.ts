import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { acrossCompanies, collectionConfig, defineQuery, forbidden, historyOf, recordsInReach } from '../../../src/plugin/index.ts'

/**
 * `GET /api/opportunities/:id/stages`: every stay of the opportunity in a stage, with persons and days (R2), for whoever
 * sees the opportunity and its stage.
 */
export const stageHistory = defineQuery({
  collection: 'opportunities',
  path: '/:id/stages',
  method: 'get',
  input: z.object({}),
  run: async ({ req, id }) => {
    await recordsInReach({ req, collection: 'opportunities', ids: [id], action: 'read' })
    if (!isReadable(req, 'stage')) throw forbidden()
    const isReasonReadable = isReadable(req, 'lostReason')
    const entries = await historyOf(req, { collection: 'opportunities', doc: id })
    const names = await namesOf(req, [...new Set(entries.flatMap(({ enteredBy, leftBy }) => [enteredBy ?? [], leftBy ?? []].flat()))])
    const person = (user: string | null | undefined) => (user ? { id: user, name: names.get(user) ?? '' } : null)
    return {
      docs: entries.map(({ stage: code, enteredAt, leftAt, days, note, enteredBy, leftBy }) => ({
        stage: code,
        enteredAt,
        enteredBy: person(enteredBy),
        leftAt: leftAt ?? null,
        leftBy: person(leftBy),
        days: days ?? null,
        note: isReasonReadable ? (note ?? null) : null,
      })),
    }
  },
})

/** The person sees the field in every opportunity that they see. */
export function isReadable({ payload }: PayloadRequest, name: string): boolean {
  const field = collectionConfig(payload, 'opportunities').flattenedFields.find((one) => one.name === name)
  return field !== undefined && field.custom?.unreadable !== true && field.custom?.partial === undefined
}

/** Names of people, some of whom may have left the company. */
async function namesOf(req: PayloadRequest, ids: string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await acrossCompanies('names of the people in a history', () =>
    req.payload.db.find<{ id: string; name: string }>({ collection: 'users', where: { id: { in: ids } }, limit: 0, pagination: false }),
  )
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
