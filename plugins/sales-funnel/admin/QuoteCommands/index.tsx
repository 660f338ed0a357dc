'use client'

import { Button, toast, useDocumentInfo, useFormFields, useFormModified, useRouteCache } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'

import { useBusy, useCommandForm, useTexts } from '../../../../src/plugin/admin.ts'
import { nextCommands, type QuoteStatus } from '../../quotes/status.ts'
import { quoteCommandTexts } from './texts.ts'

const done = { submit: 'submitted', accept: 'accepted', 'new-version': 'created' } as const

/** Beside the save button of a quote: what may be done with it next (I15). What is not saved yet has to be saved first. */
export function QuoteCommands() {
  const t = useTexts(quoteCommandTexts)
  const router = useRouter()
  const { id, hasSavePermission, isTrashed } = useDocumentInfo()
  const { clearRouteCache } = useRouteCache()
  const isModified = useFormModified()
  const status = useFormFields(([fields]) => fields.status?.value) as QuoteStatus | undefined
  const { isBusy, busily } = useBusy()
  const send = useCommandForm()
  if (!id || !status || isTrashed || hasSavePermission === false) return null

  const run = (command: 'submit' | 'accept' | 'new-version') =>
    busily(async () => {
      const { doc } = await send<{ doc: { id: string; status?: string } }>(`/api/quotes/${String(id)}/${command}`, {})
      toast.success(command === 'submit' && doc.status === 'pending' ? t.pending : t[done[command]])
      if (command === 'new-version') router.push(`/admin/collections/quotes/${doc.id}`)
      else clearRouteCache()
    })

  return nextCommands[status].map((command) => (
    <Button
      buttonStyle={command === 'new-version' ? 'secondary' : 'primary'}
      disabled={isBusy || isModified}
      key={command}
      margin={false}
      onClick={() => void run(command)}
      size="medium"
      tooltip={isModified ? t.saveFirst : undefined}
    >
      {t[command]}
    </Button>
  ))
}
