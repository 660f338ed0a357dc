import { accept } from './accept.ts'
import { newVersion } from './newVersion.ts'
import { submit } from './submit.ts'

export const quoteCommands = [submit, accept, newVersion]
