'use client'

import { toast, useRouteCache } from '@payloadcms/ui'
import { useState } from 'react'

import { fill, readableError, useApi, useCommandForm, useTexts } from '../../../../src/plugin/admin.ts'
import type { Progress } from '../../board/progress.ts'
import type { Asking } from '../Board/asking.ts'
import { askedFirst, bodyOf, type Step, type Values } from '../Board/commands.ts'
import { whyRefused } from '../Board/whyRefused.ts'
import { progressTexts } from './texts.ts'

/** Where the opportunity stands, and its commands: what a stage requires is asked for, and the step is sent again. */
export function useProgress(id: string) {
  const t = useTexts(progressTexts)
  const { clearRouteCache } = useRouteCache()
  const { data: progress, reload } = useApi<Progress>(`/api/opportunities/${id}/progress`)
  const [asking, setAsking] = useState<Asking | null>(null)
  const sendCommand = useCommandForm()
  const [isBusy, setBusy] = useState(false)
  const stages = progress?.stages ?? []

  const send = async (step: Step, values: Values): Promise<void> => {
    setBusy(true)
    try {
      const { doc } = await sendCommand<{ doc: { stage: string } }>(`/api/opportunities/${id}/${step.command}`, bodyOf(step, values))
      const to = stages.find(({ code }) => code === doc.stage)?.label ?? doc.stage
      toast.success(step.action ? fill(t.recorded, { action: step.action.label }) : fill(t.moved, { title: step.card.title, to }))
      setAsking(null)
      clearRouteCache()
    } catch (error) {
      const { missing } = whyRefused(error)
      const names = [...new Set([...Object.keys(values), ...askedFirst(stages, step), ...missing])]
      if (missing.length > 0) setAsking({ step, names, values, message: readableError(error) })
      else toast.error(readableError(error))
    } finally {
      setBusy(false)
      reload()
    }
  }

  const take = (step: Step): void => {
    const names = askedFirst(stages, step)
    if (names.length > 0) setAsking({ step, names, values: {}, message: null })
    else void send(step, {})
  }

  return { progress, asking, isBusy, take, send, stopAsking: () => setAsking(null) }
}
