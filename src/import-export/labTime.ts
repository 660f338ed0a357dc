/** The wall clock of the server's time zone at an instant, as if it were UTC: what a spreadsheet keeps. */
export function wallClockOf(instant: Date): Date {
  const year = instant.getFullYear()
  const time = [instant.getHours(), instant.getMinutes(), instant.getSeconds(), instant.getMilliseconds()] as const
  return new Date(Date.UTC(year, instant.getMonth(), instant.getDate(), ...time))
}

/** The instant at which the server's wall clock shows this. */
export function instantOf(wallClock: Date): Date {
  const time = [wallClock.getUTCHours(), wallClock.getUTCMinutes(), wallClock.getUTCSeconds(), wallClock.getUTCMilliseconds()] as const
  return new Date(wallClock.getUTCFullYear(), wallClock.getUTCMonth(), wallClock.getUTCDate(), ...time)
}
