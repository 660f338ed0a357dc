import { AnswerRefused } from '../../../../src/plugin/admin.ts'

/** What the stage still requires, and where the opportunity is when somebody else has moved it. */
export function whyRefused(error: unknown): { missing: string[]; isElsewhere: string | undefined } {
  const [first] = error instanceof AnswerRefused ? error.errors : []
  const { missing, stage } = first?.data ?? {}
  return {
    missing: Array.isArray(missing) ? missing.map(String) : [],
    isElsewhere: first?.code === 'conflict' && typeof stage === 'string' ? stage : undefined,
  }
}
