'use client'

import { toast } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { AnswerRefused, callApi, readableError } from '../request/callApi.ts'
import { importForm, type CheckedFile, type ImportOptions, type Run } from './importTypes.ts'

interface Import {
  checked: CheckedFile | null
  run: Run | null
  isBusy: boolean
  /** The server asks whether changes made since may be lost. */
  needsForce: string | null
  check: (file: File, options: ImportOptions) => Promise<void>
  start: (file: File, options: ImportOptions) => Promise<void>
  undo: (force: boolean) => Promise<void>
  reset: () => void
}

const pollEvery = 700

/** The steps of an import: check the file, write it, follow its progress, undo it. */
export function useImport(slug: string): Import {
  const [checked, setChecked] = useState<CheckedFile | null>(null)
  const [run, setRun] = useState<Run | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [needsForce, setNeedsForce] = useState<string | null>(null)
  const isRunning = run?.status === 'queued' || run?.status === 'running'
  const runId = run?.id

  useEffect(() => {
    if (!isRunning || !runId) return
    const timer = setInterval(() => {
      callApi<Run>('GET', `/api/import-runs/${runId}?depth=0`).then(setRun, (error: unknown) => toast.error(readableError(error)))
    }, pollEvery)
    return () => clearInterval(timer)
  }, [isRunning, runId])

  const busy = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      toast.error(readableError(error))
    } finally {
      setBusy(false)
    }
  }

  return {
    checked,
    run,
    isBusy,
    needsForce,
    check: (file, options) => busy(async () => setChecked(await callApi<CheckedFile>('POST', `/api/${slug}/import`, importForm(file, options, true)))),
    start: (file, options) => busy(async () => setRun((await callApi<{ doc: Run }>('POST', `/api/${slug}/import`, importForm(file, options, false))).doc)),
    undo: (force) =>
      busy(async () => {
        if (!run) return
        try {
          await callApi('POST', `/api/import-runs/${run.id}/undo`, force ? { force: true } : {})
          setNeedsForce(null)
          setRun({ ...run, status: 'undone' })
        } catch (error) {
          if (!(error instanceof AnswerRefused && error.status === 409) || force) throw error
          setNeedsForce(readableError(error))
        }
      }),
    reset: () => {
      setChecked(null)
      setRun(null)
      setNeedsForce(null)
    },
  }
}
