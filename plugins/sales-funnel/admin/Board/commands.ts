import type { Card, Column } from '../../board/board.ts'

/** What is known of a stage wherever steps are chosen. */
export type Place = Pick<Column, 'code' | 'label' | 'kind'>
import { endFrom } from './columns.ts'

/** What somebody does with an opportunity. */
export interface Step {
  command: 'move' | 'win' | 'lose' | 'reopen' | 'record'
  card: Pick<Card, 'id' | 'title'>
  /** The step of the process that was done. */
  action?: { code: string; label: string }
  from: string
  /** Where it goes, as far as that is known before the server has answered. */
  to?: string
}

export type Values = Record<string, unknown>

export const moveStep = (card: Step['card'], from: string, to: string): Step => ({ command: 'move', card, from, to })

export const endStep = (columns: readonly Place[], card: Step['card'], from: Pick<Column, 'code' | 'next'>, command: 'win' | 'lose'): Step => ({
  command,
  card,
  from: from.code,
  to: endFrom(columns, from, command === 'win' ? 'won' : 'lost'),
})

/** What a step asks for before it is sent: an end by losing and a new beginning have a reason (R5, R6), what was done may have a note. */
export function askedFirst(columns: readonly Place[], { command, to }: Step): string[] {
  const isLost = command === 'lose' || (command === 'move' && columns.find(({ code }) => code === to)?.kind === 'lost')
  if (isLost) return ['lostCategory', 'reason', 'competitor']
  if (command === 'record') return ['note']
  return command === 'reopen' ? ['reason'] : []
}

/** What is sent. Moving says from where, so that nobody moves on what somebody else has moved already. */
export function bodyOf({ command, action, from, to }: Step, values: Values): Values {
  if (command === 'record') return { ...values, action: action?.code }
  if ('lostCategory' in values) {
    const { lostCategory, ...others } = values
    return bodyOf({ command, from, to } as Step, { ...others, ...(lostCategory ? { category: lostCategory } : {}) })
  }
  return command === 'move' ? { ...values, stage: to, from } : values
}
