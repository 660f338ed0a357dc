'use client'

import { Button, toast, useAuth, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { applicantTexts } from '../locales/applicants.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { useBusy } from '../request/useBusy.ts'
import { ApplicantRow, type Applicant } from './ApplicantRow.tsx'
import { PlacementChoice, type Placement } from './PlacementChoice.tsx'
import './index.css'

/** Above the list of users: who has registered and waits, to be let in with role, company and position together (T11, S53). */
export function Applicants() {
  const t = useTexts(applicantTexts)
  const { user } = useAuth()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const { data, reload } = useApi<{ docs: Applicant[] }>('/api/users?where[status][equals]=pending&sort=createdAt&limit=200&depth=1')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [placement, setPlacement] = useState<Placement>({ role: 'student', company: '', position: '' })
  const [reason, setReason] = useState('')

  const applicants = data?.docs ?? []
  if (applicants.length === 0) return null
  const users = applicants.map(({ id }) => id).filter((id) => chosen.has(id))
  const choose = (ids: string[], isChosen: boolean) => setChosen(new Set(isChosen ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))))

  const decide = (command: 'approve' | 'reject', input: Record<string, unknown>, done: string) =>
    busily(async () => {
      await callApi('POST', `/api/users/${command}`, { users, ...input })
      toast.success(fill(done, { count: users.length }))
      setChosen(new Set())
      setReason('')
      reload()
      clearRouteCache()
    })
  const approve = () => {
    const { role, company, position } = placement
    return decide('approve', { role, ...(company ? { company } : {}), ...(company && position ? { position } : {}) }, t.approved)
  }

  return (
    <section aria-labelledby="applicants-title" className="applicants controls">
      <h2 id="applicants-title">{fill(t.title, { count: applicants.length })}</h2>
      <p>{t.intro}</p>
      <label className="applicants__row">
        <input
          checked={users.length === applicants.length}
          onChange={(event) =>
            choose(
              applicants.map(({ id }) => id),
              event.target.checked,
            )
          }
          type="checkbox"
        />
        {t.all}
      </label>
      <ul>
        {applicants.map((applicant) => (
          <ApplicantRow
            applicant={applicant}
            isChosen={chosen.has(applicant.id)}
            key={applicant.id}
            onChoose={(isChosen) => choose([applicant.id], isChosen)}
          />
        ))}
      </ul>
      <PlacementChoice isAdmin={user?.role === 'admin'} onChange={setPlacement} placement={placement} />
      <div className="applicants__decision">
        <Button disabled={isBusy || users.length === 0} margin={false} onClick={() => void approve()} size="small">
          {fill(t.approve, { count: users.length })}
        </Button>
        <input aria-label={t.reason} maxLength={500} onChange={(event) => setReason(event.target.value)} placeholder={t.reason} value={reason} />
        <Button
          buttonStyle="secondary"
          disabled={isBusy || users.length === 0 || reason.trim() === ''}
          margin={false}
          onClick={() => void decide('reject', { reason }, t.rejected)}
          size="small"
        >
          {fill(t.reject, { count: users.length })}
        </Button>
      </div>
    </section>
  )
}
