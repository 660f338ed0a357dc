'use client'

import { Button, Drawer, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { customFieldTypeNames } from '../../company-schema/customFieldTypes.ts'
import { designerTexts, typeTexts } from '../locales/designer.ts'
import { useTexts } from '../locales/useTexts.ts'
import type { CustomFieldType, DesignerAnswer, FieldSetting, ScopeChoice } from './designerTypes.ts'
import { DictionaryChoice } from './DictionaryChoice.tsx'
import type { Draft } from './draft.ts'
import { fieldNameFor } from './spellName.ts'
import { typeIcons } from './typeIcons.ts'

interface Props {
  answer: DesignerAnswer
  draft: Draft
  scope: ScopeChoice
  /** Name of a removed field that comes back. */
  fixedName?: string
  onAdd: (row: FieldSetting) => void
  onClose: () => void
}

const drawerSlug = 'designer-add-field'

/** A new custom field: its type, its label, a name proposed from the label, and what the type needs. */
export function AddField({ answer, draft, scope, fixedName, onAdd, onClose }: Props) {
  const t = useTexts(designerTexts)
  const types = useTexts(typeTexts)
  const { openModal, closeModal, isModalOpen } = useModal()
  const [wasOpen, setWasOpen] = useState(false)
  const [type, setType] = useState<CustomFieldType>('text')
  const [label, setLabel] = useState('')
  const [labelEn, setLabelEn] = useState('')
  const [name, setName] = useState(fixedName ?? '')
  const [isNameTyped, setNameTyped] = useState(fixedName !== undefined)
  const [isRequired, setRequired] = useState(false)
  const [isColumn, setColumn] = useState(false)
  const [dictionary, setDictionary] = useState<string | undefined>()
  const [relationTo, setRelationTo] = useState('')
  const isOpen = isModalOpen(drawerSlug)

  useEffect(() => openModal(drawerSlug), [openModal])
  useEffect(() => {
    if (isOpen) setWasOpen(true)
    else if (wasOpen) onClose()
  }, [isOpen, wasOpen, onClose])
  useEffect(() => {
    if (!isNameTyped) void fieldNameFor(label).then(setName)
  }, [label, isNameTyped])

  const needsDictionary = type === 'select' || type === 'multiselect'
  const nameProblem = name === '' ? null : !/^x_[a-z0-9][a-z0-9_]{0,60}$/.test(name) ? t.badName : draft.order.includes(name) ? t.nameTaken : null
  const isComplete =
    label.trim() !== '' && name !== '' && !nameProblem && (!needsDictionary || Boolean(dictionary)) && (type !== 'relation' || relationTo !== '')

  const add = () => {
    closeModal(drawerSlug)
    onAdd({
      name,
      type,
      label: label.trim(),
      ...(labelEn.trim() ? { labelEn: labelEn.trim() } : {}),
      ...(isRequired ? { required: true } : {}),
      ...(isColumn ? { listColumn: true } : {}),
      ...(needsDictionary ? { dictionary } : {}),
      ...(type === 'relation' ? { relationTo } : {}),
    })
  }

  return (
    <Drawer slug={drawerSlug} title={t.addField}>
      <div className="designer designer__add controls">
        <fieldset>
          <legend>{t.fieldType}</legend>
          <div className="designer__type-grid">
            {customFieldTypeNames.map((one) => (
              <label className="designer__type-card" key={one}>
                <input checked={type === one} name="type" onChange={() => setType(one)} type="radio" value={one} />
                <span aria-hidden="true" className="designer__type">
                  {typeIcons[one]}
                </span>
                <span>
                  <strong>{types[one]}</strong>
                  <small>{types[`${one}Help`]}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="designer__properties designer__properties--plain">
          <label className="designer__property">
            <span className="designer__property-label">{t.label}</span>
            <input autoFocus maxLength={100} name="label" onChange={(event) => setLabel(event.target.value)} value={label} />
          </label>
          <label className="designer__property">
            <span className="designer__property-label">{t.labelEn}</span>
            <input maxLength={100} name="labelEn" onChange={(event) => setLabelEn(event.target.value)} value={labelEn} />
          </label>
          <label className="designer__property">
            <span className="designer__property-label">{t.fieldName}</span>
            <input
              aria-invalid={nameProblem !== null}
              disabled={fixedName !== undefined}
              maxLength={63}
              name="name"
              onChange={(event) => {
                setNameTyped(event.target.value !== '')
                setName(event.target.value)
              }}
              value={name}
            />
            <small role={nameProblem ? 'alert' : undefined}>{nameProblem ?? t.fieldNameHint}</small>
          </label>
          <div className="designer__ticks">
            <label>
              <input checked={isRequired} onChange={(event) => setRequired(event.target.checked)} type="checkbox" /> {t.required}
            </label>
            <label>
              <input checked={isColumn} onChange={(event) => setColumn(event.target.checked)} type="checkbox" /> {t.listColumn}
            </label>
          </div>
          {needsDictionary && (
            <DictionaryChoice
              dictionaries={answer.dictionaries}
              inherited={undefined}
              isSaid={false}
              label={t.dictionary}
              onChange={(value) => setDictionary(typeof value === 'string' ? value : undefined)}
              scope={scope}
              suggestedName={label}
              value={dictionary}
            />
          )}
          {type === 'relation' && (
            <label className="designer__property">
              <span className="designer__property-label">{t.relationTo}</span>
              <select onChange={(event) => setRelationTo(event.target.value)} value={relationTo}>
                <option value="">{t.choose}</option>
                {answer.relationTargets.map(({ slug, label: text }) => (
                  <option key={slug} value={slug}>
                    {text}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
        <Button disabled={!isComplete} onClick={add}>
          {t.addToForm}
        </Button>
      </div>
    </Drawer>
  )
}
