'use client'

import { useState, type FormEvent } from 'react'

import type { registerTexts } from '../../../admin/locales/register.ts'
import { fill, type Texts } from '../../../admin/locales/textsIn.ts'
import { AnswerRefused, callApi, readableError } from '../../../admin/request/callApi.ts'

interface Refusal {
  message: string
  field: string | null
}

export function RegisterForm({ texts: t }: { texts: Texts<typeof registerTexts> }) {
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [registered, setRegistered] = useState<string | null>(null)

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const text = (name: string): string => String(values.get(name) ?? '').trim()
    const password = String(values.get('password') ?? '')
    if (password !== values.get('passwordAgain')) {
      setRefusal({ message: t.passwordDiffers, field: 'passwordAgain' })
      return
    }
    setSending(true)
    setRefusal(null)
    try {
      await callApi('POST', '/api/users/register', {
        username: text('username'),
        name: text('name'),
        password,
        ...(text('classCode') ? { classCode: text('classCode') } : {}),
      })
      setRegistered(text('username'))
    } catch (error) {
      setRefusal({ message: readableError(error), field: error instanceof AnswerRefused ? (error.errors[0]?.field ?? null) : null })
    } finally {
      setSending(false)
    }
  }

  if (registered) {
    return (
      <div role="status">
        <h1>{t.done}</h1>
        <p>{fill(t.doneNext, { username: registered })}</p>
        <a href="/admin/login">{t.toLogin}</a>
      </div>
    )
  }
  const isBad = (field: string) => refusal?.field === field
  return (
    <>
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      <form onSubmit={(event) => void send(event)}>
        <label>
          {t.username}
          <input aria-invalid={isBad('username')} autoComplete="username" autoFocus maxLength={100} name="username" required />
        </label>
        <label>
          {t.name}
          <input aria-invalid={isBad('name')} autoComplete="name" maxLength={100} name="name" required />
        </label>
        <label>
          {t.password}
          <input aria-invalid={isBad('password')} autoComplete="new-password" name="password" required type="password" />
        </label>
        <label>
          {t.passwordAgain}
          <input aria-invalid={isBad('passwordAgain')} autoComplete="new-password" name="passwordAgain" required type="password" />
        </label>
        <label>
          {t.classCode}
          <input aria-invalid={isBad('classCode')} autoCapitalize="characters" maxLength={20} name="classCode" />
          <small>{t.classCodeHint}</small>
        </label>
        {refusal && <div role="alert">{refusal.message}</div>}
        <button disabled={isSending} type="submit">
          {isSending ? t.submitting : t.submit}
        </button>
        <a href="/admin/login">{t.toLogin}</a>
      </form>
    </>
  )
}
