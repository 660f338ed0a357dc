'use client'

import { Drawer, useModal, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { explainTexts } from '../locales/explain.ts'
import { useTexts } from '../locales/useTexts.ts'
import { MemberSelect } from '../Members/MemberSelect.tsx'
import { useMembers } from '../Members/useMembers.ts'
import { useApi } from '../request/useApi.ts'

export const explainDrawer = 'explain-rights'

interface Explanation {
  allowed: boolean
  rule: string
  reason: string
}

/** A command of the collection, as the drawer names it. */
export interface NamedCommand {
  name: string
  label: Bilingual
}

interface Asked {
  collection: string
  id: string
  commands: NamedCommand[]
}

const asks = ['read', 'update', 'delete'] as const

/** Asks for one person, about the record or one field of it, what they may do and by which rule. */
export function ExplainDrawer({ collection, id, commands }: Asked) {
  const t = useTexts(explainTexts)
  const { i18n } = useTranslation()
  const { isModalOpen } = useModal()
  const isOpen = isModalOpen(explainDrawer)
  const [user, setUser] = useState('')
  const [field, setField] = useState('')
  const members = useMembers(isOpen)
  const { data: schema } = useApi<{ fields: { name: string; label: string }[] }>(isOpen ? `/api/schema/${collection}` : null)

  // A field is read or changed; a record is deleted and given to commands.
  const lines = [
    ...asks.filter((action) => !(field && action === 'delete')).map((action) => ({ action, label: t[action] })),
    ...(field ? [] : commands.map(({ name, label }) => ({ action: name, label: inLanguage(label, i18n.language) }))),
  ]

  return (
    <Drawer slug={explainDrawer} title={t.title}>
      <div className="explain">
        <div className="explain__choices controls controls--stacked">
          <MemberSelect empty={t.me} label={t.who} members={members} onChange={setUser} value={user} />
          <label>
            {t.field}
            <select onChange={(event) => setField(event.target.value)} value={field}>
              <option value="">{t.wholeRecord}</option>
              {(schema?.fields ?? []).map(({ name, label }) => (
                <option key={name} value={name}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        </div>
        <table className="explain__answers">
          <thead>
            <tr>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.answer}</th>
            </tr>
          </thead>
          <tbody>{isOpen && lines.map(({ action, label }) => <Answer key={action} label={label} question={{ collection, id, action, user, field }} />)}</tbody>
        </table>
      </div>
    </Drawer>
  )
}

interface AnswerProps {
  label: string
  question: Record<'collection' | 'id' | 'action' | 'user' | 'field', string>
}

function Answer({ label, question }: AnswerProps) {
  const t = useTexts(explainTexts)
  const given = Object.fromEntries(Object.entries(question).filter(([, value]) => value !== ''))
  const { data, error, isLoading } = useApi<Explanation>(`/api/explain?${new URLSearchParams(given).toString()}`)
  return (
    <tr>
      <th scope="row">{label}</th>
      <td aria-busy={isLoading} aria-live="polite">
        {error ?? (data ? <Reason {...data} /> : t.loading)}
      </td>
    </tr>
  )
}

function Reason({ allowed, reason }: Explanation) {
  const t = useTexts(explainTexts)
  return (
    <>
      <span aria-label={allowed ? t.yes : t.no} className={allowed ? 'explain__yes' : 'explain__no'} role="img">
        {allowed ? '✓' : '✕'}
      </span>{' '}
      {reason}
    </>
  )
}
