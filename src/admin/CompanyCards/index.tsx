'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { companiesPath, groupByClass, searchCompanies, toEntries } from '../CompanyPicker/companies.ts'
import { enterCompany } from '../CompanyPicker/enterCompany.ts'
import { companyTexts } from '../locales/companies.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import './index.css'

type Answer = { docs: Parameters<typeof toEntries>[0] }

/** The companies that one may enter, by class. `next` is the page that asked for a company. */
export function CompanyCards({ next }: { next: string | null }) {
  const t = useTexts(companyTexts)
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const [search, setSearch] = useState('')
  const { data, error, isLoading } = useApi<Answer>(companiesPath)
  const entries = toEntries(data?.docs ?? [])
  const groups = groupByClass(searchCompanies(entries, search), t.withoutClass)
  const slug = next && /\/collections\/([^/?]+)/.exec(next)?.[1]
  const wanted = slug ? config.collections.find((collection) => collection.slug === slug) : undefined
  const target = next?.startsWith('/admin') ? next : '/admin'

  return (
    <section className="company-cards">
      {next && (
        <p className="company-cards__needed" role="status">
          {fill(t.needed, { page: wanted ? inLanguage(wanted.labels.plural as Bilingual, i18n.language) : (slug ?? next) })}
        </p>
      )}
      <div className="company-cards__head controls">
        <h2>{t.myCompanies}</h2>
        {entries.length > 6 && (
          <input aria-label={t.search} onChange={(event) => setSearch(event.target.value)} placeholder={t.search} type="search" value={search} />
        )}
      </div>
      {isLoading && <p>{t.loading}</p>}
      {error && <p role="alert">{error}</p>}
      {data && entries.length === 0 && <p>{t.noneInstructor}</p>}
      {data && entries.length > 0 && groups.length === 0 && <p>{t.noMatch}</p>}
      {groups.map(({ title, companies }) => (
        <div key={title}>
          <h3>{title}</h3>
          <ul>
            {companies.map(({ id, name, team }) => (
              <li key={id}>
                <button onClick={() => enterCompany(id, target)} type="button">
                  <strong>{name}</strong>
                  <span>{team}</span>
                  <span className="company-cards__enter">{t.enter} →</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
