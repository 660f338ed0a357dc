/** Days of the calendar, for files that run on the server and in the admin. */
export { calendarDay, daysLater } from '../time/day.ts'
