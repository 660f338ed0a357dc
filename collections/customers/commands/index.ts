import { assignCustomers } from './assign.ts'
import { cloneCustomer } from './clone.ts'
import { mergeCustomers } from './merge.ts'
import { transferCustomer } from './transfer.ts'

export { findDuplicates } from './duplicates.ts'
export { customerTimeline } from './timeline.ts'

export const customerCommands = [transferCustomer, cloneCustomer, assignCustomers, mergeCustomers]
