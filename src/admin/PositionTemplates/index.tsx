'use client'

import { Button, Drawer, toast, useAuth, useListDrawerContext, useModal, useRouteCache, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { positionTemplates } from '../../../collections/positions/templates/data.ts'
import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { positionTexts } from '../locales/positions.ts'
import { fill } from '../locales/textsIn.ts'
import { useTexts } from '../locales/useTexts.ts'
import { callApi } from '../request/callApi.ts'
import { useBusy } from '../request/useBusy.ts'
import './index.css'

const drawer = 'position-templates'

type Levels = keyof typeof positionTemplates

/** Above the list of positions: a whole tree at once, with two, three or four levels (R85, S3). */
export function PositionTemplates() {
  const t = useTexts(positionTexts)
  const { permissions } = useAuth()
  const { isInDrawer } = useListDrawerContext()
  const { closeModal, openModal } = useModal()
  const { clearRouteCache } = useRouteCache()
  const { isBusy, busily } = useBusy()
  const [levels, setLevels] = useState<Levels>(3)
  if (isInDrawer || !permissions?.collections?.positions?.create) return null

  const make = () =>
    busily(async () => {
      const { positions } = await callApi<{ positions: unknown[] }>('POST', '/api/positions/from-template', { levels })
      toast.success(fill(t.made, { count: positions.length }))
      closeModal(drawer)
      clearRouteCache()
    })
  const choices: [Levels, string][] = [
    [2, t.levels2],
    [3, t.levels3],
    [4, t.levels4],
  ]
  return (
    <div className="position-templates">
      <Button buttonStyle="secondary" margin={false} onClick={() => openModal(drawer)} size="small">
        {t.open}
      </Button>
      <Drawer slug={drawer} title={t.title}>
        <div className="position-templates__body command-form">
          <p>{t.intro}</p>
          <div role="radiogroup">
            {choices.map(([value, label]) => (
              <label className="command-form__tick" key={value}>
                <input checked={levels === value} name="levels" onChange={() => setLevels(value)} type="radio" />
                {label}
              </label>
            ))}
          </div>
          <Tree above={null} levels={levels} />
          <Button disabled={isBusy} margin={false} onClick={() => void make()}>
            {t.make}
          </Button>
        </div>
      </Drawer>
    </div>
  )
}

function Tree({ levels, above }: { levels: Levels; above: string | null }) {
  const { i18n } = useTranslation()
  const tree: { name: { zh: string; en: string }; above: string | null }[] = positionTemplates[levels]
  const children = tree.filter((position) => position.above === above)
  if (children.length === 0) return null
  return (
    <ul>
      {children.map(({ name }) => (
        <li key={name.zh}>
          {inLanguage(name as Bilingual, i18n.language)}
          <Tree above={name.zh} levels={levels} />
        </li>
      ))}
    </ul>
  )
}
