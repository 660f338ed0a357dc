import { initTransaction, killTransaction, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'

import { startRehearsal } from '../../company-database/rehearsal.ts'
import { isLabError } from '../../errors/labError.ts'
import { inLanguage } from '../../language/bilingual.ts'
import { beforeSaving } from '../run/recordHooks.ts'
import { workRequest } from '../run/workRequest.ts'
import type { PlannedRecord } from './plannedImport.ts'

/** A record to try, with the stored one that it would change. */
export interface Candidate {
  record: PlannedRecord
  original: Record<string, unknown> | null
}

/** What a rule of the collection refuses, in the reader's language. */
export interface RuleRefusal {
  path: string | null
  message: string
}

type Noted = (candidate: Candidate, refusals: RuleRefusal[]) => void

/** Milliseconds of trying in one transaction; on SQLite nobody else writes meanwhile. */
const longestTrying = 100

/**
 * A function that runs the same hooks that run when records are written, and notes everything that one of them refuses.
 * It works in transactions that are taken back, so that nothing of it stays.
 */
export async function rehearsal(
  collection: SanitizedCollectionConfig,
  outer: PayloadRequest,
): Promise<(candidates: Candidate[], note: Noted) => Promise<void>> {
  const req = await workRequest(outer, 'import')
  startRehearsal(req)
  const tryOne = async (candidate: Candidate, note: Noted): Promise<void> => {
    const { record, original } = candidate
    const refusals: RuleRefusal[] = []
    const data = record.operation === 'create' ? { ...record.data, owner: req.user?.id } : { ...original, ...record.data, ...record.later }
    const onRefusal = (error: unknown, field: string | null) => refusals.push(...refusalsIn(error, field, req))
    await beforeSaving({ collection, operation: record.operation, data, original: original ?? {}, req, onRefusal })
    if (refusals.length > 0) note(candidate, refusals)
  }
  return async (candidates, note) => {
    for (let next = 0; next < candidates.length;) {
      await initTransaction(req)
      try {
        const begun = performance.now()
        do await tryOne(candidates[next++] as Candidate, note)
        while (next < candidates.length && performance.now() - begun < longestTrying)
      } finally {
        await killTransaction(req)
        delete req.transactionID
      }
    }
  }
}

/** @throws what is no refusal but a fault */
function refusalsIn(error: unknown, field: string | null, req: PayloadRequest): RuleRefusal[] {
  if (isLabError(error) && error.status < 500) return [{ path: error.field ?? field, message: inLanguage(error.bilingual, req.i18n.language) }]
  const { name, data } = error as { name?: string; data?: { errors?: { path: string; message: string }[] } }
  if (name === 'ValidationError' && data?.errors?.length) return data.errors.map(({ path, message }) => ({ path, message }))
  throw error
}
