import { randomUUID } from 'node:crypto'

import { jsonOf, type Answer } from '../http/client.ts'
import type { Probe } from '../run/types.ts'
import { credentialsOf, keyHeader } from '../world/people.ts'
import type { Person } from '../world/types.ts'
import { get, probesOf, type Channel, type Setting } from './context.ts'

/** What is no collection's: signing in, the cookie that chooses a company, jobs, and the server's own pages. */
export const credentials: Channel = (setting) => {
  const { world, person, collection, asked } = setting
  const probe = probesOf(setting, 'credentials')
  if (collection.slug !== 'users' || asked === null) return []
  const isOut = !person.isActive
  return [
    ...(isOut && person.id ? outsiders(setting) : []),
    ...lookingAs(setting),
    ...(isOut ? [probe(get('/api/context'), { judge: refusal }), probe(get('/api/users'), { judge: refusal })] : []),
    probe({ method: 'GET', path: '/api/payload-jobs/run' }, { judge: refusal }),
    probe({ method: 'GET', path: '/api/payload-jobs/handle-schedules' }, { judge: refusal }),
    probe({ method: 'POST', path: '/api/users/first-register', body: { username: 'first', password: 'First-User-123' } }, { judge: refusal }),
    probe({ method: 'POST', path: '/api/users/unlock', body: { username: 'as-student' } }, person.role === 'student' || isOut ? { judge: refusal } : {}),
    probe(get('/api/globals/anything'), { judge: refusal }),
    probe(get('/api/graphql'), { judge: refusal }),
    // A cookie of a company that one may not enter is ignored; it must not open it.
    ...(['X', 'Y', 'Z'] as const).flatMap((name) =>
      ['customers', 'contacts', 'users'].map((slug) => ({
        ...probe({ ...get(`/api/${slug}`, { limit: 100 }), headers: { Cookie: `company=${world.companies[name].id}`, 'Sec-Fetch-Site': 'same-origin' } }),
        asked: null,
        within:
          person.role === 'student' && person.isActive
            ? person.company
            : person.role === 'admin' || (person.isActive && person.teaches.includes(world.companies[name].course))
              ? name
              : null,
      })),
    ),
  ]
}

const refusal = ({ status }: Answer): string | null => (status < 400 ? `answered ${String(status)}` : null)

/** Who has an account but is not active, or not any more: no password, no token, no cookie and no key lets them in. */
function outsiders(setting: Setting): Probe[] {
  const { person, collection } = setting
  const probe = probesOf(setting, 'credentials')
  const withHeaders = (headers: Record<string, string>): Person => ({ ...person, headers })
  const account = credentialsOf(person.name)
  const token = (person.headers.Authorization ?? '').replace('JWT ', '')
  const nobody = `nobody-${randomUUID().slice(0, 8)}`
  const wrong = (username: string) => ({ method: 'POST' as const, path: '/api/users/login', body: { username, password: 'Wrong-Word-77' } })
  const noUser = (answer: Answer): string | null => ((jsonOf(answer).user ?? null) === null ? null : 'is somebody')
  return [
    probe({ method: 'POST', path: '/api/users/login', body: account }, { judge: refusal }),
    // That the account exists, and waits or is closed, is told to those only who know its password.
    probe(wrong(account.username), {
      judge: refusal,
      likeMissing: {
        ask: wrong(nobody),
        replace: [
          [account.username, '§'],
          [nobody, '§'],
        ],
      },
    }),
    probe({ method: 'POST', path: '/api/users/refresh-token', body: {} }, { judge: refusal }),
    probe(get('/api/users/me'), { judge: noUser }),
    probe({ method: 'POST', path: '/api/users/change-password', body: { oldPassword: account.password, newPassword: 'Another-Word-77' } }, { judge: refusal }),
    ...[
      withHeaders({ Cookie: `payload-token=${token}`, 'Sec-Fetch-Site': 'same-origin' }),
      withHeaders({ Authorization: `Bearer ${token}` }),
      withHeaders({ Authorization: keyHeader(person) }),
    ].flatMap((other) => [
      { ...probe(get('/api/customers', { limit: 100 }), { judge: refusal }), person: other },
      { ...probe(get(`/api/${collection.slug}/${person.id ?? ''}`), { judge: refusal }), person: other },
      { ...probe(get('/api/users/me'), { judge: noUser }), person: other },
    ]),
  ]
}

/** Nobody looks with the eyes of somebody whom they do not teach; an instructor who does sees what the student sees. */
function lookingAs(setting: Setting): Probe[] {
  const { world, person } = setting
  const probe = probesOf(setting, 'view as')
  if (!person.isActive || person.name === 'view as student') return []
  return (['superior', 'other team', 'other class', 'disabled', 'admin', 'instructor of the class'] as const).flatMap((name) => {
    const other = world.people[name]
    const isTheirs =
      other.role === 'student' &&
      other.isActive &&
      other.company === setting.within &&
      (person.role === 'admin' || (setting.within !== null && person.teaches.includes(world.companies[setting.within].course)))
    // Only where it is allowed may the answer contain what the other one sees.
    const eyes: Person = isTheirs ? { ...other, isReadOnly: true, lookingBy: person.id } : person
    const headers = { ...person.headers, 'X-View-As': other.id ?? '' }
    return ['customers', 'users', 'contacts'].map((slug) => ({
      ...probe(get(`/api/${slug}`, { limit: 100, depth: 1 }), isTheirs ? {} : { judge: refusal }),
      person: { ...eyes, name: person.name, headers },
    }))
  })
}
