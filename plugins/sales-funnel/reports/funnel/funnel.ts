import type { Process, Stage } from '../../../../src/plugin/index.ts'
import type { StageCount, StageStays } from './stages.ts'

export interface FunnelStage {
  code: string
  label: string
  kind: Stage['kind']
  count: number
  /** In yuan; `null` when the person may not see it. */
  amount: number | null
  /** Amount times success rate (R3). */
  expected: number | null
  /** Of those who have entered the stage, how many percent went on to a later one; `null` where nothing follows. */
  conversion: number | null
  /** Average length of a stay in days, present ones up to now. */
  averageDays: number | null
  /** The open stage from which the fewest go on. */
  bottleneck: boolean
}

interface Counted {
  process: Process
  /** Name of a stage in the reader's language. */
  labelOf: (stage: Stage) => string
  counts: StageCount[]
  /** `null` when the person may not see amounts. */
  amounts: StageCount[] | null
  stays: StageStays[]
}

/** The stages of a process in their order with what was counted. */
export function funnelOf({ process, labelOf, counts, amounts, stays }: Counted): FunnelStage[] {
  const stages = process.stages.map((stage): FunnelStage => {
    const inStage = (one: { stage: string }): boolean => one.stage === stage.code
    const money = amounts?.find(inStage)
    const stay = stays.find(inStage)
    const isOpen = stage.kind === 'open'
    return {
      code: stage.code,
      label: labelOf(stage),
      kind: stage.kind,
      count: counts.find(inStage)?.count ?? 0,
      amount: amounts && (money?.amount ?? 0) / 100,
      expected: amounts && (money?.expected ?? 0) / 100,
      conversion: isOpen && stay && stay.entered > 0 ? oneDecimal((100 * stay.advanced) / stay.entered) : null,
      averageDays: isOpen && stay && stay.stays > 0 ? oneDecimal(stay.days / stay.stays) : null,
      bottleneck: false,
    }
  })
  const narrowest = bottleneckOf(stages)
  return stages.map((stage) => (stage === narrowest ? { ...stage, bottleneck: true } : stage))
}

/** Where the fewest go on; of several, where they stay longest. There is none where everybody goes on. */
function bottleneckOf(stages: FunnelStage[]): FunnelStage | undefined {
  const [narrowest] = stages
    .filter(({ conversion }) => conversion !== null && conversion < 100)
    .sort((a, b) => (a.conversion ?? 0) - (b.conversion ?? 0) || (b.averageDays ?? 0) - (a.averageDays ?? 0))
  return narrowest
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10
