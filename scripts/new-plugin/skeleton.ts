import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { namesOf, type Names } from './names.ts'

const folder = join('templates', 'plugin')

/** The plug-in that stands in `templates/plugin/` as the example of the guide. */
const example = { ...namesOf('customer-complaints', { zh: '客户投诉', en: 'Customer complaints' }), singular: 'Customer complaint' }

/** The example under another name: path in the new folder → text. */
export function skeletonOf(names: Names): Map<string, string> {
  const replacements: [string, string][] = [
    [example.slug, names.slug],
    [example.camel, names.camel],
    [example.pascal, names.pascal],
    [example.zh, names.zh],
    [example.en, names.en],
    [example.singular, names.en],
  ]
  const renamed = (text: string): string => replacements.reduce((all, [from, to]) => all.replaceAll(from, to), text)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [renamed(relative(folder, path)), renamed(readFileSync(path, 'utf8'))]
    }),
  )
}
