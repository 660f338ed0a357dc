'use client'

import { applicantTexts } from '../locales/applicants.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'

export interface Applicant {
  id: string
  name: string
  username: string
  appliedClass?: { name?: string } | string | null
}

interface Props {
  applicant: Applicant
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}

export function ApplicantRow({ applicant: { name, username, appliedClass }, isChosen, onChoose }: Props) {
  const t = useTexts(applicantTexts)
  const className = typeof appliedClass === 'object' ? appliedClass?.name : undefined
  return (
    <li>
      <label className="applicants__row">
        <input checked={isChosen} onChange={(event) => onChoose(event.target.checked)} type="checkbox" />
        <strong>{name}</strong>
        <span>{username}</span>
        {className && <span className="applicants__class">{fill(t.appliedFor, { name: className })}</span>}
      </label>
    </li>
  )
}
