import type { NumberField } from 'payload'

import { hasWholeCents } from '../src/company-schema/customField.ts'
import { bilingual, inLanguage } from '../src/language/bilingual.ts'

const tooPrecise = bilingual('金额最多两位小数', 'An amount has at most two decimals')

/** An amount in yuan: a number with at most two decimals, so that its cents are exact. */
export function money(field: Omit<NumberField, 'type' | 'hasMany' | 'maxRows' | 'minRows' | 'validate'>): NumberField {
  return {
    ...field,
    type: 'number',
    admin: { step: 0.01, ...field.admin },
    custom: { ...field.custom, money: true },
    validate: (value, { required, min, max, req }) => {
      if (value === null || value === undefined) return required ? req.t('validation:required') : true
      if (typeof value !== 'number' || !Number.isFinite(value)) return req.t('validation:invalidInput')
      if (!hasWholeCents(value)) return inLanguage(tooPrecise, req.i18n.language)
      if (typeof min === 'number' && value < min) return req.t('validation:lessThanMin', { label: '', min, value } as never)
      if (typeof max === 'number' && value > max) return req.t('validation:greaterThanMax', { label: '', max, value } as never)
      return true
    },
  } as NumberField
}
