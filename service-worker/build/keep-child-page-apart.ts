import type { Plugin, Rollup } from 'vite'

/** Modules that may be in reach of neither the child's page nor its worker, whatever the bundler would leave out of them. */
export const NOT_FOR_A_CHILD: readonly (readonly [what: string, path: RegExp])[] = [
  ['what opens the vault', /\/src\/vault\/(?:vault|create-sealer|sealer|slots|case-keys|purpose-keys|attempts|passphrase|passphrase-key|recovery-key|words)\.ts$/],
  ['what opens a sealed thing', /\/src\/vault\/.*\bopen[\w-]*\.ts$/],
  ['sending and receiving', /\/src\/(?:sync|outbox)\//],
  ['the courier and the device worker', /\/src\/workers\/(?:courier|device)(?:\.worker\.ts$|\/)/],
  ['the store of the case record', /\/src\/device-store\/(?:database\/(?!retry-database)|dexie-store|open-device-store|open-in-browser|vault-directory)/],
  ["the page's link to the device worker", /\/src\/screens\/(?:device|start-workers|app|route)\.tsx?$/],
  ["staff's screens", /\/src\/screens\/(?:practitioner|supervisor|shell|lock|kept-aside)\//],
]

/** What may not stand in any script the child's page can load: ways to decrypt, and ways out. */
export const NOT_IN_ITS_TEXT: readonly RegExp[] = [
  /\.decrypt\s*\(/, /\bunwrapKey\b/, /\bfetch\s*\(/, /\bXMLHttpRequest\b/, /\bWebSocket\b/, /\bWebTransport\b/, /\bRTCPeerConnection\b/, /\bEventSource\b/, /\bsendBeacon\b/, /\bimportScripts\b/,
]

/**
 * Two build plugins that walk all that the child's page and the capture worker can reach, module by module and script by script, and
 * fail the build when anything there could open a case or reach the network. Prints what they walked.
 */
export function keepChildPageApart(options: { readonly entry?: string; readonly worker?: string } = {}): { readonly page: Plugin; readonly worker: () => Plugin } {
  const { entry = 'child', worker = 'capture.worker' } = options
  const walk = (start: string): Plugin['generateBundle'] =>
    function (_output, bundle) {
      const chunk = Object.values(bundle).find((made) => made.type === 'chunk' && made.isEntry && made.name === start)
      if (chunk?.type !== 'chunk' || chunk.facadeModuleId === null) return
      const modules = reachModules((id) => this.getModuleInfo(id), chunk.facadeModuleId)
      const scripts = reachScripts(bundle, chunk.fileName)
      const wrong = [...findModules(modules), ...scripts.flatMap(({ fileName, code }) => findText(fileName, code))]
      this.info(`${start}: ${modules.length} modules in ${scripts.length} scripts, ${wrong.length} of them not for a child`)
      if (wrong.length > 0) this.error(`Not for the child's page:\n${wrong.join('\n')}`)
    }
  return {
    page: { name: 'doorstep:keep-child-page-apart', apply: 'build', generateBundle: { order: 'post', handler: walk(entry) as never } },
    worker: () => ({ name: 'doorstep:keep-capture-worker-apart', generateBundle: { order: 'post', handler: walk(worker) as never } }),
  }
}

function findModules(modules: readonly string[]): readonly string[] {
  return modules.flatMap((id) => NOT_FOR_A_CHILD.filter(([, path]) => path.test(id)).map(([what]) => `${id.replace(/^.*(?=\/src\/)/, '')}: ${what}`))
}

function findText(fileName: string, code: string): readonly string[] {
  return NOT_IN_ITS_TEXT.filter((word) => word.test(code)).map((word) => `${fileName} holds ${word.source}`)
}

function reachModules(look: (id: string) => Rollup.ModuleInfo | null, start: string): readonly string[] {
  const seen = new Set([start])
  for (const id of seen) {
    const info = look(id)
    for (const next of [...(info?.importedIds ?? []), ...(info?.dynamicallyImportedIds ?? [])]) seen.add(next.replaceAll('\\', '/'))
  }
  return [...seen]
}

function reachScripts(bundle: Rollup.OutputBundle, start: string): readonly Rollup.OutputChunk[] {
  const seen = new Set([start])
  for (const file of seen) {
    const made = bundle[file]
    if (made?.type === 'chunk') for (const next of [...made.imports, ...made.dynamicImports]) seen.add(next)
  }
  return [...seen].map((file) => bundle[file]).filter((made) => made?.type === 'chunk')
}
