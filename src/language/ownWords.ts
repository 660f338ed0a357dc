/**
 * What the admin says in our words instead of Payload's. Somebody who opens a page that their position does not give
 * them is signed in, and a cell without a value says nothing louder than a dash.
 */
export const ownWords = {
  zh: { error: { unauthorized: '没有权限' }, general: { noLabel: '—' } },
  en: { error: { unauthorized: 'No permission' }, general: { noLabel: '—' } },
}
