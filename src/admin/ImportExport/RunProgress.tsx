'use client'

import { Button } from '@payloadcms/ui'

import { importTexts } from '../locales/importExport.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { Run } from './importTypes.ts'

interface Props {
  run: Run
  isBusy: boolean
  needsForce: string | null
  onUndo: (force: boolean) => void
  onAgain: () => void
  onShowList: () => void
}

/** How far an import has come, what came of it, and the way back. */
export function RunProgress({ run, isBusy, needsForce, onUndo, onAgain, onShowList }: Props) {
  const t = useTexts(importTexts)
  const { status, processed, total, created, updated, skipped, failure } = run
  const isRunning = status === 'queued' || status === 'running' || status === 'undoing'
  return (
    <section aria-live="polite" className="import__result">
      {isRunning && (
        <>
          <p>{fill(t.progress, { processed, total })}</p>
          <progress max={total} value={processed} />
        </>
      )}
      {status === 'done' && <p className="import__good">{fill(t.done, { created, updated, skipped })}</p>}
      {status === 'undone' && <p className="import__good">{t.undone}</p>}
      {(status === 'failed' || status === 'interrupted') && <p className="import__bad">{fill(t.failed, { reason: failure?.message ?? '' })}</p>}
      {needsForce && <p className="import__bad">{needsForce}</p>}
      {!isRunning && (
        <div className="import__actions">
          <Button margin={false} onClick={onShowList}>
            {t.showList}
          </Button>
          <Button buttonStyle="secondary" margin={false} onClick={onAgain}>
            {t.again}
          </Button>
          {status === 'done' && (
            <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => onUndo(needsForce !== null)}>
              {needsForce ? t.undoAnyway : t.undo}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
