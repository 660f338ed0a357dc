import type { Step, Values } from './commands.ts'

/** A step that waits for what a stage requires. */
export interface Asking {
  step: Step
  /** Names of fields, and `reason`, `competitor` and `note`. */
  names: string[]
  values: Values
  /** Why the server asks. */
  message: string | null
}

/** One step asked for more: in its old place when it was asked before, otherwise after those that wait. */
export const withAsking = (waiting: readonly Asking[], asking: Asking): readonly Asking[] =>
  waiting.some(({ step }) => step === asking.step) ? waiting.map((one) => (one.step === asking.step ? asking : one)) : [...waiting, asking]

/** A step that went through is asked for nothing more; what others are asked stays as it is. */
export const withoutAsking = (waiting: readonly Asking[], done: Step): readonly Asking[] => waiting.filter(({ step }) => step !== done)
