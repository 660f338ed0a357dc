import type { PayloadRequest } from 'payload'

import { isProgress, stageOf, type Process } from './process.ts'
import { forgetHistory, type InProcess } from './stageHistory.ts'

/** A stay that began in the past and lasted until the next one. */
export interface PastStay {
  stage: string
  enteredAt: Date
  /** Who took it there. */
  by: string | null
  note?: string
}

const msOfDay = 86_400_000

/**
 * Gives a record that comes with a past its history, in the place of what is known of it so far. What is counted later
 * (first stays, advances, days) is the same as if it had gone through the stages in the lab.
 *
 * @param stays the oldest first; the last one goes on
 */
export async function writePastHistory(
  req: PayloadRequest,
  { record, process, stays }: { record: InProcess; process: Process; stays: PastStay[] },
): Promise<void> {
  await forgetHistory(req, record)
  const advanced = new Set<string>()
  for (const [index, { stage, enteredAt, by, note }] of stays.entries()) {
    const next = stays[index + 1]
    const isAdvance = next !== undefined && !advanced.has(stage) && goesOn(process, stage, next.stage)
    if (isAdvance) advanced.add(stage)
    await req.payload.db.create({
      collection: 'stage-history',
      data: {
        ...record,
        sequence: index + 1,
        process: process.id,
        stage,
        enteredAt: enteredAt.toISOString(),
        enteredBy: by,
        note: note ?? null,
        leftAt: next?.enteredAt.toISOString() ?? null,
        leftBy: next?.by ?? null,
        days: next ? (next.enteredAt.getTime() - enteredAt.getTime()) / msOfDay : null,
        isFirst: stays.findIndex((stay) => stay.stage === stage) === index,
        hasAdvanced: isAdvance,
      },
      req,
      returning: false,
    })
  }
}

function goesOn(process: Process, from: string, to: string): boolean {
  const [left, entered] = [stageOf(process, from), stageOf(process, to)]
  return left !== undefined && entered !== undefined && isProgress(process, left, entered)
}
