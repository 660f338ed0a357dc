'use client'

import { Button, DraggableSortable, FieldLabel, useDocumentInfo, useField, useForm, useFormFields } from '@payloadcms/ui'

import { useRows } from '../FormRows/useRows.ts'
import { processTexts } from '../locales/processes.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { FieldChoice } from './fieldChoices.ts'
import { freeCode, noAction, noStage, noWay, starter, waysOf, type StageRow } from './rows.ts'
import { StageLine } from './StageLine.tsx'

interface Props {
  path: string
  /** By collection that a process can apply to. */
  choices: Record<string, FieldChoice[]>
  isReadOnly: boolean
}

export function StageTable({ path, choices, isReadOnly }: Props) {
  const t = useTexts(processTexts)
  const { hasSavePermission } = useDocumentInfo()
  const { removeFieldRow, moveFieldRow, setModified } = useForm()
  const { disabled, errorMessage, showError } = useField({ path, hasRows: true })
  const appliesTo = useFormFields(([fields]) => String(fields.appliesTo?.value ?? ''))
  const { rows, change } = useRows<StageRow>(path, noStage)
  const ways = useRows('transitions', noWay)
  const actions = useRows('actions', noAction)
  const isLocked = isReadOnly || disabled || hasSavePermission === false

  const add = (more: StageRow[]) => change(new Map(more.map((row, at) => [rows.length + at, row])))
  const remove = (index: number) => {
    const code = rows[index]?.code ?? ''
    removeFieldRow({ path, rowIndex: index })
    // What leads to a stage that is no more goes with it.
    for (const way of waysOf(ways.rows, code)) removeFieldRow({ path: 'transitions', rowIndex: way })
    actions.change(new Map(actions.rows.flatMap((row, at) => (row.marksStage === code ? [[at, { marksStage: null }] as const] : []))))
    setModified(true)
  }

  return (
    <div className="field-type process-editor">
      <FieldLabel label={t.stages} path={path} required />
      {showError && errorMessage && <p className="process-editor__error">{errorMessage}</p>}
      <p className="process-editor__hint">{t.stagesHint}</p>
      {rows.length === 0 ? (
        <p>{t.noStages}</p>
      ) : (
        <div aria-label={t.stages} className="process-editor__rows controls" role="group">
          <div aria-hidden="true" className="process-editor__row process-editor__row--head">
            <span />
            <span>{t.label}</span>
            <span>{t.labelEn}</span>
            <span>{t.kind}</span>
            <span>{t.probability}</span>
            <span>{t.requiredFields}</span>
            <span />
          </div>
          <DraggableSortable
            ids={rows.map(({ code }) => code)}
            onDragEnd={({ moveFromIndex, moveToIndex }) => {
              moveFieldRow({ path, moveFromIndex, moveToIndex })
              setModified(true)
            }}
          >
            {rows.map((row, index) => (
              <StageLine
                choices={choices[appliesTo] ?? []}
                isLocked={isLocked}
                key={row.code}
                onChange={(part) => change(new Map([[index, part]]))}
                onRemove={() => remove(index)}
                row={row}
              />
            ))}
          </DraggableSortable>
        </div>
      )}
      {!isLocked && (
        <div className="process-editor__buttons">
          <Button
            buttonStyle="secondary"
            icon="plus"
            iconPosition="left"
            margin={false}
            onClick={() => add([{ ...noStage, code: freeCode(rows, 'stage') }])}
            size="small"
          >
            {t.addStage}
          </Button>
          {rows.length === 0 && (
            <Button buttonStyle="secondary" margin={false} onClick={() => add(starter)} size="small">
              {t.starter}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
