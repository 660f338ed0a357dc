/** Where a course is held when nobody says otherwise. */
export const defaultZone = 'Asia/Shanghai'

/** Whether it is the name of a time zone, such as `Asia/Shanghai`, `Europe/Berlin` or `UTC`. */
export function isZoneName(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
