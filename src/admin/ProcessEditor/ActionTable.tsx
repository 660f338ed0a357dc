'use client'

import { Button, FieldLabel, useDocumentInfo, useField, useForm, XIcon } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'

import { useRows } from '../FormRows/useRows.ts'
import { processTexts } from '../locales/processes.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { freeCode, noAction, noStage, type ActionRow } from './rows.ts'
import './index.css'

/** The steps of a process (R1, R2), some of which mark a stage. */
export const ActionTable: ArrayFieldClientComponent = ({ path, readOnly }) => {
  const t = useTexts(processTexts)
  const { hasSavePermission } = useDocumentInfo()
  const { removeFieldRow, setModified } = useForm()
  const { disabled, errorMessage, showError } = useField({ path, hasRows: true })
  const { rows, change } = useRows<ActionRow>(path, noAction)
  const stages = useRows('stages', noStage)
  const isLocked = readOnly === true || disabled || hasSavePermission === false
  const set = (index: number, part: Partial<ActionRow>) => change(new Map([[index, part]]))

  return (
    <div className="field-type process-editor">
      <FieldLabel label={t.actions} path={path} />
      {showError && errorMessage && <p className="process-editor__error">{errorMessage}</p>}
      <p className="process-editor__hint">{t.actionsHint}</p>
      {rows.length > 0 && (
        <div aria-label={t.actions} className="process-editor__rows controls" role="group">
          {rows.map((row, index) => (
            <div className="process-editor__row process-editor__row--action" key={row.code}>
              <input
                aria-invalid={row.label.trim() === ''}
                aria-label={t.label}
                autoFocus={row.label === ''}
                disabled={isLocked}
                maxLength={100}
                onChange={(event) => set(index, { label: event.target.value })}
                placeholder={t.label}
                title={row.code}
                value={row.label}
              />
              <input
                aria-label={t.labelEn}
                disabled={isLocked}
                maxLength={100}
                onChange={(event) => set(index, { labelEn: event.target.value || null })}
                placeholder={t.labelEn}
                value={row.labelEn ?? ''}
              />
              <select
                aria-label={t.marks}
                disabled={isLocked}
                onChange={(event) => set(index, { marksStage: event.target.value || null })}
                value={row.marksStage ?? ''}
              >
                <option value="">{t.marksNothing}</option>
                {stages.rows
                  .filter(({ kind }) => kind === 'open')
                  .map(({ code, label }) => (
                    <option key={code} value={code}>
                      → {label}
                    </option>
                  ))}
              </select>
              {isLocked ? (
                <span />
              ) : (
                <button
                  aria-label={fill(t.remove, { label: row.label })}
                  className="process-editor__remove"
                  onClick={() => {
                    removeFieldRow({ path, rowIndex: index })
                    setModified(true)
                  }}
                  type="button"
                >
                  <XIcon />
                </button>
              )}
            </div>
          ))}
        </div>
      )}
      {!isLocked && (
        <div className="process-editor__buttons">
          <Button
            buttonStyle="secondary"
            icon="plus"
            iconPosition="left"
            margin={false}
            onClick={() => set(rows.length, { ...noAction, code: freeCode(rows, 'step') })}
            size="small"
          >
            {t.addAction}
          </Button>
        </div>
      )}
    </div>
  )
}
