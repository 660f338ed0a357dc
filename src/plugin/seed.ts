/** What the seed of a plug-in may use beside `index.ts`. */
export { createMissing, idOf } from '../../seed/createMissing.ts'
export { dateInDays, workingTime } from '../../seed/dates.ts'
