import { credentialsOf } from '../world/people.ts'
import { get, probesOf, type Channel } from './context.ts'

/** What is no collection's: signing in, the cookie that chooses a company, jobs, and the server's own pages. */
export const credentials: Channel = (setting) => {
  const { world, person, collection, asked } = setting
  const probe = probesOf(setting, 'credentials')
  if (collection.slug !== 'users' || asked === null) return []
  const refusal = (answer: { status: number }): string | null => (answer.status < 400 ? `answered ${String(answer.status)}` : null)
  const isOut = !person.isActive
  return [
    ...(isOut && person.id ? [probe({ method: 'POST', path: '/api/users/login', body: credentialsOf(person.name) }, { judge: refusal })] : []),
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
