'use client'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { Progress } from '../../board/progress.ts'
import { progressTexts } from './texts.ts'

interface Props {
  progress: Progress
  isShut: boolean
  onMove: (to: string) => void
}

/** One step for each stage; those that a way leads to can be pressed. Being lost is shown only where it was lost. */
export function Stages({ progress: { stages, stage, next }, isShut, onMove }: Props) {
  const t = useTexts(progressTexts)
  const at = stages.findIndex(({ code }) => code === stage)
  return (
    <ol>
      {stages.map(({ code, kind, label, days }, index) => {
        const isHere = index === at
        if (kind === 'lost' && !isHere) return null
        const spent = days !== null && !isHere ? <small>{fill(t.days, { days: Math.round(days) })}</small> : null
        const isOffered = kind === 'open' && next.includes(code)
        return (
          <li aria-current={isHere ? 'step' : undefined} data-kind={kind} data-passed={(days !== null && index < at) || undefined} data-stage={code} key={code}>
            {isOffered ? (
              <button disabled={isShut} onClick={() => onMove(code)} title={fill(t.moveTo, { to: label })} type="button">
                {label}
                {spent}
              </button>
            ) : (
              <span title={isHere ? t.here : undefined}>
                {label}
                {spent}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
