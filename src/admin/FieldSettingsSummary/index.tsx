'use client'

import { Button, FieldLabel, useField, useFormFields, useTranslation } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'

import type { FieldSetting } from '../../company-schema/overlays.ts'
import { relatedId } from '../../company-schema/relatedId.ts'
import { describeSetting } from '../History/describeSetting.ts'
import { settingsTexts } from '../locales/dictionaries.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'

/** Field settings in words, with the way to the designer, where they are changed. */
export const FieldSettingsSummary: JSONFieldClientComponent = ({ path }) => {
  const t = useTexts(settingsTexts)
  const { i18n } = useTranslation()
  const { value } = useField<FieldSetting[]>({ path })
  const place = useFormFields(([fields]) => ({
    target: fields.target?.value,
    scope: fields.scope?.value,
    course: fields.course?.value,
    company: fields.company?.value,
  }))
  const rows = Array.isArray(value) ? value : []
  const owner = place.scope === 'platform' ? 'platform' : `${String(place.scope)}:${relatedId(place.scope === 'course' ? place.course : place.company) ?? ''}`
  const address = `/admin/form-designer?${new URLSearchParams({ target: String(place.target ?? ''), scope: owner }).toString()}`
  const lines = rows.map((row) => ({ name: row.label ?? row.name, words: describeSetting(row, i18n.language) })).filter(({ words }) => words.length > 0)
  return (
    <div className="field-type">
      <FieldLabel label={fill(t.summary, { count: rows.length })} path={path} />
      {lines.length === 0 && <p>{t.nothing}</p>}
      <ul>
        {lines.map(({ name, words }) => (
          <li key={name}>
            <strong>{name}</strong>：{words.join('；')}
          </li>
        ))}
      </ul>
      <Button el="link" size="small" to={address}>
        {t.openDesigner}
      </Button>
    </div>
  )
}
