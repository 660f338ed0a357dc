'use client'

import { useTranslation } from '@payloadcms/ui'
import type { DateFieldClient } from 'payload'

import { isDayField } from '../../time/isDayField.ts'
import { ZonedPicker, type DateAdmin } from './ZonedPicker.tsx'

interface Props {
  disabled: boolean
  field: DateFieldClient
  value: unknown
  onChange: (value: string | null) => void
}

/** The value of a filter on days or moments. A moment is asked for by the minute, as it is shown. */
export function DateFilter({ disabled, field, onChange, value }: Props) {
  const { t } = useTranslation()
  const isDay = isDayField(field)
  const send = (picked: string | null): void => onChange(picked && (isDay ? picked.slice(0, 10) : `${picked.slice(0, 16)}Z`))
  return (
    <div className="condition-value-date">
      <ZonedPicker
        {...(field as { admin?: DateAdmin }).admin?.date}
        isDay={isDay}
        onChange={send}
        placeholder={t('general:enterAValue')}
        readOnly={disabled}
        value={value}
      />
    </div>
  )
}
