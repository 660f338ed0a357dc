'use client'

import { Button, ConfirmationModal, toast, useAuth, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useState } from 'react'

import { signInTexts } from '../locales/signIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'
import { PasswordChange } from './PasswordChange.tsx'
import './index.css'

const question = 'sign-out-everywhere'

/**
 * On one's own account: change the password with the old one (R84), sign out everywhere. On the account of somebody
 * whom one looks after: unlock it, sign them out everywhere. Payload's own buttons change one's password without the
 * old one, and are out of order where an instructor may only read the account, so the style sheet takes them away.
 */
export function SignIn() {
  const t = useTexts(signInTexts)
  const { user } = useAuth()
  const { id, docPermissions, initialData } = useDocumentInfo()
  const { openModal } = useModal()
  const { isBusy, busily } = useBusy()
  const [isChanging, setChanging] = useState(false)
  const isOwn = id !== undefined && id === user?.id
  const looksAfter = Boolean(docPermissions && 'unlock' in docPermissions && docPermissions.unlock)
  if (!id || (!isOwn && !looksAfter)) return null

  const signOut = () =>
    busily(async () => {
      await callApi('POST', '/api/users/sign-out-everywhere', isOwn ? {} : { user: id })
      if (isOwn) window.location.assign('/admin/login')
      else toast.success(t.signedOut)
    })

  const unlock = () =>
    busily(async () => {
      await callApi('POST', '/api/users/unlock', { username: (initialData as { username?: string } | undefined)?.username })
      toast.success(t.unlocked)
    })

  return (
    <section aria-label={t.title} className={isOwn ? 'sign-in sign-in--own' : 'sign-in'}>
      {isChanging && <PasswordChange onDone={() => setChanging(false)} />}
      <div className="sign-in__buttons">
        {isOwn && !isChanging && (
          <Button buttonStyle="secondary" margin={false} onClick={() => setChanging(true)} size="medium" type="button">
            {t.change}
          </Button>
        )}
        {!isOwn && (
          <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={() => void unlock()} size="medium" type="button">
            {t.unlock}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={() => openModal(question)} size="medium" type="button">
          {t.everywhere}
        </Button>
      </div>
      <ConfirmationModal body={isOwn ? t.everywhereSure : t.othersSure} heading={t.everywhere} modalSlug={question} onConfirm={signOut} />
    </section>
  )
}
