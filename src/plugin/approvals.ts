import type { Payload, PayloadRequest } from 'payload'

import type { StoredRecord } from '../commands/index.ts'
import type { Bilingual } from '../language/bilingual.ts'

/** Something about a record that is more than its author may decide alone. */
export interface ApprovalDemand {
  /** Path in the record, for example `lines.0.discountRate`. */
  field: string
  reason: Bilingual
}

export interface ApprovalRequest {
  collection: string
  doc: StoredRecord
  demands: readonly ApprovalDemand[]
}

/** What a plug-in that knows approval flows puts at `config.custom.approvals`. */
export interface Approvals {
  /** Sends a record on its way, when a flow matches; `false` when none does. Called in the transaction of the command. */
  start: (req: PayloadRequest, request: ApprovalRequest) => Promise<boolean>
}

/** What a collection whose records are approved puts at `custom.approval`. */
export interface ApprovalSubject {
  /** Called in the transaction of the decision, with the record as it is stored. */
  decide: (req: PayloadRequest, doc: StoredRecord, decision: 'approved' | 'rejected') => Promise<void>
}

/** Does an approval flow take the record? Without a plug-in for approvals none does. */
export async function startApproval(req: PayloadRequest, request: ApprovalRequest): Promise<boolean> {
  const approvals = approvalsOf(req.payload)
  return approvals ? approvals.start(req, request) : false
}

const approvalsOf = ({ config }: Payload): Approvals | undefined => config.custom?.approvals as Approvals | undefined
