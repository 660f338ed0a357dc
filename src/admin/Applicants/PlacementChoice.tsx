'use client'

import { applicantTexts } from '../locales/applicants.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'

/** What applicants get when they are approved; empty texts mean: none. */
export interface Placement {
  role: 'student' | 'instructor' | 'admin'
  company: string
  position: string
}

interface Companies {
  classes: { id: string | null; name: string | null; companies: { id: string; name: string }[] }[]
}

interface Props {
  placement: Placement
  isAdmin: boolean
  onChange: (placement: Placement) => void
}

/** Role (admins only), company and one of its positions. */
export function PlacementChoice({ placement, isAdmin, onChange }: Props) {
  const t = useTexts(applicantTexts)
  const companies = useApi<Companies>('/api/companies/mine?limit=500')
  const positions = useApi<{ docs: { id: string; name: string }[] }>(placement.company ? '/api/positions?limit=100&depth=0&sort=name' : null, placement.company)
  return (
    <div className="applicants__placement controls--stacked">
      {isAdmin && (
        <label>
          {t.role}
          <select onChange={(event) => onChange({ ...placement, role: event.target.value as Placement['role'] })} value={placement.role}>
            <option value="student">{t.student}</option>
            <option value="instructor">{t.instructor}</option>
            <option value="admin">{t.admin}</option>
          </select>
        </label>
      )}
      <label>
        {t.company}
        <select onChange={(event) => onChange({ ...placement, company: event.target.value, position: '' })} value={placement.company}>
          <option value="">{t.noCompany}</option>
          {(companies.data?.classes ?? []).map((group) => (
            <optgroup key={group.id ?? ''} label={group.name ?? '—'}>
              {group.companies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      {placement.company && (
        <label>
          {t.position}
          <select onChange={(event) => onChange({ ...placement, position: event.target.value })} value={placement.position}>
            <option value="">{t.noPosition}</option>
            {(positions.data?.docs ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
