/**
 * `npm start`. Plain JavaScript on purpose: the TypeScript loader would add two seconds to every start, so the server
 * runs from the build (`.next/lab`), and only building needs the loader.
 */
import { loadEnvironmentFiles } from './loadEnvironmentFiles.mjs'
import { build, isBuilt, serverFile } from './build.mjs'

Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
loadEnvironmentFiles()
try {
  if (!isBuilt()) await build()
  const { start } = await import(serverFile)
  await start()
} catch (error) {
  // Errors that people can do something about explain themselves; the stack is for developers.
  console.error(`\nCRM Lab 无法启动 cannot start:\n${process.env.LOG_LEVEL === 'debug' ? error.stack : error.message}`)
  process.exit(1)
}
