'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

import { signInTexts } from '../locales/signIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'

type Name = 'old' | 'new' | 'again'

/** Not a form of its own, because it stands inside the account's form. */
export function PasswordChange({ onDone }: { onDone: () => void }) {
  const t = useTexts(signInTexts)
  const [given, setGiven] = useState<Record<Name, string>>({ old: '', new: '', again: '' })
  const { isBusy, busily } = useBusy()
  const isComplete = given.old !== '' && given.new !== '' && given.again !== ''

  const save = async () => {
    if (given.new !== given.again) return void toast.error(t.differs)
    await busily(async () => {
      await callApi('POST', '/api/users/change-password', { oldPassword: given.old, newPassword: given.new })
      toast.success(t.changed)
      onDone()
    })
  }

  const fields: [Name, string, string][] = [
    ['old', t.old, 'current-password'],
    ['new', t.new, 'new-password'],
    ['again', t.again, 'new-password'],
  ]
  return (
    <div className="sign-in__change controls controls--stacked">
      {fields.map(([name, label, autoComplete]) => (
        <label key={name}>
          {label}
          <input
            autoComplete={autoComplete}
            onChange={(event) => setGiven({ ...given, [name]: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (isComplete) void save()
            }}
            type="password"
            value={given[name]}
          />
        </label>
      ))}
      <p>{t.rules}</p>
      <div className="sign-in__buttons">
        <Button disabled={!isComplete || isBusy} margin={false} onClick={() => void save()} size="medium" type="button">
          {t.save}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onDone} size="medium" type="button">
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}
