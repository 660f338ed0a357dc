/**
 * The same MongoDB server, or servers, with another database. `new URL()` cannot read an address with several hosts.
 *
 * @param address `mongodb://user:password@one:27017,two:27017/database?replicaSet=rs0`
 */
export function databaseNamed(address: string, name: string): string {
  const [, servers, options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?(\?.*)?$/.exec(address) ?? []
  if (!servers) throw new Error('DATABASE_URL is no address of MongoDB')
  return `${servers}/${name}${options}`
}
