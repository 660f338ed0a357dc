import { assign } from '../assignment/assign.ts'
import { lose, win } from './close.ts'
import { convert } from './convert/index.ts'
import { move } from './move.ts'
import { record } from './record.ts'
import { reopen } from './reopen.ts'
import { transferLead } from './transferLead.ts'

export const leadCommands = [convert, transferLead]

export const opportunityCommands = [move, win, lose, reopen, assign, record]
