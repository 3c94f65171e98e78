// The document's policy says `require-trusted-types-for 'script'; trusted-types doorstep`: the browser refuses a worker
// or service worker whose address is a plain string. This is the one place that turns an address into a trusted one.

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { readonly createScriptURL: (url: string) => unknown }
}

/**
 * Vouches for the address of one of our own scripts: `new Worker(trustedUrl(workerUrl), { type: 'module' })`, where
 * `workerUrl` comes from `import workerUrl from '../workers/x.worker.ts?worker&url'`. Throws for any other origin.
 * Typed as a string for the DOM's signatures; in browsers that enforce Trusted Types it is a TrustedScriptURL.
 */
export function trustedUrl(url: string): string {
  return policy.createScriptURL(url) as string
}

const policy = createPolicy()

function createPolicy(): { readonly createScriptURL: (url: string) => unknown } {
  const rules = { createScriptURL: requireOwnScript }
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  return trustedTypes === undefined ? rules : trustedTypes.createPolicy('doorstep', rules)
}

function requireOwnScript(url: string): string {
  if (new URL(url, location.href).origin !== location.origin) throw new TypeError('Not one of our own scripts')
  return url
}
