'use client'

import type { SummaryRow } from '../../audit/summary/summarize.ts'
import { assessmentTexts } from '../locales/assessment.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { Choice, Choices, Filters } from './activity.ts'

interface Props {
  choices: Choices
  filters: Filters
  people: SummaryRow[]
  onChange: (filters: Filters) => void
}

export function ActivityFilters({ choices, filters, people, onChange }: Props) {
  const t = useTexts(assessmentTexts)
  const companies = choices.companies.filter((company) => filters.class === '' || company.class === filters.class)
  const students = people.flatMap(({ user, name, username }) => (user ? [{ id: user, name: [name, username].filter(Boolean).join(' · ') }] : []))
  const isKnown = (list: Choice[], id: string) => list.some((one) => one.id === id)
  const change = (part: Partial<Filters>) => onChange({ ...filters, ...part })
  const chooseClass = (id: string) => {
    const stays = choices.companies.some((one) => one.id === filters.company && (id === '' || one.class === id))
    change({ class: id, company: stays ? filters.company : '', user: '' })
  }
  return (
    <div className="filters">
      <ChoiceField label={t.class} list={choices.classes} onChoose={chooseClass} value={filters.class} />
      <ChoiceField label={t.company} list={companies} onChoose={(company) => change({ company, user: '' })} value={filters.company} />
      <ChoiceField
        label={t.student}
        list={filters.user && !isKnown(students, filters.user) ? [...students, { id: filters.user, name: filters.user }] : students}
        onChoose={(user) => change({ user })}
        value={filters.user}
      />
      <ChoiceField label={t.module} list={choices.modules} onChoose={(module) => change({ module })} value={filters.module} />
      <label>
        {t.from}
        <input max={filters.to || undefined} onChange={(event) => change({ from: event.target.value })} type="date" value={filters.from} />
      </label>
      <label>
        {t.to}
        <input min={filters.from || undefined} onChange={(event) => change({ to: event.target.value })} type="date" value={filters.to} />
      </label>
    </div>
  )
}

function ChoiceField({ label, list, value, onChoose }: { label: string; list: Choice[]; value: string; onChoose: (id: string) => void }) {
  const t = useTexts(assessmentTexts)
  return (
    <label>
      {label}
      <select onChange={(event) => onChoose(event.target.value)} value={value}>
        <option value="">{t.all}</option>
        {list.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
