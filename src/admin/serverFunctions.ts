/** What the admin asks the server for while a page is open, by Payload's names. */
const names = new Set([
  ...['form-state', 'table-state', 'render-document', 'render-document-slots', 'render-field', 'render-list', 'render-widget'],
  ...['get-default-layout', 'slugify'],
])

/**
 * Whether a request names one of them. Payload looks the name up in a plain object, which answers to `constructor` and
 * `toString` as well, and takes the arguments apart unseen.
 */
export const isServerFunction = (given: unknown): boolean => isObject(given) && typeof given.name === 'string' && names.has(given.name) && isObject(given.args)

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
