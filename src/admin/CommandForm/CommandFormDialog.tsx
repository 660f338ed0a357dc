'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { AskedInput, canAsk } from '../AskedInput/index.tsx'
import { commandFormTexts } from '../locales/commandForm.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { Body, MissingPart } from './missingParts.ts'

interface Props {
  parts: MissingPart[]
  onAnswer: (values: Record<string, Body> | null) => void
}

/** Asks for what the company's forms require of the records that a command makes. */
export function CommandFormDialog({ parts, onAnswer }: Props) {
  const t = useTexts(commandFormTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const [values, setValues] = useState<Record<string, Body>>({})
  useEffect(() => dialog.current?.showModal(), [])
  const cannotAsk = parts.flatMap(({ fields }) => fields.filter((field) => !canAsk(field)))
  const first = parts[0]?.fields.find(canAsk)

  return (
    <dialog
      aria-labelledby="command-form-title"
      className="asked-dialog"
      onCancel={(event) => {
        event.preventDefault()
        // What was typed is not thrown away by one key.
        if (Object.keys(values).length === 0) onAnswer(null)
      }}
      ref={dialog}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // The form of a record is no ancestor in the page, but it is one of React's.
          event.stopPropagation()
          onAnswer(values)
        }}
      >
        <h2 id="command-form-title">{t.title}</h2>
        <p>{t.about}</p>
        {parts.map(({ part, label, fields }) => (
          <fieldset className="asked-dialog__part" key={part}>
            <legend>{label}</legend>
            {fields.filter(canAsk).map((field) => (
              <AskedInput
                field={field}
                isFirst={field === first}
                isRequired
                key={field.name}
                onChange={(value) => setValues((before) => ({ ...before, [part]: { ...before[part], [field.name]: value } }))}
                value={values[part]?.[field.name]}
              />
            ))}
          </fieldset>
        ))}
        {cannotAsk.map(({ name, label }) => (
          <p key={name}>{fill(t.cannotAsk, { label })}</p>
        ))}
        <div className="asked-dialog__buttons">
          <Button buttonStyle="secondary" margin={false} onClick={() => onAnswer(null)} type="button">
            {t.cancel}
          </Button>
          <Button disabled={cannotAsk.length > 0} margin={false} type="submit">
            {t.confirm}
          </Button>
        </div>
      </form>
    </dialog>
  )
}
