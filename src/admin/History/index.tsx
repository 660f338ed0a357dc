'use client'

import { getTranslation } from '@payloadcms/translations'
import { Button, ConfirmationModal, Gutter, toast, useConfig, useDocumentInfo, useModal, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { momentInWords } from '../../time/inWords.ts'
import { pageZone } from '../../time/pageZone.ts'
import { historyTexts } from '../locales/history.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useApi } from '../request/useApi.ts'
import { useBusy } from '../request/useBusy.ts'
import { definitionShapes, differences } from './differences.ts'
import './index.css'

interface Version {
  id: string
  createdAt: string
  updatedAt: string
  version: Record<string, unknown> & { changedBy?: { name?: string } | string | null }
}

const shown = 50
const modalSlug = 'revert-definition'

/** All versions of a definition: who changed what when, in words, and one click to go back. */
export function History() {
  const t = useTexts(historyTexts)
  const { i18n } = useTranslation()
  const { openModal, closeModal } = useModal()
  const { busily } = useBusy()
  const { id, collectionSlug = '', hasSavePermission } = useDocumentInfo()
  const [chosen, setChosen] = useState<Version | null>(null)
  const query = `where[parent][equals]=${String(id)}&sort=-updatedAt&limit=${String(shown + 1)}&depth=1`
  const { data, error, isLoading, reload } = useApi<{ docs: Version[] }>(id ? `/api/${collectionSlug}/versions?${query}` : null)
  const versions = data?.docs ?? []
  const shape = definitionShapes[collectionSlug]
  const names = useModuleNames(collectionSlug === 'positions')
  const timeOf = (version: Version): string => momentInWords(version.updatedAt, pageZone(), i18n.language)

  const revert = async () => {
    if (!chosen) return
    await busily(async () => {
      await callApi('POST', `/api/${collectionSlug}/versions/${chosen.id}`)
      toast.success(t.reverted)
      reload()
    })
    closeModal(modalSlug)
  }

  return (
    <Gutter className="history">
      <h2>{t.title}</h2>
      {isLoading && !data && <p>{t.loading}</p>}
      {error && <p role="alert">{error}</p>}
      {data && versions.length === 0 && <p>{t.empty}</p>}
      <ol>
        {versions.slice(0, shown).map((version, index) => {
          const older = versions[index + 1]
          const changes = older && shape ? differences(older.version, version.version, shape, { language: i18n.language, names }) : null
          return (
            <li key={version.id}>
              <div className="history__head">
                <time dateTime={version.updatedAt}>{timeOf(version)}</time>
                <span>{fill(t.by, { name: nameOf(version.version.changedBy) ?? t.somebody })}</span>
                {index === 0 && <span className="history__badge">{t.current}</span>}
                {index > 0 && hasSavePermission && (
                  <Button
                    buttonStyle="secondary"
                    margin={false}
                    onClick={() => {
                      setChosen(version)
                      openModal(modalSlug)
                    }}
                    size="small"
                  >
                    {t.revert}
                  </Button>
                )}
              </div>
              {changes === null ? (
                <p>{t.first}</p>
              ) : changes.length === 0 ? (
                <p>{t.noChange}</p>
              ) : (
                <ul>
                  {changes.map((change) => (
                    <li key={change}>{change}</li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
      <ConfirmationModal
        body={t.revertBody}
        cancelLabel={t.cancel}
        confirmLabel={t.confirm}
        heading={chosen ? fill(t.revertTitle, { time: timeOf(chosen) }) : ''}
        modalSlug={modalSlug}
        onConfirm={revert}
      />
    </Gutter>
  )
}

const nameOf = (person: Version['version']['changedBy']): string | null => (typeof person === 'object' && person !== null ? (person.name ?? null) : null)

/** Names of all modules, for definitions whose rows are modules. */
function useModuleNames(isWanted: boolean): ReadonlyMap<string, string> | undefined {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  return isWanted ? new Map(config.collections.map(({ slug, labels }) => [slug, getTranslation(labels.plural, i18n)])) : undefined
}
