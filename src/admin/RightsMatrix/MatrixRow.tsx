'use client'

import { ReactSelect } from '@payloadcms/ui'

import { rightsTexts } from '../locales/rights.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { actions, cellsOf, ticked, wholeRow, type Line, type RightsRow } from './rights.ts'
import { Tick } from './Tick.tsx'

interface Props {
  line: Line
  isLocked: boolean
  onChange: (part: Partial<RightsRow>) => void
}

export function MatrixRow({ line, isLocked, onChange }: Props) {
  const t = useTexts(rightsTexts)
  const { label: module, rights } = line
  const cells = cellsOf(line)
  return (
    <tr>
      <th scope="row">
        <label>
          <Tick
            isDisabled={isLocked}
            label={fill(t.wholeRow, { module })}
            onChange={(isGiven) => onChange(wholeRow(line, isGiven))}
            state={ticked(cells.map((action) => rights[action]))}
          />
          {module}
        </label>
      </th>
      {actions.map((action) => (
        <td className="rights-matrix__cell" key={action}>
          {cells.includes(action) && (
            <Tick
              isDisabled={isLocked}
              label={fill(t.cell, { module, action: t[action] })}
              onChange={(isGiven) => onChange({ [action]: isGiven })}
              state={rights[action] ? 'all' : 'none'}
            />
          )}
        </td>
      ))}
      <td className="rights-matrix__commands">
        <CommandChoice isLocked={isLocked} line={line} onChange={(commands) => onChange({ commands })} />
      </td>
    </tr>
  )
}

interface CommandChoiceProps {
  line: Line
  isLocked: boolean
  onChange: (commands: string[]) => void
}

/** Which commands of the module may be run; commands that nobody registers any more stay chosen. */
function CommandChoice({ line: { label: module, commands, rights }, isLocked, onChange }: CommandChoiceProps) {
  const t = useTexts(rightsTexts)
  const options = [
    ...commands.map(({ name, label }) => ({ value: name, label })),
    ...rights.commands.filter((name) => !commands.some((command) => command.name === name)).map((name) => ({ value: name, label: name })),
  ]
  if (options.length === 0) return null
  return (
    <div aria-label={fill(t.commandsOf, { module })} role="group">
      <ReactSelect
        disabled={isLocked}
        isMulti
        onChange={(chosen) => onChange([chosen].flat().map((option) => String(option?.value)))}
        options={options}
        placeholder={t.allCommands}
        value={options.filter(({ value }) => rights.commands.includes(value))}
      />
    </div>
  )
}
