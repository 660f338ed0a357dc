import type { Payload } from 'payload'

import type { DictionaryItem } from '../src/company-schema/overlays.ts'
import { acrossCompanies } from '../src/company-schema/requestStore.ts'
import { registeredPlugins } from '../src/plugin/registered.ts'
import { giveProcessesToAll } from '../src/processes/giveProcesses.ts'
import { markOffered, offeredItems } from './progress.ts'
import { readPlatformDictionaries } from './readSeed.ts'
import { dictionariesSchema, type DictionarySeed } from './schemas.ts'

/**
 * Gives an installation the dictionaries that the code's dictionary fields name. Safe at every start: it adds
 * dictionaries and items that are missing, as after an upgrade, and touches nothing that an admin has changed, disabled or removed.
 */
export async function seedPlatform(payload: Payload): Promise<void> {
  const dictionaries = [...readPlatformDictionaries(), ...ofPlugins(payload)]
  const offered = await offeredItems(payload)
  await acrossCompanies('seeding the platform dictionaries', async () => {
    const { docs } = await payload.find({ collection: 'dictionaries', where: { scopeKey: { equals: 'platform' } }, pagination: false, depth: 0 })
    const stored = new Map((docs as unknown as StoredDictionary[]).map((one) => [one.code, one]))
    for (const dictionary of dictionaries) await complete(payload, dictionary, stored.get(dictionary.code), offered[dictionary.code] ?? [])
  })
  const now = Object.fromEntries(dictionaries.map(({ code, items }) => [code, items.map(({ value }) => value)]))
  // What a plug-in that is switched off has offered is not forgotten.
  const all = { ...offered, ...now }
  if (JSON.stringify(all) !== JSON.stringify(offered)) await markOffered(payload, all)
  await giveProcessesToAll(payload)
}

/** Dictionaries of plug-ins, checked like those of the seed. */
const ofPlugins = (payload: Payload): DictionarySeed[] => dictionariesSchema.parse(registeredPlugins(payload).flatMap((plugin) => plugin.dictionaries))

interface StoredDictionary {
  id: string
  code: string
  items: DictionaryItem[]
}

async function complete(payload: Payload, seed: DictionarySeed, stored: StoredDictionary | undefined, offered: string[]): Promise<void> {
  if (!stored) {
    await payload.create({ collection: 'dictionaries', data: { ...seed, scope: 'platform' } as never })
    return
  }
  const known = new Set([...stored.items.map(({ value }) => value), ...offered])
  const missing = seed.items.filter(({ value }) => !known.has(value))
  if (missing.length === 0) return
  await payload.update({ collection: 'dictionaries', id: stored.id, data: { items: [...stored.items, ...withoutDefault(missing)] } as never })
}

/** An item that comes later is not made the default: the installation has chosen one, or none. */
const withoutDefault = (items: DictionarySeed['items']): DictionarySeed['items'] => items.map(({ isDefault: _isDefault, ...item }) => item)
