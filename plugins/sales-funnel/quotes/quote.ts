import { LabError, bilingual, writtenDay, today, type Bilingual, type StoredRecord } from '../../../src/plugin/index.ts'
import type { PricedLine } from '../prices/line.ts'
import { nextCommands, type QuoteStatus } from './status.ts'

/** What stands in the database: that an approved quote has expired is seen from the date. */
export type StoredStatus = Exclude<QuoteStatus, 'expired'>

export const statusLabels: Record<QuoteStatus, Bilingual> = {
  draft: bilingual('草稿', 'Draft'),
  pending: bilingual('审批中', 'Pending approval'),
  approved: bilingual('已批准', 'Approved'),
  rejected: bilingual('已驳回', 'Rejected'),
  accepted: bilingual('客户已接受', 'Accepted'),
  expired: bilingual('已过期', 'Expired'),
}

export interface QuoteLine extends PricedLine {
  id?: string | null
}

/** A stored quote: relations are ids. */
export interface Quote extends StoredRecord {
  code: string
  customer: string
  agent?: string | null
  opportunity?: string | null
  lines?: QuoteLine[] | null
  total?: number | null
  status: StoredStatus
  validUntil?: string | Date | null
  version: number
  previous?: string | null
  nextVersion?: string | null
}

/** The status as people see it on this business date: an approved quote is valid up to and including its last day. */
export function statusOn({ status, validUntil }: { status?: unknown; validUntil?: unknown }, date: string): unknown {
  const last = writtenDay(validUntil as string | Date | null | undefined)
  return status === 'approved' && last !== null && last < date ? 'expired' : status
}

/** The status as it is stored, of a record that has been read. */
export const storedStatus = (status: unknown): unknown => (status === 'expired' ? 'approved' : status)

/** What commands and the server set on a quote; nothing else changes it. */
export const commandFields = ['status', 'version', 'previous', 'nextVersion', 'submittedAt', 'acceptedAt'] as const

/** Said in the request's context by the command that makes a new version. */
export type VersionOf = Pick<Quote, 'version' | 'previous'>

/**
 * The quote is in one of these states.
 *
 * @throws LabError `conflict` (409) with its status and what can be done next
 */
export function requireStatus(quote: Quote, allowed: readonly QuoteStatus[]): void {
  const status = statusOn(quote, today()) as QuoteStatus
  if (!allowed.includes(status)) throw wrongStatus(status)
}

export function wrongStatus(status: QuoteStatus): LabError {
  const { zh, en } = statusLabels[status]
  return new LabError({
    code: 'conflict',
    field: 'status',
    message: bilingual(`报价单的状态为“${zh}”，不能进行此操作`, `The quote is “${en}”, so this cannot be done`),
    data: { status, allowed: nextCommands[status] },
  })
}

/** Somebody has changed the quote since it was read. */
export const somebodyWasFirst = (): LabError =>
  new LabError({
    code: 'conflict',
    field: 'status',
    message: bilingual('已有人先处理了这份报价单，请刷新', 'Somebody else was first with this quote; reload it'),
  })

export const superseded = (next: string): LabError =>
  new LabError({
    code: 'conflict',
    field: 'nextVersion',
    message: bilingual('这份报价单已有新版本', 'There is a newer version of this quote'),
    data: { nextVersion: next, allowed: [] },
  })
