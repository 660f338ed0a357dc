'use client'

import { FieldLabel, useDocumentInfo, useDocumentTitle, useField, useStepNav } from '@payloadcms/ui'
import { useEffect } from 'react'

import type { SharingMode } from '../../access/visibility/sharing.ts'
import { useRows } from '../FormRows/useRows.ts'
import { rightsTexts } from '../locales/rights.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { SharedModule } from './sharedModulesOf.ts'

interface ModeRow {
  collection: string
  mode: SharingMode
}

interface Props {
  path: string
  modules: SharedModule[]
  isReadOnly: boolean
}

/** A module without a row is shared for reading and writing. */
const notSaid: ModeRow = { collection: '', mode: 'readWrite' }

export function ModeTable({ path, modules, isReadOnly }: Props) {
  const t = useTexts(rightsTexts)
  const { hasSavePermission } = useDocumentInfo()
  const { disabled, errorMessage, showError } = useField({ path, hasRows: true })
  const { rows, change } = useRows(path, notSaid)
  useTitle(t.sharing)
  const isLocked = isReadOnly || disabled || hasSavePermission === false
  const modes: [SharingMode, string, string][] = [
    ['private', t.private, t.privateHint],
    ['read', t.readMode, t.readModeHint],
    ['readWrite', t.readWrite, t.readWriteHint],
  ]
  const choose = (collection: string, mode: SharingMode) => {
    const index = rows.findIndex((row) => row.collection === collection)
    change(new Map([index < 0 ? [rows.length, { collection, mode }] : [index, { mode }]]))
  }

  return (
    <div className="field-type sharing-modes">
      <FieldLabel label={t.modes} path={path} />
      {showError && errorMessage && <p className="sharing-modes__error">{errorMessage}</p>}
      <p>{t.sharingIntro}</p>
      <dl>
        {modes.map(([mode, name, hint]) => (
          <div key={mode}>
            <dt>{name}</dt>
            <dd>{hint}</dd>
          </div>
        ))}
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.module}</th>
            {modes.map(([mode, name]) => (
              <th className="sharing-modes__cell" key={mode} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {modules.map(({ module, label, follows, isReadableByAll }) => (
            <tr key={module}>
              <th scope="row">
                {label}
                {isReadableByAll && <small>{t.readableByAll}</small>}
              </th>
              {follows !== null ? (
                <td className="sharing-modes__follows" colSpan={modes.length}>
                  {follows}
                </td>
              ) : (
                modes.map(([mode, name]) => (
                  <td className="sharing-modes__cell" key={mode}>
                    <input
                      aria-label={fill(t.modeCell, { module: label, mode: name })}
                      checked={(rows.find((row) => row.collection === module) ?? notSaid).mode === mode}
                      disabled={isLocked}
                      name={`${path}-${module}`}
                      onChange={() => choose(module, mode)}
                      type="radio"
                    />
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The one document of its kind has no name of its own; Payload would show its id, and a way to a list. */
function useTitle(wanted: string) {
  const { title, setDocumentTitle } = useDocumentTitle()
  const { setStepNav } = useStepNav()
  useEffect(() => {
    // After Payload's own effects of the same turn, which would take it back unseen.
    queueMicrotask(() => {
      if (title !== wanted) setDocumentTitle(wanted)
      setStepNav([{ label: wanted }])
    })
  }, [title, wanted, setDocumentTitle, setStepNav])
}
