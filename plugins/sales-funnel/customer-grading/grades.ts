/** A grade, and the contract amount in yuan from which a customer has it (R24). */
export interface Grade {
  level: string
  from: number
}

/** What holds until a company settles its own. */
export const usualGrades: readonly Grade[] = [
  { level: 'key', from: 1_000_000 },
  { level: 'secondary', from: 300_000 },
  { level: 'ordinary', from: 50_000 },
  { level: 'small', from: 0 },
]

/** The grades of a company from the highest down. */
export const gradesOf = ({ grades }: { grades?: readonly Grade[] | null }): Grade[] =>
  [...(grades && grades.length > 0 ? grades : usualGrades)].map(({ level, from }) => ({ level, from })).sort((a, b) => b.from - a.from)

/** The one grade that an amount reaches: the lowest begins at 0, so there always is one. */
export const gradeFor = (grades: readonly Grade[], amount: number): string | null => grades.find(({ from }) => amount >= from)?.level ?? null
