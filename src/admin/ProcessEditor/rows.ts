import type { StageKind } from '../../processes/process.ts'

/** Rows of a process as its form stores them. */
export interface StageRow {
  code: string
  label: string
  labelEn: string | null
  probability: number
  kind: StageKind
  requiredFields: string[]
}

export interface ActionRow {
  code: string
  label: string
  labelEn: string | null
  marksStage: string | null
}

export interface WayRow {
  from: string
  to: string
  positions: string[]
}

export const noStage: StageRow = { code: '', label: '', labelEn: null, probability: 0, kind: 'open', requiredFields: [] }
export const noAction: ActionRow = { code: '', label: '', labelEn: null, marksStage: null }
export const noWay: WayRow = { from: '', to: '', positions: [] }

/** What a process usually starts with. */
export const starter: StageRow[] = [
  { ...noStage, code: 'contact', label: '初步接触', labelEn: 'First contact', probability: 10 },
  { ...noStage, code: 'proposal', label: '方案与报价', labelEn: 'Proposal', probability: 50 },
  { ...noStage, code: 'won', label: '成功', labelEn: 'Won', probability: 100, kind: 'won' },
  { ...noStage, code: 'lost', label: '失败', labelEn: 'Lost', probability: 0, kind: 'lost' },
]

/** A code that no row has: people name stages, codes are the lab's. */
export function freeCode(rows: readonly { code: string }[], prefix: string): string {
  const taken = new Set(rows.map(({ code }) => code))
  let number = rows.length + 1
  while (taken.has(`${prefix}-${String(number)}`)) number++
  return `${prefix}-${String(number)}`
}

/** What changes with the kind of a stage: what is over has the rate of its end. */
export const ofKind = (kind: StageKind): Partial<StageRow> => (kind === 'open' ? { kind } : { kind, probability: kind === 'won' ? 100 : 0 })

/** Every way that a record can go at all: out of open stages; what is closed is reopened, not moved. */
export const possibleWays = (stages: readonly Pick<StageRow, 'code' | 'kind'>[]): Pick<WayRow, 'from' | 'to'>[] =>
  stages.filter(({ kind }) => kind === 'open').flatMap(({ code: from }) => stages.filter(({ code }) => code !== from).map(({ code: to }) => ({ from, to })))

/** Places of the ways that begin or end in a stage, the last first, so that they can be removed one after another. */
export const waysOf = (ways: readonly WayRow[], stage: string): number[] =>
  ways.flatMap(({ from, to }, index) => (from === stage || to === stage ? [index] : [])).reverse()
