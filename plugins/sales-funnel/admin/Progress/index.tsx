'use client'

import { useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { createPortal } from 'react-dom'

import { useTexts } from '../../../../src/plugin/admin.ts'
import '../Board/index.css'
import { moveStep } from '../Board/commands.ts'
import { MoveDialog } from '../Board/MoveDialog.tsx'
import { Commands } from './Commands.tsx'
import './index.css'
import { Stages } from './Stages.tsx'
import { progressTexts } from './texts.ts'
import { useProgress } from './useProgress.ts'

/** Above the form of an opportunity: the stages of its process, and everything that moves it (R1 to R6). */
export function OpportunityProgress() {
  const { id, isTrashed } = useDocumentInfo()
  return id && !isTrashed ? <ProgressBar id={String(id)} /> : null
}

function ProgressBar({ id }: { id: string }) {
  const t = useTexts(progressTexts)
  const { hasSavePermission } = useDocumentInfo()
  const isModified = useFormModified()
  const { progress, asking, isBusy, take, send, stopAsking } = useProgress(id)
  if (!progress) return null
  const card = { id, title: progress.title }
  const mayChange = hasSavePermission !== false
  const isShut = isModified || isBusy
  return (
    <section aria-label={t.title} className="opportunity-progress">
      <Stages isShut={isShut || !mayChange} onMove={(to) => take(moveStep(card, progress.stage, to))} progress={progress} />
      {mayChange && (
        <div className="opportunity-progress__commands">
          <Commands card={card} isShut={isShut} onStep={take} progress={progress} />
          {isModified && <small>{t.saveFirst}</small>}
        </div>
      )}
      {asking &&
        createPortal(
          <MoveDialog
            asking={asking}
            columns={progress.stages}
            fields={progress.fields}
            key={`${asking.step.command} ${asking.names.join(' ')}`}
            onCancel={stopAsking}
            onSend={send}
          />,
          // A form inside the form of the record would be no form of its own.
          document.body,
        )}
    </section>
  )
}
