import type { SanitizedCollectionConfig } from 'payload'

import { isolationOf } from '../../company-database/isolation.ts'
import type { Action } from '../../access/participation.ts'
import type { CommandDescription } from '../../commands/defineCommand.ts'
import { inLanguage, type Bilingual } from '../../language/bilingual.ts'
import { actions, type Module } from './rights.ts'

/** Every module on which a position can have rights: what belongs to companies, those of plug-ins too; group by group, as in the navigation. */
export function modulesOf(collections: readonly SanitizedCollectionConfig[], language: string): Module[] {
  const modules = allModules(collections, language)
  return [...new Set(modules.map(({ group }) => group))].flatMap((group) => modules.filter((module) => module.group === group))
}

function allModules(collections: readonly SanitizedCollectionConfig[], language: string): Module[] {
  const text = (label: unknown) => (typeof label === 'string' ? label : inLanguage(label as Bilingual, language))
  return collections
    .filter((collection) => (isolationOf(collection) !== null && collection.custom?.serverOwned !== true) || collection.slug === 'companies')
    .map((collection) => ({
      module: collection.slug,
      label: text(collection.labels.plural),
      group: text(collection.admin.group || ''),
      actions: possibleIn(collection),
      commands: commandsOf(collection).map(({ name, label }) => ({ name, label: inLanguage(label, language) })),
    }))
}

const commandsOf = ({ custom }: SanitizedCollectionConfig): CommandDescription[] => (custom?.commands as CommandDescription[] | undefined) ?? []

function possibleIn({ custom, endpoints }: SanitizedCollectionConfig): Action[] {
  if (custom?.isLog === true) return ['read', 'export']
  const offers = (path: string) => (endpoints || []).some((endpoint) => endpoint.path === path)
  return actions.filter((action) => (action !== 'import' && action !== 'export') || offers(`/${action}`))
}
