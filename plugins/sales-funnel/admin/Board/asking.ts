import { AnswerRefused } from '../../../../src/plugin/admin.ts'
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

/** What the stage still requires, and where the opportunity is when somebody else has moved it. */
export function whyRefused(error: unknown): { missing: string[]; isElsewhere: string | undefined } {
  const [first] = error instanceof AnswerRefused ? error.errors : []
  const { missing, stage } = first?.data ?? {}
  return {
    missing: Array.isArray(missing) ? missing.map(String) : [],
    isElsewhere: first?.code === 'conflict' && typeof stage === 'string' ? stage : undefined,
  }
}
