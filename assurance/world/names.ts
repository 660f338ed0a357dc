export type CompanyName = 'X' | 'Y' | 'Z'

/** Who asks. */
export const principalNames = [
  'anonymous',
  'pending',
  'disabled',
  'student',
  'team-mate',
  'group member',
  'superior',
  'clerk',
  'two positions',
  'no position',
  'other team',
  'other class',
  'read-only',
  'view as student',
  'instructor of the class',
  'instructor of another class',
  'admin',
  'API key',
  'job',
] as const

export type PersonName = (typeof principalNames)[number]
