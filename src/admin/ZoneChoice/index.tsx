'use client'

import { FieldDescription, FieldError, SelectInput, useField, useTranslation } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useMemo } from 'react'

import { zoneOptions } from './zoneOptions.ts'

/** The name of a time zone, looked for by its letters or chosen. */
export const ZoneChoice: TextFieldClientComponent = ({ field, path: givenPath, readOnly }) => {
  const { i18n } = useTranslation()
  const { disabled, errorMessage, path, setValue, showError, value } = useField<string | null>({ potentiallyStalePath: givenPath })
  const options = useMemo(() => zoneOptions(i18n.language, value), [i18n.language, value])
  return (
    <SelectInput
      Description={<FieldDescription description={field.admin?.description} path={path} />}
      Error={<FieldError message={errorMessage} path={path} showError={showError} />}
      isClearable
      label={field.label}
      name={field.name}
      onChange={(option) => !Array.isArray(option) && setValue((option as { value: string } | null)?.value ?? null)}
      options={options}
      path={path}
      readOnly={Boolean(readOnly || disabled)}
      value={value ?? undefined}
    />
  )
}
