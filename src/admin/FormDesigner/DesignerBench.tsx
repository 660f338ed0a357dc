'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import { AddField } from './AddField.tsx'
import type { ScopeChoice } from './designerTypes.ts'
import { addField } from './draft.ts'
import { FieldList } from './FieldList.tsx'
import { FormPreview } from './FormPreview.tsx'
import { Problems } from './Problems.tsx'
import { RemovedFields } from './RemovedFields.tsx'
import { useDesigner } from './useDesigner.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'

interface Props {
  target: string
  scope: ScopeChoice
  onDirty: (isDirty: boolean) => void
}

/** The fields on one side, the form as it will be on the other. */
export function DesignerBench({ target, scope, onDirty }: Props) {
  const t = useTexts(designerTexts)
  const designer = useDesigner({ target, scope })
  const { answer, draft, preview, isDirty, isSaving } = designer
  const [selected, setSelected] = useState<string | null>(null)
  const [adding, setAdding] = useState<{ name?: string } | null>(null)
  useLeaveWarning(isDirty, t.unsaved)
  useEffect(() => onDirty(isDirty), [isDirty, onDirty])

  if (designer.loadError) return <p role="alert">{designer.loadError}</p>
  if (!answer) return <p>{t.loading}</p>
  const problems = preview?.problems ?? []
  const hasErrors = problems.some(({ severity }) => severity === 'error')
  const warnings = problems.filter(({ severity }) => severity === 'warning').map(({ message }) => message)
  const save = async () => {
    if (warnings.length === 0 || window.confirm(`${t.saveAnyway}\n\n${warnings.join('\n')}`)) await designer.save()
  }
  const select = (name: string) => {
    setSelected(name)
    document.getElementById(`designer-field-${name}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }

  return (
    <div className="designer__bench">
      <section aria-label={t.fields} className="designer__fields">
        <div className="designer__bar">
          <Button buttonStyle="secondary" disabled={isSaving} icon="plus" iconPosition="left" margin={false} onClick={() => setAdding({})} size="small">
            {t.addField}
          </Button>
          {answer.document && (
            <Button buttonStyle="secondary" el="link" margin={false} size="small" to={`/admin/collections/field-settings/${answer.document.id}/versions`}>
              {t.history}
            </Button>
          )}
          <span className="designer__spring" />
          {isDirty && <span className="designer__badge designer__badge--unsaved">{t.unsavedBadge}</span>}
          <Button buttonStyle="secondary" disabled={!isDirty || isSaving} margin={false} onClick={designer.discard} size="small">
            {t.discard}
          </Button>
          <Button disabled={!isDirty || isSaving || hasErrors} margin={false} onClick={() => void save()} size="small">
            {isSaving ? t.saving : t.save}
          </Button>
        </div>
        <Problems isDirty={isDirty} onSelect={select} problems={problems} />
        <div inert={isSaving}>
          <FieldList answer={answer} draft={draft} onChange={designer.change} onSelect={setSelected} scope={scope} selected={selected} />
          <RemovedFields answer={answer} draft={draft} isDirty={isDirty} onBringBack={(name) => setAdding({ name })} onPurged={designer.reload} />
        </div>
      </section>
      <FormPreview fields={preview?.fields ?? []} freeSlots={preview?.freeSlots ?? answer.freeSlots} onSelect={select} selected={selected} />
      {adding && (
        <AddField
          answer={answer}
          draft={draft}
          fixedName={adding.name}
          onAdd={(row) => {
            designer.change(addField(draft, row, selected && draft.order.includes(selected) ? selected : null))
            setAdding(null)
            setSelected(row.name)
          }}
          onClose={() => setAdding(null)}
          scope={scope}
        />
      )}
    </div>
  )
}
