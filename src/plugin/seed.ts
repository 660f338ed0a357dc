/** What the seed of a plug-in may use beside `index.ts`. */
export { createMissing, idOf, keysOf } from '../../seed/createMissing.ts'
export { dateInDays, workingTime } from '../../seed/dates.ts'
export { readSeedFile } from '../../seed/readSeed.ts'
export { areUnique, day, name, percent, phone, username, yuan } from '../../seed/schemas.ts'
export { writePastHistory, type PastStay } from '../processes/pastHistory.ts'
