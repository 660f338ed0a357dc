import type { BaseDatabaseAdapter, SanitizedCollectionConfig } from 'payload'

/**
 * Payload numbers indexes of the same name in the order of the collections, so that the order is a part of the stored
 * schema. Where a plug-in's records stand in the navigation must not rename the indexes of other tables: tables are made
 * in the order in which collections were registered, the core's before those of plug-ins.
 */
export function inRegisteredOrder(adapter: BaseDatabaseAdapter): void {
  const { init } = adapter
  adapter.init = async function (this: BaseDatabaseAdapter) {
    const { config } = this.payload
    const shown = config.collections
    config.collections = [...shown.filter((one) => !isOfPlugin(one)), ...shown.filter(isOfPlugin)]
    try {
      await init?.call(this)
    } finally {
      config.collections = shown
    }
  }
}

const isOfPlugin = ({ custom }: SanitizedCollectionConfig): boolean => typeof custom.plugin === 'string'
