import { pageZone, startOfDay } from '../../../../src/plugin/admin.ts'

interface Counted {
  from: string
  to: string
  user: string | null
  type?: string
}

/** Address of the list of the activities that a number counts: those that have happened in the period. */
export function activityList({ from, to, user, type }: Counted): string {
  const happened: [string, string, string][] = [
    ['at', 'greater_than_equal', dayStart(from, 0)],
    ['at', 'less_than', dayStart(to, 1)],
    ['owner', ...(user === null ? (['exists', 'false'] as const) : (['equals', user] as const))],
    ...(type === undefined ? [] : [['type', 'equals', type] as [string, string, string]]),
  ]
  const done: [string, string, string][][] = [[['kind', 'not_equals', 'task']], [['done', 'equals', 'true']]]
  const query = new URLSearchParams(
    done.flatMap((alternative, branch) =>
      [...happened, ...alternative].map(([field, operator, value], place): [string, string] => [
        `where[or][${String(branch)}][and][${String(place)}][${field}][${operator}]`,
        value,
      ]),
    ),
  )
  return `/admin/collections/activities?${query.toString()}`
}

/** A moment is of the day that it is in the class's zone. */
function dayStart(date: string, later: number): string {
  return startOfDay(date, pageZone(), later).toISOString()
}
