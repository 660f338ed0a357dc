import type { BaseDatabaseAdapter, DeleteOneArgs } from 'payload'

/**
 * Looks for the record before it is deleted. When no record meets a condition on a related table, the adapter asks once
 * more without that table, and SQLite answers with an error where "there is none" is meant.
 */
export function deleteFound(adapter: BaseDatabaseAdapter): void {
  const { deleteOne, findOne } = adapter
  adapter.deleteOne = async function (this: BaseDatabaseAdapter, args: DeleteOneArgs) {
    const { collection, req, where } = args
    const found = await findOne.call(this, { collection, req, where, select: { id: true } as never })
    return found ? deleteOne.call(this, { ...args, where: { id: { equals: found.id } } }) : (null as never)
  } as typeof deleteOne
}
