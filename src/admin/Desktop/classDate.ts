import { today } from '../../time/today.ts'
import { currentStore } from '../../company-schema/requestStore.ts'

/** Now in the current company: the date of its class with the real time of day. */
export function classDate(): { date: Date; isSimulated: boolean } {
  const isSimulated = Boolean(currentStore().company?.clock)
  if (!isSimulated) return { date: new Date(), isSimulated }
  const [year, month, day] = today().split('-').map(Number)
  const date = new Date()
  date.setFullYear(year ?? date.getFullYear(), (month ?? 1) - 1, day)
  return { date, isSimulated }
}
