import { randomBytes } from 'node:crypto'
import { extname } from 'node:path'

import type { CollectionBeforeOperationHook } from 'payload'

import { LabError } from '../../src/errors/labError.ts'
import { bilingual } from '../../src/language/bilingual.ts'

/** What the accepted kinds of files are called. A program that opens a file goes by its name, whatever its content is. */
const endings = new Set([
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'pdf', 'txt', 'md', 'log', 'csv', 'zip'],
  ...['doc', 'dot', 'xls', 'xlt', 'ppt', 'pot', 'pps', 'docx', 'dotx', 'xlsx', 'xltx', 'pptx', 'potx', 'ppsx', 'mp3', 'mp4'],
])

/**
 * Gives every file a name of its own: its name, eight random characters, its ending. Files of all companies lie in one
 * folder, and a name that is changed because it is taken would tell of the others.
 *
 * @throws LabError `invalid` (400) for a name that does not end like an accepted kind of file
 */
export const nameFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  req.file.name = ownName(req.file.name)
  return args
}

export function ownName(given: string, random = randomBytes(4).toString('hex')): string {
  const ending = extname(given).slice(1).toLowerCase()
  if (!endings.has(ending)) throw wrongEnding(given)
  const name = given.slice(0, -ending.length - 1)
  return `${[...name].slice(0, 80).join('') || 'file'}-${random}.${ending}`
}

const wrongEnding = (given: string): LabError => {
  const message = bilingual(`不接受此类文件名：${given.slice(0, 100)}`, `Files with this ending are not accepted: ${given.slice(0, 100)}`)
  return new LabError({ code: 'invalid', field: 'file', message, data: { errors: [{ path: 'file', message }] } })
}
