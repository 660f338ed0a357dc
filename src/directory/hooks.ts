import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionConfig } from 'payload'

import { afterCommit } from '../company-database/afterCommit.ts'
import { announceChange } from '../company-schema/announceChange.ts'
import { forgetDirectory } from './directory.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Hooks that forget the directory, here and in other processes, once a change to it is committed. */
export function forgetDirectoryOf(hooks: Hooks = {}): Hooks {
  const afterChange: CollectionAfterChangeHook = async ({ doc, req }) => {
    await afterCommit(req, () => {
      forgetDirectory()
      return announceChange(req.payload, 'directory')
    })
    return doc
  }
  const afterDelete: CollectionAfterDeleteHook = async ({ doc, req }) => {
    await afterCommit(req, () => {
      forgetDirectory()
      return announceChange(req.payload, 'directory')
    })
    return doc
  }
  return { ...hooks, afterChange: [...(hooks.afterChange ?? []), afterChange], afterDelete: [...(hooks.afterDelete ?? []), afterDelete] }
}
