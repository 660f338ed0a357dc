'use client'

import { Button, useDocumentInfo, useModal } from '@payloadcms/ui'

import { explainTexts } from '../locales/explain.ts'
import { useTexts } from '../locales/useTexts.ts'
import { ExplainDrawer, explainDrawer, type NamedCommand } from './ExplainDrawer.tsx'
import './index.css'

/** "Why?", beside the save button of every record of a company. */
export function Explain({ commands }: { commands: NamedCommand[] }) {
  const t = useTexts(explainTexts)
  const { openModal } = useModal()
  const { id, collectionSlug, isTrashed } = useDocumentInfo()
  if (!id || !collectionSlug || isTrashed) return null
  return (
    <>
      <Button buttonStyle="subtle" className="explain__open" margin={false} onClick={() => openModal(explainDrawer)} size="medium">
        {t.why}
      </Button>
      <ExplainDrawer collection={collectionSlug} commands={commands} id={String(id)} />
    </>
  )
}
