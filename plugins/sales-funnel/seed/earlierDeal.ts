import type { EarlierDealSeed, OpportunitySeed } from './schemas.ts'

/** Stages of the process that every company has, with the days before the end on which they were entered. */
const stages = [
  ['contact', 30],
  ['needs', 24],
  ['proposal', 15],
  ['negotiation', 7],
  ['won', 0],
] as const

/** An earlier deal as an opportunity that was won. */
export const earlierDeal = ({ customer, closedOn, ...deal }: EarlierDealSeed): OpportunitySeed => ({
  ...deal,
  title: `${customer}·往年成交`,
  customer,
  pipeline: '销售流程',
  type: 'repeat',
  contacts: [],
  expectedInDays: closedOn,
  path: stages.map(([stage, days]) => [stage, closedOn - days]),
})
