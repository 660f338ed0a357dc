'use client'

import { Popup } from '@payloadcms/ui'
import { useState } from 'react'

import { useTexts } from '../locales/useTexts.ts'
import { viewAsTexts } from '../locales/viewAs.ts'
import { useApi } from '../request/useApi.ts'
import { chooseStudent } from './chooseStudent.ts'
import './index.css'

interface Membership {
  user: { id: string; name: string; username?: string; role?: string } | string
  position?: { name?: string } | string | null
}

/** Under the company picker, for those who teach the company: its students, to look with their eyes. */
export function ViewAsMenu() {
  const t = useTexts(viewAsTexts)
  // A popup's content stands in the page also while it is closed; the students are asked for when it opens first.
  const [wasOpened, setOpened] = useState(false)
  return (
    <Popup
      button={<span className="view-as__open">{t.viewAs}</span>}
      buttonType="default"
      horizontalAlign="left"
      onToggleOpen={() => setOpened(true)}
      showScrollbar
      size="large"
      render={() => wasOpened && <StudentList />}
    />
  )
}

function StudentList() {
  const t = useTexts(viewAsTexts)
  const [search, setSearch] = useState('')
  const { data, error, isLoading } = useApi<{ docs: Membership[] }>('/api/memberships?limit=300&depth=1')
  const students = (data?.docs ?? []).flatMap(({ user, position }) =>
    typeof user === 'string' || user.role !== 'student' ? [] : [{ ...user, position: typeof position === 'object' ? position?.name : undefined }],
  )
  const found = students.filter(({ name, username, position }) => [name, username, position].join(' ').toLowerCase().includes(search.trim().toLowerCase()))

  return (
    <div className="company-list controls">
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
      {data && found.length === 0 && <p className="company-list__note">{students.length === 0 ? t.none : t.noMatch}</p>}
      {found.map(({ id, name, username, position }) => (
        <button className="company-list__company" key={id} onClick={() => chooseStudent(id)} type="button">
          <span>{name}</span>
          <span className="company-list__team">{[username, position].filter(Boolean).join(' · ')}</span>
        </button>
      ))}
    </div>
  )
}
