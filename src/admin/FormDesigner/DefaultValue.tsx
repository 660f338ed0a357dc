'use client'

import type { DictionaryItem } from '../../company-schema/overlays.ts'
import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import { NumberProperty, PropertyFrame, TextProperty, type PropertyProps } from './PropertyInputs.tsx'

interface Props extends PropertyProps {
  type: string
  items: DictionaryItem[]
}

/** The value that a new record starts with, in the form that fits the field's type. */
export function DefaultValue({ type, items, ...property }: Props) {
  const t = useTexts(designerTexts)
  if (type === 'text' || type === 'textarea' || type === 'email' || type === 'phone' || type === 'url') return <TextProperty {...property} maxLength={2000} />
  if (type === 'number' || type === 'money' || type === 'rating') return <NumberProperty {...property} />
  if (type === 'checkbox') {
    return (
      <PropertyFrame {...property}>
        <select
          onChange={(event) => property.onChange(event.target.value === '' ? undefined : event.target.value === 'true')}
          value={typeof property.value === 'boolean' ? String(property.value) : ''}
        >
          <option value="">{t.none}</option>
          <option value="true">{t.yes}</option>
          <option value="false">{t.no}</option>
        </select>
      </PropertyFrame>
    )
  }
  if (type === 'select' && items.length > 0) {
    return (
      <PropertyFrame {...property}>
        <select onChange={(event) => property.onChange(event.target.value || undefined)} value={typeof property.value === 'string' ? property.value : ''}>
          <option value="">{t.none}</option>
          {items
            .filter(({ active }) => active)
            .map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
        </select>
      </PropertyFrame>
    )
  }
  return null
}
