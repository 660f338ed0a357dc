import type { Payload } from 'payload'

import { scopeKeyOf, type ScopeReference } from '../src/company-schema/scopes.ts'
import { ensureOne } from './ensureOne.ts'
import type { DictionarySeed, SettingsSeed } from './schemas.ts'

interface Definitions {
  dictionaries: DictionarySeed[]
  fieldSettings: SettingsSeed[]
}

/** Creates the dictionaries and field settings of a course or company that are missing. Dictionaries first: fields name them. */
export async function seedDefinitions(payload: Payload, scope: ScopeReference, { dictionaries, fieldSettings }: Definitions): Promise<void> {
  const scopeKey = scopeKeyOf(scope)
  if (scopeKey === null) throw new Error(`The seed names no ${scope.scope}`)
  for (const dictionary of dictionaries) await ensureOne(payload, 'dictionaries', { code: dictionary.code, scopeKey }, { ...dictionary, ...scope })
  for (const settings of fieldSettings) await ensureOne(payload, 'field-settings', { target: settings.target, scopeKey }, { ...settings, ...scope })
}
