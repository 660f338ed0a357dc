'use client'

import { useState, type KeyboardEvent } from 'react'

import { companyTexts } from '../locales/companies.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import { companiesPath, groupByClass, searchCompanies, toEntries } from './companies.ts'
import { enterCompany } from './enterCompany.ts'

type Answer = { docs: Parameters<typeof toEntries>[0] }

/** Searchable list of the companies that one may enter, by class. Arrow keys move, Enter chooses. */
export function CompanyList({ currentId }: { currentId: string | null }) {
  const t = useTexts(companyTexts)
  const [search, setSearch] = useState('')
  const { data, error, isLoading } = useApi<Answer>(companiesPath)
  const groups = groupByClass(searchCompanies(toEntries(data?.docs ?? []), search), t.withoutClass)

  return (
    <div className="company-list controls" onKeyDown={moveWithArrows}>
      <input
        aria-label={t.search}
        autoFocus
        className="company-list__search"
        onChange={(event) => setSearch(event.target.value)}
        placeholder={t.search}
        type="search"
        value={search}
      />
      {isLoading && <p className="company-list__note">{t.loading}</p>}
      {error && <p className="company-list__note">{error}</p>}
      {data && groups.length === 0 && <p className="company-list__note">{t.noMatch}</p>}
      {groups.map(({ title, companies }) => (
        <section aria-label={title} key={title}>
          <h4 className="company-list__class">{title}</h4>
          {companies.map(({ id, name, team }) => (
            <button aria-current={id === currentId} className="company-list__company" key={id} onClick={() => enterCompany(id)} type="button">
              <span>{name}</span>
              {team && <span className="company-list__team">{team}</span>}
            </button>
          ))}
        </section>
      ))}
      {currentId && (
        <button className="company-list__company company-list__leave" onClick={() => enterCompany(null, '/admin')} type="button">
          {t.leave}
        </button>
      )}
    </div>
  )
}

function moveWithArrows(event: KeyboardEvent<HTMLDivElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')]
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
