import { usualZones } from '../locales/zones.ts'
import { textsIn } from '../locales/textsIn.ts'

interface ZoneOption {
  value: string
  label: string
}

/** The usual zones, then all others that the program knows; the one that is stored is always among them. */
export function zoneOptions(language: string, stored?: string | null): ZoneOption[] {
  const usual = Object.entries(textsIn(usualZones, language)).map(([value, label]) => ({ value, label: `${label} (${value})` }))
  const known = new Set(usual.map(({ value }) => value))
  const others = [...new Set([...Intl.supportedValuesOf('timeZone'), ...(stored ? [stored] : [])])].filter((value) => !known.has(value))
  return [...usual, ...others.map((value) => ({ value, label: value }))]
}
