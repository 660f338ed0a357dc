import type { Names } from './names.ts'

export const importLine = ({ camel, slug }: Names): string => `import { ${camel} } from './plugins/${slug}/index.ts'`
export const pluginLine = ({ camel }: Names): string => `${camel}(),`

/**
 * `payload.config.ts` with the plug-in's import below the others and its line before the plug-ins that see all collections.
 *
 * @returns `null` when the file does not look as expected; it is better edited by hand then
 */
export function withPlugin(config: string, names: Names): string | null {
  const imports = [...config.matchAll(/^import \{ \w+ \} from '\.\/plugins\/[\w-]+\/index\.ts'\n/gm)]
  const last = imports.at(-1)
  const place = last ? last.index + last[0].length : config.indexOf('import { limitLocks }')
  const list = /^( *)\/\/ These see all collections/m.exec(config)
  if (place < 0 || !list || list.index < place) return null
  return `${config.slice(0, place)}${importLine(names)}\n${config.slice(place, list.index)}${list[1] ?? ''}${pluginLine(names)}\n${config.slice(list.index)}`
}
