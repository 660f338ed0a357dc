import { relatedId } from './relatedId.ts'
import type { SlotScope } from './slots.ts'

/** A course or company that a definition belongs to; `platform` definitions belong to everybody. */
export interface ScopeReference {
  scope: SlotScope
  course?: string | { id: string } | null
  company?: string | { id: string } | null
}

/** One text that names a scope: `platform`, `course:<id>` or `company:<id>`. `null` when the id is missing. */
export function scopeKeyOf({ scope, course, company }: ScopeReference): string | null {
  if (scope === 'platform') return 'platform'
  const id = relatedId(scope === 'course' ? course : company)
  return id ? `${scope}:${id}` : null
}

/** Scopes whose definitions reach a company, from the outermost to the innermost. */
export function scopeKeysOf(company: { id: string; course: string | null }): string[] {
  return ['platform', ...(company.course ? [`course:${company.course}`] : []), `company:${company.id}`]
}
