'use client'

import { toast, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi, readableError } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { useBusy } from '../request/useBusy.ts'
import type { DesignerAnswer, PreviewAnswer, ScopeChoice } from './designerTypes.ts'
import { isChanged, startDraft, toRows, type Draft } from './draft.ts'

interface Place {
  target: string
  scope: ScopeChoice
}

export interface Designer {
  answer: DesignerAnswer | null
  loadError: string | null
  draft: Draft
  change: (next: Draft) => void
  preview: PreviewAnswer | null
  isDirty: boolean
  isSaving: boolean
  save: () => Promise<void>
  discard: () => void
  reload: () => void
}

const empty: Draft = { order: [], rows: {} }

/** Loads the settings of one collection in one scope, previews every change of the draft, and saves it. */
export function useDesigner({ target, scope }: Place): Designer {
  const t = useTexts(designerTexts)
  const { i18n } = useTranslation()
  const { clearRouteCache } = useRouteCache()
  const where = useMemo(
    () => ({ target, scope: scope.scope, ...(scope.course ? { course: scope.course } : {}), ...(scope.company ? { company: scope.company } : {}) }),
    [target, scope],
  )
  const { data: answer, error: loadError, isLoading, reload } = useApi<DesignerAnswer>(`/api/field-settings/designer?${new URLSearchParams(where).toString()}`)
  const [draft, setDraft] = useState<Draft>(empty)
  const { isBusy, busily } = useBusy()

  useEffect(() => {
    if (answer) setDraft(startDraft(answer.inherited, answer.own))
  }, [answer])

  const isDirty = useMemo(() => answer !== null && draft.order.length > 0 && isChanged(draft, answer.inherited, answer.own), [answer, draft])
  const preview = usePreview(answer, draft, where, i18n.language)

  const save = useCallback(async () => {
    if (!answer) return
    await busily(async () => {
      const fields = toRows(draft, answer.inherited)
      if (answer.document) await callApi('PATCH', `/api/field-settings/${answer.document.id}?depth=0`, { fields })
      else await callApi('POST', '/api/field-settings?depth=0', { ...where, fields })
      toast.success(t.saved)
      clearRouteCache()
      reload()
    })
  }, [answer, busily, draft, where, reload, clearRouteCache, t])

  const discard = useCallback(() => {
    if (answer) setDraft(startDraft(answer.inherited, answer.own))
  }, [answer])

  // Until the server's answer is the new beginning, a change would be lost.
  return { answer, loadError, draft, change: setDraft, preview, isDirty, isSaving: isBusy || (isLoading && answer !== null), save, discard, reload }
}

/** Asks the server what the form would be, a moment after the last change. */
function usePreview(answer: DesignerAnswer | null, draft: Draft, where: Record<string, string>, language: string): PreviewAnswer | null {
  const [preview, setPreview] = useState<PreviewAnswer | null>(null)
  const isFirst = useRef(true)

  useEffect(() => {
    if (!answer || draft.order.length === 0) return
    const controller = new AbortController()
    const delay = isFirst.current ? 0 : 300
    isFirst.current = false
    const timer = setTimeout(() => {
      callApi<PreviewAnswer>('POST', '/api/field-settings/preview', { ...where, fields: toRows(draft, answer.inherited) }, { signal: controller.signal })
        .then(setPreview)
        .catch((error: unknown) => {
          if (controller.signal.aborted) return
          setPreview((before) => ({
            fields: before?.fields ?? [],
            freeSlots: before?.freeSlots ?? {},
            problems: [{ field: '', code: 'invalid', severity: 'error', message: readableError(error) }],
          }))
        })
    }, delay)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [answer, draft, where, language])

  return preview
}
