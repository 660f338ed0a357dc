'use client'

import { useState, type FormEvent } from 'react'

import { callApi, fill, readableError, useTexts } from '../../../../src/plugin/admin.ts'
import type { TeamMember } from '../../targets/report/team.ts'
import { Cell, columns, type Column } from './Cell.tsx'
import { changesOf, entryOf, type Entry, type Team } from './forecast.ts'
import { forecastTexts } from './texts.ts'

interface Props {
  person: TeamMember
  team: Team
  onDone: (isSaved: boolean) => void
}

/** The row of a person with what the reader may enter as inputs: the own forecast, plans within reach, and quotas for whoever sets them. */
export function EntryRow({ person, team, onDone }: Props) {
  const t = useTexts(forecastTexts)
  const [entry, setEntry] = useState<Entry>(entryOf(person))
  const [error, setError] = useState<string | null>(null)
  const [isSaving, setIsSaving] = useState(false)
  const form = `entry-${person.user.id}`
  const isInput = (name: Column): name is keyof Entry =>
    name === 'quota' || name === 'plan' ? person.may[name] : (name === 'expected' || name === 'best') && person.may.forecast

  async function save(event: FormEvent) {
    event.preventDefault()
    setIsSaving(true)
    setError(null)
    try {
      const changes = changesOf(person, entry, team)
      if (changes) await callApi('POST', '/api/forecasts/enter', changes)
      onDone(changes !== null)
    } catch (refusal) {
      setError(readableError(refusal))
      setIsSaving(false)
    }
  }

  return (
    <>
      <tr className="forecast__entry controls" data-user={person.user.id}>
        <th scope="row">{person.user.name}</th>
        {columns.map((name) =>
          isInput(name) ? (
            <td className="funnel-report__number" key={name}>
              <input
                aria-label={fill(t.fieldOf, { name: person.user.name, field: t[name] })}
                form={form}
                min={0}
                name={name}
                onChange={(event) => setEntry((before) => ({ ...before, [name]: event.target.value }))}
                step="0.01"
                type="number"
                value={entry[name]}
              />
            </td>
          ) : (
            <Cell key={name} name={name} person={person} />
          ),
        )}
        <td>
          <form id={form} onSubmit={(event) => void save(event)}>
            <button disabled={isSaving} type="submit">
              {t.save}
            </button>
            <button disabled={isSaving} onClick={() => onDone(false)} type="button">
              {t.cancel}
            </button>
          </form>
        </td>
      </tr>
      {error && (
        <tr>
          <td className="forecast__error" colSpan={columns.length + 2} role="alert">
            {error}
          </td>
        </tr>
      )}
    </>
  )
}
