'use client'

import { useState } from 'react'

import { fill, useTexts } from '../../../../src/plugin/admin.ts'
import type { TeamMember } from '../../targets/report/team.ts'
import { Cell, columns, Figure } from './Cell.tsx'
import { EntryRow } from './EntryRow.tsx'
import type { Team } from './forecast.ts'
import { forecastTexts } from './texts.ts'

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
