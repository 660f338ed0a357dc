import type { PayloadRequest } from 'payload'

import { businessNow } from '../time/businessNow.ts'
import type { Process, Stage } from './process.ts'

/** One stay of a record in a stage. */
export interface StageEntry {
  id: string
  stage: string
  /** ISO moments by the class clock. */
  enteredAt: string
  leftAt?: string | null
  /** Length of the stay in days, when it is over. */
  days?: number | null
  enteredBy?: string | null
  leftBy?: string | null
  /** Why it came here, for example the reason of a loss. */
  note?: string | null
  /** The record had never been in this stage before. */
  isFirst: boolean
  /** From this stay the record went on to a later stage, for the first time. */
  hasAdvanced: boolean
}

/** A record that goes through a process. */
export interface InProcess {
  collection: string
  doc: string
}

const msOfDay = 86_400_000

/** The stays of a record, the oldest first. */
export async function historyOf(req: PayloadRequest, record: InProcess): Promise<StageEntry[]> {
  const { docs } = await req.payload.db.find<StageEntry>({
    collection: 'stage-history',
    where: { and: [{ collection: { equals: record.collection } }, { doc: { equals: record.doc } }] },
    sort: 'sequence',
    limit: 0,
    pagination: false,
    req,
  })
  return docs
}

interface Entering {
  record: InProcess
  process: Process
  stage: Stage
  note?: string
}

/** Writes down that a record has entered a stage (R2). */
export async function noteEntered(req: PayloadRequest, { record, process, stage, note }: Entering): Promise<void> {
  const earlier = await historyOf(req, record)
  await req.payload.db.create({
    collection: 'stage-history',
    data: {
      ...record,
      sequence: earlier.length + 1,
      process: process.id,
      stage: stage.code,
      enteredAt: businessNow(req).toISOString(),
      enteredBy: req.user?.id ?? null,
      note: note ?? null,
      isFirst: !earlier.some((entry) => entry.stage === stage.code),
      hasAdvanced: false,
    },
    req,
    returning: false,
  })
}

/** Writes down that a record has left its stage, and whether it went on. */
export async function noteLeft(req: PayloadRequest, { record, isAdvance }: { record: InProcess; isAdvance: boolean }): Promise<void> {
  const history = await historyOf(req, record)
  const current = history.findLast(({ leftAt }) => !leftAt)
  if (!current) return
  const now = businessNow(req)
  const advancedBefore = history.some(({ stage, hasAdvanced }) => stage === current.stage && hasAdvanced)
  await req.payload.db.updateOne({
    collection: 'stage-history',
    id: current.id,
    data: {
      leftAt: now.toISOString(),
      // A class clock may be set back.
      days: Math.max(0, (now.getTime() - new Date(current.enteredAt).getTime()) / msOfDay),
      leftBy: req.user?.id ?? null,
      hasAdvanced: isAdvance && !advancedBefore,
    },
    req,
    returning: false,
  })
}

/** Nothing is left of the history of a record that is deleted finally. */
export async function forgetHistory(req: PayloadRequest, record: InProcess): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'stage-history',
    where: { and: [{ collection: { equals: record.collection } }, { doc: { equals: record.doc } }] },
    req,
  })
}
