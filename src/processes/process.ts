import type { Payload, PayloadRequest } from 'payload'

/** What a stage means to the lab, whatever it is called (R5, R89). */
export const stageKinds = ['open', 'won', 'lost'] as const
export type StageKind = (typeof stageKinds)[number]

export interface Stage {
  code: string
  label: string
  labelEn?: string | null
  /** Success rate in percent (R3, R4). */
  probability: number
  kind: StageKind
  /** Fields of the record that must be filled before it enters the stage. */
  requiredFields?: string[] | null
}

/** A small step (进程动作); a particular one marks that a stage is reached (R1). */
export interface ProcessAction {
  code: string
  label: string
  labelEn?: string | null
  marksStage?: string | null
}

export interface Transition {
  from: string
  to: string
  /** Ids of the positions that may go this way; empty for everybody. */
  positions?: unknown[] | null
}

export interface ProcessDefinition {
  /** Slug of the collection whose records go through the process. */
  appliesTo: string
  name: string
  stages: Stage[]
  actions?: ProcessAction[]
  transitions?: Transition[]
}

export interface Process extends ProcessDefinition {
  id: string
}

/**
 * `followsProcess: true` stands in `custom` of a collection whose records go through processes; they have the fields
 * `process` and `stage`. Records of a plug-in that is switched off go nowhere.
 */
export const followsProcess = ({ custom }: { custom?: Record<string, unknown> }): boolean => custom?.followsProcess === true && custom.serverOwned !== true

export const stageOf = ({ stages }: ProcessDefinition, code: unknown): Stage | undefined => stages.find((stage) => stage.code === code)

/** Where a new record starts. */
export const firstStage = ({ stages }: ProcessDefinition): Stage | undefined => stages.find(({ kind }) => kind === 'open')

/** Is the second stage further on than the first? Lost is no progress from anywhere. */
export const isProgress = ({ stages }: ProcessDefinition, from: Stage, to: Stage): boolean =>
  to.kind !== 'lost' && (to.kind === 'won' || stages.indexOf(to) > stages.indexOf(from))

export const findProcess = ({ payload, ...req }: Pick<PayloadRequest, 'payload' | 'transactionID'>, id: string): Promise<Process | null> =>
  payload.db.findOne<Process>({ collection: 'processes', where: { id: { equals: id } }, req: req as PayloadRequest })

/** The company's processes for these records, the oldest first. */
export async function processesFor(req: { payload: Payload; transactionID?: PayloadRequest['transactionID'] }, appliesTo: string): Promise<Process[]> {
  const { docs } = await req.payload.db.find<Process>({
    collection: 'processes',
    where: { appliesTo: { equals: appliesTo } },
    sort: 'createdAt',
    limit: 0,
    pagination: false,
    req: req as PayloadRequest,
  })
  return docs
}
