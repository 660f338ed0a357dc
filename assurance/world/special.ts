/** Collections that the world makes itself, because their rows say who may do what. */
const made = new Set([
  'users',
  'companies',
  'courses',
  'classes',
  'memberships',
  'positions',
  'field-settings',
  'dictionaries',
  'share-groups',
  'sharing-settings',
  'operation-log',
])

export const isSpecial = (slug: string): boolean => made.has(slug) || slug.startsWith('payload-')
