'use client'

import { FieldLabel, useDocumentInfo, useField } from '@payloadcms/ui'
import { Fragment } from 'react'

import { useRows } from '../FormRows/useRows.ts'
import { rightsTexts } from '../locales/rights.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { MatrixRow } from './MatrixRow.tsx'
import { actions, cellsOf, linesOf, noRights, oneCell, setRights, ticked, type Line, type Module, type RightsRow } from './rights.ts'
import { Tick } from './Tick.tsx'

interface Props {
  path: string
  modules: Module[]
  isReadOnly: boolean
}

export function Matrix({ path, modules, isReadOnly }: Props) {
  const t = useTexts(rightsTexts)
  const { hasSavePermission } = useDocumentInfo()
  const { disabled, errorMessage, showError } = useField({ path, hasRows: true })
  const { rows, change } = useRows(path, noRights)
  const isLocked = isReadOnly || disabled || hasSavePermission === false
  const lines = linesOf(modules, rows, t.unknown)
  const set = (some: Line[], wanted: (line: Line) => Partial<RightsRow>) => change(setRights(some, rows.length, wanted))

  return (
    <div className="field-type rights-matrix">
      <FieldLabel label={t.rights} path={path} />
      {showError && errorMessage && <p className="rights-matrix__error">{errorMessage}</p>}
      <p className="rights-matrix__hint">{t.hint}</p>
      <div className="rights-matrix__scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t.module}</th>
              {actions.map((action) => {
                const holders = lines.filter((line) => cellsOf(line).includes(action))
                return (
                  <th className="rights-matrix__cell" key={action} scope="col">
                    <label>
                      {t[action]}
                      <Tick
                        isDisabled={isLocked}
                        label={fill(t.wholeColumn, { action: t[action] })}
                        onChange={(isGiven) => set(holders, (line) => oneCell(line, action, isGiven))}
                        state={ticked(holders.map(({ rights }) => rights[action]))}
                      />
                    </label>
                  </th>
                )
              })}
              <th scope="col">{t.commands}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, at) => (
              <Fragment key={line.module}>
                {line.group !== lines[at - 1]?.group && (
                  <tr className="rights-matrix__group">
                    <th colSpan={actions.length + 2} scope="rowgroup">
                      {line.group}
                    </th>
                  </tr>
                )}
                <MatrixRow isLocked={isLocked} line={line} onChange={(part) => set([line], () => part)} />
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
