/**
 * Keeps the process alive while modules are loaded: the thread that translates TypeScript does not count for Node 20,
 * which on a busy machine then ends with code 13 in the middle of an import. Scripts end with `process.exit`.
 */
setInterval(() => undefined, 1_000)
export {}
