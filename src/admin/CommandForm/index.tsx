'use client'

import { useCallback, useState, type ReactNode } from 'react'

import type { AskedPart } from '../../commands/madeRecords.ts'
import { callApi } from '../request/callApi.ts'
import { CommandFormDialog } from './CommandFormDialog.tsx'
import { filledIn, missingPaths, partsOf, type Body, type MissingPart } from './missingParts.ts'
import { CommandFormContext, type SendCommand } from './useCommandForm.ts'

interface Asking {
  parts: MissingPart[]
  /** What was filled in; `null` when the person gives up. */
  answer: (values: Record<string, Body> | null) => void
}

/** Lets every page send commands whose records have to meet forms that others design (`useCommandForm`). */
export function CommandForm({ children }: { children: ReactNode }) {
  const [asking, setAsking] = useState<Asking | null>(null)

  const ask = useCallback(
    (parts: MissingPart[]) =>
      new Promise<Record<string, Body> | null>((resolve) => {
        const answer: Asking['answer'] = (values) => {
          setAsking(null)
          resolve(values)
        }
        setAsking({ parts, answer })
      }),
    [],
  )

  const send: SendCommand = useCallback(
    async <T,>(path: string, body: Body): Promise<T> => {
      try {
        return await callApi<T>('POST', path, body)
      } catch (error) {
        const paths = missingPaths(error)
        if (paths.length === 0) throw error
        const form = await callApi<{ parts: AskedPart[] }>('POST', `${path}/form`, body)
        const parts = partsOf(form.parts, paths)
        const values = parts.length > 0 ? await ask(parts) : null
        if (values === null) throw error
        return send<T>(path, filledIn(body, values))
      }
    },
    [ask],
  )

  return (
    <CommandFormContext value={send}>
      {children}
      {asking && <CommandFormDialog onAnswer={asking.answer} parts={asking.parts} />}
    </CommandFormContext>
  )
}
