'use client'

import { FieldDescription, FieldError, FieldLabel, RenderCustomComponent, fieldBaseClass, useField, withCondition } from '@payloadcms/ui'
import type { DateFieldClient, DateFieldClientComponent, DateFieldValidation } from 'payload'
import { useCallback } from 'react'

import { isDayField } from '../../time/isDayField.ts'
import { ZonedPicker, type DateAdmin } from './ZonedPicker.tsx'

/** A day, or a moment in the zone of the class, wherever the browser stands. Payload's own field uses the browser's zone. */
const DateInForm: DateFieldClientComponent = ({ field, path: givenPath, readOnly, validate }) => {
  const { label, required, localized } = field as DateFieldClient
  const { className, date, description, placeholder } = (field as { admin?: DateAdmin }).admin ?? {}
  const validation = useCallback(
    (value: unknown, options: object) =>
      typeof validate === 'function' ? (validate as DateFieldValidation)(value as Date, { ...options, required } as never) : true,
    [validate, required],
  )
  const { customComponents, disabled, path, setValue, showError, value } = useField({ potentiallyStalePath: givenPath, validate: validation as never })
  const { AfterInput, BeforeInput, Description, Error, Label } = customComponents ?? {}
  const isReadOnly = Boolean(readOnly || disabled)
  return (
    <div
      className={[fieldBaseClass, 'date-time-field', className, showError && 'date-time-field--has-error', isReadOnly && 'read-only'].filter(Boolean).join(' ')}
    >
      <RenderCustomComponent CustomComponent={Label} Fallback={<FieldLabel label={label} localized={localized} path={path} required={required} />} />
      <div className={`${fieldBaseClass}__wrap`} id={`field-${path.replace(/\./g, '__')}`}>
        <RenderCustomComponent CustomComponent={Error} Fallback={<FieldError path={path} showError={showError} />} />
        {BeforeInput}
        <ZonedPicker
          {...date}
          isDay={isDayField(field as DateFieldClient)}
          onChange={(picked) => !isReadOnly && setValue(picked)}
          placeholder={typeof placeholder === 'string' ? placeholder : undefined}
          readOnly={isReadOnly}
          value={value}
        />
        {AfterInput}
      </div>
      <RenderCustomComponent CustomComponent={Description} Fallback={<FieldDescription description={description} path={path} />} />
    </div>
  )
}

export const DateField = withCondition(DateInForm)
