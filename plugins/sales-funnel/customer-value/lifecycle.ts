import type { Warning } from '../customer-watch/loss.ts'

/** Stages of a customer's life: being followed, in negotiation, has bought, about to be lost, lost. */
export const lifecycleStages = ['prospect', 'negotiating', 'dealt', 'atRisk', 'lost'] as const
export type LifecycleStage = (typeof lifecycleStages)[number]

interface Known {
  /** Business relation, by hand (R21). */
  relation: string | null
  /** Deals and open opportunities; `null` where the person may not see them. */
  won: number | null
  open: boolean | null
  warning: Warning | null
}

/**
 * Where a customer stands (R22): potential until the first deal, and never potential again after it. Whoever was given
 * up or has been silent for too long is lost; before that there is a warning (R28). The relation that people set by hand
 * stays as it is. `null` when it depends on what the person may not see.
 */
export function lifecycleOf({ relation, won, open, warning }: Known): LifecycleStage | null {
  if (relation === 'lapsed' || warning === 'lost') return 'lost'
  if (warning !== null) return 'atRisk'
  if ((won ?? 0) > 0 || relation === 'ordinary' || relation === 'vip') return 'dealt'
  if (won === null) return null
  return open ? 'negotiating' : 'prospect'
}
