'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

import { AskedInput, canAsk, fill, useTexts, type AskedField } from '../../../../src/plugin/admin.ts'
import type { Place, Step, Values } from './commands.ts'
import { boardTexts } from './texts.ts'
import type { Asking } from './asking.ts'

interface Props {
  asking: Asking
  columns: readonly Place[]
  fields: AskedField[]
  onSend: (step: Step, values: Values) => Promise<void>
  onCancel: () => void
}

/** Asks for what a step needs: the reason of an end, or the fields that a stage requires. */
export function MoveDialog({ asking: { step, names, values: given, message }, columns, fields, onSend, onCancel }: Props) {
  const t = useTexts(boardTexts)
  const dialog = useRef<HTMLDialogElement>(null)
  const [values, setValues] = useState<Values>(given)
  const [isSending, setSending] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])

  const asked = names.map((name) => knownFields(t)[name] ?? fields.find((field) => field.name === name) ?? unknownField(name))
  const unaskable = asked.filter((field) => !canAsk(field))
  const target = columns.find(({ code }) => code === step.to)?.label
  const send = async () => {
    setSending(true)
    await onSend(step, values)
    setSending(false)
  }

  return (
    <dialog
      aria-labelledby="funnel-dialog-title"
      className="asked-dialog funnel-dialog"
      onCancel={(event) => {
        event.preventDefault()
        onCancel()
      }}
      ref={dialog}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // The form of a record is no ancestor in the page, but it is one of React's.
          event.stopPropagation()
          void send()
        }}
      >
        <h2 id="funnel-dialog-title">{titleOf(step, target, t)}</h2>
        <p className="asked-dialog__card">{step.card.title}</p>
        {message && <p role="alert">{message}</p>}
        {asked.filter(canAsk).map((field, index) => (
          <AskedInput
            field={field}
            isFirst={index === 0}
            isRequired={!optional.has(field.name)}
            key={field.name}
            onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
            value={values[field.name]}
          />
        ))}
        {unaskable.map(({ name, label }) => (
          <p key={name}>{fill(t.cannotAsk, { label })}</p>
        ))}
        <div className="asked-dialog__buttons">
          <Button buttonStyle="secondary" margin={false} onClick={onCancel} type="button">
            {t.cancel}
          </Button>
          {unaskable.length === 0 ? (
            <Button disabled={isSending} margin={false} type="submit">
              {t.confirm}
            </Button>
          ) : (
            <Button el="link" margin={false} to={`/admin/collections/opportunities/${step.card.id}`}>
              {t.open}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  )
}

function titleOf({ command, action }: Step, target: string | undefined, t: Record<'dialogReopen' | 'dialogRecord' | 'dialogMove', string>): string {
  if (command === 'reopen') return t.dialogReopen
  return command === 'record' ? fill(t.dialogRecord, { action: action?.label ?? '' }) : fill(t.dialogMove, { to: target ?? '' })
}

const optional = new Set(['category', 'competitor', 'note'])
const plain = { isRequired: false, hasMany: false, isDay: false, options: [], relation: null, rows: null }

/** What the commands themselves ask for. */
const knownFields = (t: Record<'reason' | 'competitor' | 'note', string>): Record<string, AskedField | undefined> => ({
  reason: { ...plain, name: 'reason', label: t.reason, type: 'textarea' },
  note: { ...plain, name: 'note', label: t.note, type: 'textarea' },
  competitor: { ...plain, name: 'competitor', label: t.competitor, type: 'relationship', relation: { collection: 'competitors', title: 'name' } },
})

/** A field that the person may not read cannot be asked for here. */
const unknownField = (name: string): AskedField => ({ ...plain, name, label: name, type: 'unknown' })
