'use client'

import { Link, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { desktopTexts } from '../locales/desktop.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { readVisits, type Visit } from './visits.ts'

interface Visited extends Visit {
  title: string
}

const shown = 8

/** The records of this company that the person opened last, with the titles that they have now. */
export function RecentVisits({ companyId }: { companyId: string }) {
  const t = useTexts(desktopTexts)
  const { i18n } = useTranslation()
  const { user } = useAuth()
  const { config, getEntityConfig } = useConfig()
  const [visits, setVisits] = useState<Visited[]>([])
  const userId = user ? String(user.id) : ''

  useEffect(() => {
    const titleOf = (collection: string) => getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle ?? 'id'
    const known = new Set(config.collections.map(({ slug }) => slug as string))
    const own = readVisits().filter((visit) => visit.user === userId && (visit.company === companyId || visit.company === '') && known.has(visit.collection))
    let isCurrent = true
    void loadTitles(own.slice(0, 24), titleOf).then((titled) => {
      if (isCurrent) setVisits(titled.slice(0, shown))
    })
    return () => {
      isCurrent = false
    }
  }, [companyId, userId, config, getEntityConfig])

  const labelOf = (collection: string): string => {
    const label = getEntityConfig({ collectionSlug: collection })?.labels.singular
    return label ? inLanguage(label as Bilingual, i18n.language) : collection
  }

  return (
    <section className="desktop__panel">
      <h2>{t.visited}</h2>
      {visits.length === 0 && <p className="desktop__empty">{t.noVisits}</p>}
      <ul>
        {visits.map(({ id, collection, title }) => (
          <li key={id}>
            <span className="desktop__kind">{labelOf(collection)}</span>
            <Link className="desktop__record" href={`/admin/collections/${collection}/${id}`} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One question per collection; records that are gone or not readable any more drop out. */
async function loadTitles(visits: Visit[], titleOf: (collection: string) => string): Promise<Visited[]> {
  const titles = new Map<string, string>()
  const collections = [...new Set(visits.map(({ collection }) => collection))]
  await Promise.all(
    collections.map(async (collection) => {
      const ids = visits.filter((visit) => visit.collection === collection).map(({ id }) => id)
      const query = `depth=0&limit=${String(ids.length)}&where[id][in]=${ids.join(',')}`
      const answer = await callApi<{ docs: Record<string, unknown>[] }>('GET', `/api/${collection}?${query}`).catch(() => ({ docs: [] }))
      for (const doc of answer.docs) titles.set(String(doc.id), String(doc[titleOf(collection)] ?? doc.id))
    }),
  )
  return visits.flatMap((visit) => {
    const title = titles.get(visit.id)
    return title === undefined ? [] : [{ ...visit, title }]
  })
}
