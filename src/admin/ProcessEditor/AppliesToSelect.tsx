'use client'

import { SelectInput, useDocumentInfo, useField } from '@payloadcms/ui'

import { processTexts } from '../locales/processes.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { FieldChoice } from './fieldChoices.ts'

interface Props {
  path: string
  targets: FieldChoice[]
  isReadOnly: boolean
}

/** A process keeps what it is for; a target whose plug-in is gone is shown as it is stored. */
export function AppliesToSelect({ path, targets, isReadOnly }: Props) {
  const t = useTexts(processTexts)
  const { id, hasSavePermission } = useDocumentInfo()
  const { disabled, errorMessage, setValue, showError, value } = useField<string>({ path })
  const isKnown = !value || targets.some((target) => target.value === value)
  const isLocked = isReadOnly || disabled || hasSavePermission === false || id !== undefined
  return (
    <SelectInput
      Description={<p className="process-editor__hint">{targets.length === 0 ? t.noTargets : t.appliesToHint}</p>}
      Error={showError && errorMessage ? <p className="process-editor__error">{errorMessage}</p> : undefined}
      isClearable={false}
      label={t.appliesTo}
      name={path}
      onChange={(option) => !Array.isArray(option) && setValue(option.value)}
      options={isKnown ? targets : [...targets, { value, label: value }]}
      path={path}
      readOnly={isLocked}
      required
      value={value}
    />
  )
}
