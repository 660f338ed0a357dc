import type { PayloadRequest } from 'payload'

const contextKey = 'rehearsal'

/** Makes `req` one that only tries saving: what is taken back draws no number. */
export function startRehearsal({ context }: PayloadRequest): void {
  context[contextKey] = true
}

export const isRehearsal = ({ context }: PayloadRequest): boolean => context[contextKey] === true
