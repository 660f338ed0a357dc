import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import { build, type Plugin } from 'esbuild'

/** A change to one source file, made while the server is bundled: the product itself has no switch for it. */
export interface Edit {
  file: string
  apply: (source: string) => string
}

/**
 * Bundles the server as it is now, with an edit if one is given, beside the packages that it imports.
 *
 * @returns the script that starts it
 * @throws Error when the edit changes nothing, because then it does not fit the source any more
 */
export async function bundleServer(name: string, edit?: Edit): Promise<string> {
  const folder = resolve('node_modules/.cache/crm-lab-assurance', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await build({
    entryPoints: { start: 'src/start.ts' },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    logLevel: 'error',
    plugins: [sources(folder, edit)],
  })
  const script = join(folder, 'serve.mjs')
  writeFileSync(script, `import { start } from './start.mjs'\nawait start()\n`)
  return script
}

/** `import.meta.url` means the source file, also after bundling (as in the product's own build). */
function sources(folder: string, edit?: Edit): Plugin {
  const edited = edit && resolve(edit.file)
  return {
    name: 'sources',
    setup({ onLoad }) {
      onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        let source = readFileSync(path, 'utf8')
        if (edit && path === edited) {
          const changed = edit.apply(source)
          if (changed === source) throw new Error(`The mutation does not fit ${edit.file} any more`)
          source = changed
        }
        const place = JSON.stringify(relative(folder, path).replaceAll('\\', '/'))
        const contents = source.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
      })
    },
  }
}
