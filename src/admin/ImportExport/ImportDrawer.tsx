'use client'

import { Button, Drawer, useConfig, useModal, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { importTexts } from '../locales/importExport.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { CheckResult } from './CheckResult.tsx'
import { ImportFile } from './ImportFile.tsx'
import type { ImportOptions } from './importTypes.ts'
import { RunProgress } from './RunProgress.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import { useImport } from './useImport.ts'
import './index.css'

const drawerSlug = 'import-records'

/** Imports a file in steps: choose, check, write, and undo if it was wrong. */
export function ImportDrawer({ slug, onClose }: { slug: string; onClose: () => void }) {
  const t = useTexts(importTexts)
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { openModal, closeModal, isModalOpen } = useModal()
  const { clearRouteCache } = useRouteCache()
  const [wasOpen, setWasOpen] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const [options, setOptions] = useState<ImportOptions>({ onDuplicate: 'refuse', empty: 'keep', key: '', sheet: '' })
  const { checked, run, isBusy, needsForce, check, start, undo, reset } = useImport(slug)
  const isOpen = isModalOpen(drawerSlug)

  useEffect(() => openModal(drawerSlug), [openModal])
  useEffect(() => {
    if (isOpen) setWasOpen(true)
    else if (wasOpen) onClose()
  }, [isOpen, wasOpen, onClose])

  const label = getEntityConfig({ collectionSlug: slug })?.labels.plural
  return (
    <Drawer slug={drawerSlug} title={fill(t.title, { label: label ? inLanguage(label as Bilingual, i18n.language) : slug })}>
      <div className="import controls controls--stacked">
        {!run && (
          <ImportFile
            file={file}
            onChange={(nextFile, nextOptions) => {
              setFile(nextFile)
              setOptions(nextOptions)
              reset()
            }}
            options={options}
            slug={slug}
          />
        )}
        {!run && (
          <div className="import__actions">
            <Button buttonStyle={checked ? 'secondary' : 'primary'} disabled={!file || isBusy} margin={false} onClick={() => file && void check(file, options)}>
              {isBusy ? t.checking : t.check}
            </Button>
            {checked?.errorCount === 0 && file && (
              <Button disabled={isBusy} margin={false} onClick={() => void start(file, options)}>
                {t.start}
              </Button>
            )}
          </div>
        )}
        {!run && checked && checked.sheets.length > 1 && file && (
          <SheetChoice
            checked={checked}
            isDisabled={isBusy}
            onChange={(sheet) => {
              setOptions({ ...options, sheet })
              void check(file, { ...options, sheet })
            }}
          />
        )}
        {!run && checked && <CheckResult checked={checked} />}
        {run && (
          <RunProgress
            isBusy={isBusy}
            needsForce={needsForce}
            onAgain={() => {
              setFile(null)
              reset()
            }}
            onShowList={() => {
              closeModal(drawerSlug)
              clearRouteCache()
            }}
            onUndo={(force) => void undo(force)}
            run={run}
          />
        )}
      </div>
    </Drawer>
  )
}
