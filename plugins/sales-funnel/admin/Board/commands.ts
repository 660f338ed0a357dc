import type { Card, Column } from '../../board/board.ts'
import { endFrom } from './columns.ts'

/** What somebody does with a card. */
export interface Step {
  command: 'move' | 'win' | 'lose' | 'reopen'
  card: Card
  from: string
  /** Where it goes, as far as that is known before the server has answered. */
  to?: string
}

export type Values = Record<string, unknown>

export const moveStep = (card: Card, from: string, to: string): Step => ({ command: 'move', card, from, to })

export const endStep = (columns: readonly Column[], card: Card, from: Column, command: 'win' | 'lose'): Step => ({
  command,
  card,
  from: from.code,
  to: endFrom(columns, from, command === 'win' ? 'won' : 'lost'),
})

/** What a step asks for before it is sent: an end by losing and a new beginning have a reason (R5, R6). */
export function askedFirst(columns: readonly Column[], { command, to }: Step): string[] {
  const isLost = command === 'lose' || (command === 'move' && columns.find(({ code }) => code === to)?.kind === 'lost')
  if (isLost) return ['reason', 'competitor']
  return command === 'reopen' ? ['reason'] : []
}

/** What is sent. Moving says from where, so that nobody moves on what somebody else has moved already. */
export const bodyOf = ({ command, from, to }: Step, values: Values): Values => (command === 'move' ? { ...values, stage: to, from } : values)
