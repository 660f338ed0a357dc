import type { Field } from 'payload'

/** The typed columns that hold the values of custom fields. */
export const slotKinds = {
  Text: { count: 24, type: 'text' },
  Number: { count: 12, type: 'number' },
  Date: { count: 8, type: 'date' },
  Flag: { count: 8, type: 'checkbox' },
  List: { count: 8, type: 'text' },
} as const

export type SlotKind = keyof typeof slotKinds
export type SlotScope = 'platform' | 'course' | 'company'

/**
 * Every scope draws from a range of its own, so a field that a course adds later can never take a slot in which a
 * company of that course already keeps values. Shares of each kind: a quarter, five twelfths, a third.
 */
export function slotRange(kind: SlotKind, scope: SlotScope): string[] {
  const { count } = slotKinds[kind]
  const platformEnd = Math.floor(count / 4)
  const courseEnd = platformEnd + Math.floor((count * 5) / 12)
  const bounds: Record<SlotScope, [number, number]> = {
    platform: [0, platformEnd],
    course: [platformEnd, courseEnd],
    company: [courseEnd, count],
  }
  const [from, to] = bounds[scope]
  return Array.from({ length: to - from }, (_, index) => slotName(kind, from + index + 1))
}

function slotName(kind: SlotKind, position: number): string {
  return `slot${kind}${String(position).padStart(2, '0')}`
}

/** Every slot of a customizable collection. */
export const allSlots = (): string[] =>
  (Object.keys(slotKinds) as SlotKind[]).flatMap((kind) => Array.from({ length: slotKinds[kind].count }, (_, index) => slotName(kind, index + 1)))

export const isSlotName = (name: string): boolean => /^slot(Text|Number|Date|Flag|List)\d\d$/.test(name)

/** The storage columns that a customizable collection declares; hidden from every view but the storage view. */
export function slotFields(): Field[] {
  return (Object.keys(slotKinds) as SlotKind[]).flatMap((kind) =>
    Array.from({ length: slotKinds[kind].count }, (_, index): Field => {
      const name = slotName(kind, index + 1)
      const shared = { name, admin: { hidden: true }, custom: { slot: true } }
      // Without a default of its own Payload would store `false` for a flag that nobody has set.
      return slotKinds[kind].type === 'checkbox' ? { ...shared, type: 'checkbox' } : ({ ...shared, type: slotKinds[kind].type } as Field)
    }),
  )
}
