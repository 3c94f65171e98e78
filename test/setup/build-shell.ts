import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The project's own folder. */
export const projectRoot: string = join(import.meta.dirname, '../..')

/** Builds the real app into `outDir`, as `npm run build` would, in a process of its own. Throws if the build fails. */
export async function buildShell(outDir: string): Promise<void> {
  const { NODE_ENV: _testing, ...environment } = process.env
  await promisify(execFile)(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', outDir, '--emptyOutDir'],
    { cwd: projectRoot, env: environment },
  )
}
