'use client'

import { FieldLabel, ReactSelect, useDocumentInfo, useField, useForm } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { useState } from 'react'

import { useRows } from '../FormRows/useRows.ts'
import { processTexts } from '../locales/processes.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { useApi } from '../request/useApi.ts'
import { noStage, noWay, possibleWays, type WayRow } from './rows.ts'
import './index.css'

/** Which ways lead from stage to stage, and for whom, as a matrix. Without any all are allowed. */
export const WayMatrix: ArrayFieldClientComponent = ({ path, readOnly }) => {
  const t = useTexts(processTexts)
  const { hasSavePermission } = useDocumentInfo()
  const { removeFieldRow, setModified } = useForm()
  const { disabled, errorMessage, showError } = useField({ path, hasRows: true })
  const { rows, change } = useRows<WayRow>(path, noWay)
  const { rows: stages } = useRows('stages', noStage)
  const [chosen, setChosen] = useState<Pick<WayRow, 'from' | 'to'> | null>(null)
  const isLimited = rows.length > 0
  const { data } = useApi<{ docs: { id: string; name: string }[] }>(isLimited ? '/api/positions?limit=200&depth=0&sort=name&select[name]=true' : null)
  const isLocked = readOnly === true || disabled || hasSavePermission === false
  const indexOf = ({ from, to }: Pick<WayRow, 'from' | 'to'>) => rows.findIndex((row) => row.from === from && row.to === to)
  const labelOf = (code: string) => stages.find((stage) => stage.code === code)?.label ?? code
  const named = ({ from, to }: Pick<WayRow, 'from' | 'to'>) => ({ from: labelOf(from), to: labelOf(to) })

  const limit = () => change(new Map(possibleWays(stages).map((way, index) => [index, { ...noWay, ...way }])))
  const free = () => {
    for (let index = rows.length - 1; index >= 0; index--) removeFieldRow({ path, rowIndex: index })
    setChosen(null)
    setModified(true)
  }
  const toggle = (way: Pick<WayRow, 'from' | 'to'>) => {
    const index = indexOf(way)
    if (index < 0) change(new Map([[rows.length, { ...noWay, ...way }]]))
    else {
      removeFieldRow({ path, rowIndex: index })
      setModified(true)
    }
  }
  const edited = chosen === null ? -1 : indexOf(chosen)
  const options = (data?.docs ?? []).map(({ id, name }) => ({ value: id, label: name }))

  return (
    <div className="field-type process-editor">
      <FieldLabel label={t.ways} path={path} />
      {showError && errorMessage && <p className="process-editor__error">{errorMessage}</p>}
      <div className="process-editor__modes" role="radiogroup" aria-label={t.ways}>
        <label>
          <input checked={!isLimited} disabled={isLocked} onChange={free} type="radio" /> {t.allWays}
        </label>
        <label>
          <input checked={isLimited} disabled={isLocked || possibleWays(stages).length === 0} onChange={limit} type="radio" /> {t.someWays}
        </label>
      </div>
      {isLimited && (
        <>
          <p className="process-editor__hint">{t.waysHint}</p>
          <div className="process-editor__scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">{t.fromTo}</th>
                  {stages.map(({ code, label }) => (
                    <th key={code} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {stages
                  .filter(({ kind }) => kind === 'open')
                  .map(({ code: from, label }) => (
                    <tr key={from}>
                      <th scope="row">{label}</th>
                      {stages.map(({ code: to }) => {
                        const way = { from, to }
                        const row = rows[indexOf(way)]
                        return (
                          <td key={to}>
                            {from !== to && (
                              <input
                                aria-label={fill(t.way, named(way))}
                                checked={row !== undefined}
                                disabled={isLocked}
                                onChange={() => toggle(way)}
                                type="checkbox"
                              />
                            )}
                            {row && (
                              <button
                                aria-pressed={chosen?.from === from && chosen.to === to}
                                onClick={() => setChosen(way)}
                                title={fill(t.positionsOf, named(way))}
                                type="button"
                              >
                                {row.positions.length === 0 ? t.everybody : fill(t.positions, { count: row.positions.length })}
                              </button>
                            )}
                          </td>
                        )
                      })}
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
          {chosen && edited >= 0 && (
            <div className="process-editor__positions">
              <span>{fill(t.positionsOf, named(chosen))}</span>
              <ReactSelect
                disabled={isLocked}
                isMulti
                onChange={(picked) => change(new Map([[edited, { positions: [picked].flat().map((option) => String(option?.value)) }]]))}
                options={options}
                placeholder={t.positionsHint}
                value={options.filter(({ value }) => rows[edited]?.positions.includes(value))}
              />
            </div>
          )}
        </>
      )}
    </div>
  )
}
