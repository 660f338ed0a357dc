'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { TeamMember } from '../../targets/report/team.ts'
import { money } from '../money.ts'
import { EntryRow } from './EntryRow.tsx'
import type { Team } from './forecast.ts'
import { forecastTexts } from './texts.ts'

export const columns = ['quota', 'quotaRate', 'completed', 'remaining', 'expected', 'best', 'pipeline', 'plan'] as const
export type Column = (typeof columns)[number]

interface Props {
  team: Team
  onSaved: () => void
}

/** One row for each person and the totals; what the reader may enter can be filled in where it stands. */
export function TeamTable({ team, onSaved }: Props) {
  const t = useTexts(forecastTexts)
  const [entering, setEntering] = useState<string | null>(null)
  const mayEnter = ({ may }: TeamMember): boolean => may.quota || may.plan || may.forecast
  const hasEntry = team.people.some(mayEnter)
  return (
    <div className="funnel-report__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            {columns.map((name) => (
              <th className="funnel-report__number" key={name} scope="col">
                {t[name]}
              </th>
            ))}
            {hasEntry && <th aria-label={t.enter} />}
          </tr>
        </thead>
        <tbody>
          {team.people.map((person) =>
            entering === person.user.id ? (
              <EntryRow
                key={person.user.id}
                onDone={(isSaved) => {
                  setEntering(null)
                  if (isSaved) onSaved()
                }}
                person={person}
                team={team}
              />
            ) : (
              <tr data-user={person.user.id} key={person.user.id}>
                <th scope="row">{person.user.name}</th>
                {columns.map((name) => (
                  <Cell key={name} name={name} person={person} />
                ))}
                {hasEntry && (
                  <td>
                    {mayEnter(person) && (
                      <button aria-label={fill(t.enterOf, { name: person.user.name })} onClick={() => setEntering(person.user.id)} type="button">
                        {t.enter}
                      </button>
                    )}
                  </td>
                )}
              </tr>
            ),
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {columns.map((name) => (
              <td className="funnel-report__number" key={name}>
                <Figure name={name} value={team.totals[name]} />
              </td>
            ))}
            {hasEntry && <td />}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** A figure; what was won and what is open lead to the opportunities. */
export function Cell({ person, name }: { person: TeamMember; name: Column }) {
  const t = useTexts(forecastTexts)
  const { user, lists } = person
  const value = person[name]
  const list = name === 'completed' ? lists.completed : name === 'pipeline' ? lists.open : null
  return (
    <td className="funnel-report__number" data-column={name}>
      {list !== null && value ? (
        <Link aria-label={fill(name === 'completed' ? t.drillCompleted : t.drillOpen, { name: user.name })} href={list} prefetch={false}>
          <Figure name={name} value={value} />
        </Link>
      ) : (
        <Figure name={name} value={value} />
      )}
    </td>
  )
}

function Figure({ name, value }: { name: Column; value: number | null }) {
  const { i18n } = useTranslation()
  if (value === null) return null
  return <>{name === 'quotaRate' ? `${String(value)}%` : money(value, i18n.language)}</>
}
