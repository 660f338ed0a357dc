'use client'

import { Gutter, SetStepNav } from '@payloadcms/ui'
import { useState } from 'react'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { ScopeChoice, TargetChoice } from './designerTypes.ts'
import { DesignerBench } from './DesignerBench.tsx'
import './index.css'

interface Props {
  targets: TargetChoice[]
  scopes: ScopeChoice[]
  initial: { target: string; scopeKey: string }
}

/** Which form, in which scope; below it the workbench. */
export function FormDesigner({ targets, scopes, initial }: Props) {
  const t = useTexts(designerTexts)
  const [target, setTarget] = useState(initial.target)
  const [scopeKey, setScopeKey] = useState(initial.scopeKey)
  const [isDirty, setDirty] = useState(false)
  const scope = scopes.find(({ key }) => key === scopeKey) ?? scopes[0]

  const go = (next: { target?: string; scopeKey?: string }) => {
    if (isDirty && !window.confirm(t.unsaved)) return
    const to = { target: next.target ?? target, scopeKey: next.scopeKey ?? scopeKey }
    setTarget(to.target)
    setScopeKey(to.scopeKey)
    window.history.replaceState(null, '', `?${new URLSearchParams({ target: to.target, scope: to.scopeKey }).toString()}`)
  }

  return (
    <Gutter className="designer controls">
      <SetStepNav nav={[{ label: t.title }]} />
      <header className="designer__head">
        <div>
          <h1>{t.title}</h1>
          <p>{t.intro}</p>
        </div>
      </header>
      {!scope && <p role="status">{t.noScope}</p>}
      {scope && (
        <>
          <div className="designer__place">
            <label>
              {t.collection}
              <select onChange={(event) => go({ target: event.target.value })} value={target}>
                {targets.map(({ slug, label }) => (
                  <option key={slug} value={slug}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label>
              {t.scope}
              <select onChange={(event) => go({ scopeKey: event.target.value })} value={scope.key}>
                {(['platform', 'course', 'company'] as const).map((kind) => {
                  const choices = scopes.filter((one) => one.scope === kind)
                  return choices.length === 0 ? null : (
                    <optgroup key={kind} label={t[kind]}>
                      {choices.map(({ key, label }) => (
                        <option key={key} value={key}>
                          {label}
                        </option>
                      ))}
                    </optgroup>
                  )
                })}
              </select>
            </label>
          </div>
          <DesignerBench key={`${target} ${scope.key}`} onDirty={setDirty} scope={scope} target={target} />
        </>
      )}
    </Gutter>
  )
}
