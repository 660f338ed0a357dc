'use client'

import { Button } from '@payloadcms/ui'

import { designerTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { DesignerAnswer, InheritedField, ScopeChoice } from './designerTypes.ts'
import { DefaultValue } from './DefaultValue.tsx'
import { DictionaryChoice } from './DictionaryChoice.tsx'
import { backToInherited, removeField, say, says, valueOf, type Draft, type Property } from './draft.ts'
import { PositionChoice } from './PositionChoice.tsx'
import { NumberProperty, PropertyFrame, TextProperty, Tick } from './PropertyInputs.tsx'

interface Props {
  name: string
  type: string
  inherited: InheritedField | undefined
  answer: DesignerAnswer
  draft: Draft
  scope: ScopeChoice
  onChange: (draft: Draft) => void
}

const textual = new Set(['text', 'textarea', 'phone', 'url', 'email'])
const numeric = new Set(['number', 'money', 'rating'])

/** Everything that a scope may say about one field; each property can go back to what is inherited. */
export function FieldProperties({ name, type, inherited, answer, draft, scope, onChange }: Props) {
  const t = useTexts(designerTexts)
  const isOwn = inherited === undefined
  const isSystems = inherited?.essential === true || inherited?.computed === true
  const bind = (property: Property) => ({
    label: t[property === 'min' && textual.has(type) ? 'minLength' : property === 'max' && textual.has(type) ? 'maxLength' : (property as 'label')],
    value: valueOf(draft, inherited, name, property),
    inherited: (inherited as Partial<Record<Property, unknown>> | undefined)?.[property],
    isSaid: !isOwn && says(draft, name, property),
    onChange: (value: unknown) => onChange(say(draft, inherited, name, property, value)),
  })
  const isChoice = type === 'select' || type === 'multiselect'
  const mayChooseDictionary = isOwn ? isChoice : inherited.usesDictionary || (inherited.custom && isChoice)
  const sections = [...new Set([...answer.inherited.map(({ section }) => section), ...Object.values(draft.rows).map(({ section }) => section)])].filter(
    (one): one is string => Boolean(one),
  )
  const dictionary = bind('dictionary')
  const items = answer.dictionaries.findLast(({ code }) => code === dictionary.value)?.items ?? []
  const hasLimits = numeric.has(type) || textual.has(type)

  return (
    <div className="designer__properties">
      <p className="designer__note">
        <code>{name}</code>
        {inherited?.essential && ` · ${t.essentialNote}`}
        {inherited?.computed && ` · ${t.computedNote}`}
      </p>
      <TextProperty {...bind('label')} maxLength={100} />
      <TextProperty {...bind('labelEn')} maxLength={100} />
      <TextProperty {...bind('help')} isWide maxLength={500} />
      <div className="designer__ticks">
        <Tick {...bind('required')} isDisabled={isSystems} />
        <Tick {...bind('hidden')} isDisabled={inherited?.essential === true} />
        <Tick {...bind('readOnly')} isDisabled={isSystems} />
        <Tick {...bind('listColumn')} />
      </div>
      <TextProperty {...bind('section')} hint={t.sectionHint} maxLength={100} suggestions={sections} />
      {!isSystems && <DefaultValue {...bind('defaultValue')} items={items} type={type} />}
      {mayChooseDictionary && (
        <DictionaryChoice
          {...dictionary}
          dictionaries={answer.dictionaries}
          scope={scope}
          suggestedName={String(valueOf(draft, inherited, name, 'label') ?? '')}
        />
      )}
      {isOwn && type === 'relation' && (
        <PropertyFrame {...bind('relationTo')}>
          <select onChange={(event) => bind('relationTo').onChange(event.target.value || undefined)} value={String(bind('relationTo').value ?? '')}>
            <option value="">{t.choose}</option>
            {answer.relationTargets.map(({ slug, label }) => (
              <option key={slug} value={slug}>
                {label}
              </option>
            ))}
          </select>
        </PropertyFrame>
      )}
      {hasLimits && !isSystems && (
        <>
          <NumberProperty {...bind('min')} />
          <NumberProperty {...bind('max')} />
        </>
      )}
      {isCustom(inherited) && (type === 'text' || type === 'textarea') && <TextProperty {...bind('pattern')} isWide maxLength={200} />}
      {answer.positions.length > 0 && !inherited?.essential && (
        <>
          <PositionChoice {...bind('readableBy')} positions={answer.positions} />
          <PositionChoice {...bind('editableBy')} positions={answer.positions} />
        </>
      )}
      <div className="designer__actions">
        {!isOwn && Object.keys(draft.rows[name] ?? {}).length > 1 && (
          <Button buttonStyle="secondary" margin={false} onClick={() => onChange(backToInherited(draft, name))} size="small">
            {t.allBackToInherited}
          </Button>
        )}
        {isOwn && (
          <Button buttonStyle="secondary" margin={false} onClick={() => onChange(removeField(draft, name))} size="small" tooltip={t.removeHint}>
            {t.remove}
          </Button>
        )}
      </div>
    </div>
  )
}

const isCustom = (inherited: InheritedField | undefined): boolean => inherited === undefined || inherited.custom
