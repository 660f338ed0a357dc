import type { CollectionBeforeChangeHook } from 'payload'

import { LabError, bilingual, type Bilingual } from '../../../src/plugin/index.ts'
import type { Grade } from './grades.ts'

/**
 * Grades do not overlap and cover every amount: each stands once, begins somewhere else, and the lowest begins at 0 (R24).
 *
 * @throws LabError `rule` (422)
 */
export const keepGradesSound: CollectionBeforeChangeHook = ({ data }) => {
  const grades = (data.grades as Grade[] | null | undefined) ?? []
  if (grades.length === 0) return data
  if (new Set(grades.map(({ level }) => level)).size < grades.length) throw unsound(bilingual('同一级别出现了两次', 'A grade stands twice'))
  if (new Set(grades.map(({ from }) => from)).size < grades.length) throw unsound(bilingual('两个级别的起点金额相同', 'Two grades begin at the same amount'))
  if (Math.min(...grades.map(({ from }) => from)) !== 0) throw unsound(bilingual('最低一级必须从 0 开始', 'The lowest grade begins at 0'))
  return data
}

const unsound = (message: Bilingual): LabError => new LabError({ code: 'rule', field: 'grades', message, data: { rule: 'R24' } })
