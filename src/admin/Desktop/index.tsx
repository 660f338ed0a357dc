import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import { currentStore } from '../../company-schema/requestStore.ts'
import { businessNow } from '../../time/businessNow.ts'
import { today } from '../../time/today.ts'
import { PlacedPanels } from '../Panels/PlacedPanels.tsx'
import { CompanyCards } from '../CompanyCards/index.tsx'
import { desktopTexts } from '../locales/desktop.ts'
import { textsIn } from '../locales/textsIn.ts'
import { Greeting } from './Greeting.tsx'
import { loadDesktop } from './loadDesktop.ts'
import { ModuleCards, type ModuleGroup } from './ModuleCards.tsx'
import { QuickActivity } from './QuickActivity.tsx'
import { RecordList } from './RecordList.tsx'
import { Reminders } from './Reminders.tsx'
import { TaskList } from './TaskList.tsx'
import { RecentVisits } from '../Visits/RecentVisits.tsx'
import './index.css'

interface Props extends AdminViewServerProps {
  navGroups: { label: string; entities: { slug: string; type: string; label: string }[] }[]
}

/** The page after sign-in (A1, A8, A9): who and where, tasks, coming events, new and visited records, all modules. */
export async function Desktop({ initPageResult, i18n, navGroups, searchParams }: Props) {
  const { req, permissions } = initPageResult
  const { company } = currentStore()
  const t = textsIn(desktopTexts, i18n.language)
  const day = today(req)
  const isSimulated = Boolean(company?.clock)
  const labelOf = (slug: string) => inReader(req.payload.collections[slug as 'users']?.config.labels.singular, i18n.language)
  const groups: ModuleGroup[] = navGroups.map(({ label, entities }) => ({
    label,
    modules: entities.map(({ slug, label: name }) => ({
      slug,
      label: inReader(name, i18n.language),
      singular: labelOf(slug),
      mayCreate: permissions.collections?.[slug]?.create === true,
    })),
  }))

  if (!company) {
    const next = typeof searchParams?.enter === 'string' ? searchParams.enter : null
    return (
      <Gutter className="desktop">
        <Greeting user={req.user} day={day} isSimulated={isSimulated} language={i18n.language} />
        <CompanyCards next={next} />
        <ModuleCards counts={{}} groups={groups} language={i18n.language} />
      </Gutter>
    )
  }

  const scoped = groups
    .flatMap(({ modules }) => modules.map(({ slug }) => slug))
    .filter((slug) => req.payload.collections[slug as 'users']?.config.custom?.isolation === 'company')
  const now = businessNow(req).toISOString()
  const data = await loadDesktop({ req, permissions, modules: scoped, day, now })
  const labels = { customers: labelOf('customers'), contacts: labelOf('contacts') }
  const mayAdd = permissions.collections?.activities?.create === true
  return (
    <Gutter className="desktop">
      <Greeting
        user={req.user}
        company={company.name}
        day={day}
        department={data.department}
        isSimulated={isSimulated}
        language={i18n.language}
        position={data.position}
      />
      <div className="desktop__columns">
        <div className="desktop__main">
          <Reminders now={now} reminders={data.reminders} />
          <TaskList tasks={data.tasks} now={now} />
          <PlacedPanels language={i18n.language} payload={req.payload} place="desktop" />
          <RecordList empty={t.noEvents} records={data.events} title={t.comingEvents} />
          <RecordList empty={t.noNewRecords} labels={labels} records={data.newRecords} title={t.newRecords} />
        </div>
        <div className="desktop__side">
          {mayAdd && <QuickActivity />}
          <RecentVisits companyId={company.id} />
        </div>
      </div>
      <ModuleCards counts={data.counts} groups={groups} language={i18n.language} />
    </Gutter>
  )
}

function inReader(label: unknown, language: string): string {
  if (typeof label === 'string') return label
  const texts = (label ?? {}) as Record<string, string>
  return texts[language] ?? texts.zh ?? ''
}
