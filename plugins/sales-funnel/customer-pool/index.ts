import { claim } from './claim.ts'
import { recycle } from './recycle.ts'
import { returnCustomer } from './returnCustomer.ts'

export { customerAdditions } from './customerAdditions.ts'
export { poolQuery } from './poolQuery.ts'

export const poolCommands = [claim, returnCustomer, recycle]
