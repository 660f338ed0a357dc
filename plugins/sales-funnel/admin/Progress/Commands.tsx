'use client'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { Progress } from '../../board/progress.ts'
import { endStep, type Step } from '../Board/commands.ts'
import { progressTexts } from './texts.ts'

interface Props {
  progress: Progress
  card: Step['card']
  isShut: boolean
  onStep: (step: Step) => void
}

/** Recording a step of the process, winning and losing; what is over can be reopened. */
export function Commands({ progress: { stages, stage: from, kind, actions, next }, card, isShut, onStep }: Props) {
  const t = useTexts(progressTexts)
  if (kind !== 'open')
    return (
      <button disabled={isShut} onClick={() => onStep({ command: 'reopen', card, from })} type="button">
        {t.reopen}
      </button>
    )
  const labelOf = (code: string): string => stages.find((one) => one.code === code)?.label ?? code
  const record = (code: string): void => {
    const action = actions.find((one) => one.code === code)
    if (action) onStep({ command: 'record', card, from, action })
  }
  return (
    <>
      {actions.length > 0 && (
        <select aria-label={t.record} disabled={isShut} onChange={({ target }) => record(target.value)} value="">
          <option value="">{t.record}</option>
          {actions.map(({ code, label, marks }) => (
            <option key={code} value={code}>
              {marks ? fill(t.marks, { action: label, stage: labelOf(marks) }) : label}
            </option>
          ))}
        </select>
      )}
      {(['win', 'lose'] as const).map((command) => (
        <button disabled={isShut} key={command} onClick={() => onStep(endStep(stages, card, { code: from, next }, command))} type="button">
          {t[command]}
        </button>
      ))}
    </>
  )
}
