// The combination was tried in a browser before it was written here: see docs/threat-model.md.

const DOCUMENT_POLICY = [
  `default-src 'none'`, `script-src 'self'`, `worker-src 'self'`, `connect-src 'self'`, `img-src 'self' blob:`, `style-src 'self'`,
  `font-src 'self'`, `manifest-src 'self'`, `base-uri 'none'`, `form-action 'self'`, `frame-ancestors 'none'`, `object-src 'none'`,
  `require-trusted-types-for 'script'`, `trusted-types doorstep`,
].join('; ')

/** The child's page: nothing leaves it, nothing is sent from it, nothing frames it. */
const CHILD_POLICY = [
  `default-src 'none'`, `script-src 'self'`, `worker-src 'self'`, `style-src 'self'`, `img-src 'self' blob:`, `font-src 'self'`, `connect-src 'none'`,
  `form-action 'none'`, `base-uri 'none'`, `frame-ancestors 'none'`, `require-trusted-types-for 'script'`, `trusted-types doorstep`,
].join('; ')

/** Workers whose own answer decides what they may do. The one with the keys has no network at all. */
const WORKER_POLICIES: readonly (readonly [name: RegExp, policy: string])[] = [
  [/\/device\.worker-[\w-]+\.js$/, `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'none'`],
  [/\/courier\.worker-[\w-]+\.js$/, `default-src 'none'; script-src 'self'; worker-src 'none'; connect-src 'self'`],
  [/\.worker-[\w-]+\.js$/, `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'none'; connect-src 'none'`],
  [/^\/service-worker\.js$/, `default-src 'none'; script-src 'self'; connect-src 'self'`],
]

const PERMISSIONS = 'camera=(self), geolocation=(), microphone=(), clipboard-read=(), usb=(), serial=(), payment=(), display-capture=()'

/** Sent with every answer, whatever it is. */
export const EVERYWHERE: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'permissions-policy': PERMISSIONS,
  'x-robots-tag': 'noindex',
}

/** The file of the child's page. */
export const CHILD_PAGE = '/child.html'

/**
 * What the child's page says otherwise than every other answer. Without cross-origin isolation it may not share a process with the
 * staff's isolated page, so the browser gives it a fresh one and ends the one that held the open record.
 */
export const CHILD_HEADERS: Readonly<Record<string, string>> = {
  'cross-origin-embedder-policy': 'unsafe-none',
  'permissions-policy': PERMISSIONS.replace('camera=(self)', 'camera=()'),
}

/** The content security policy of one answer, by the path of the file it holds. */
export function policyFor(path: string): string {
  if (path === CHILD_PAGE) return CHILD_POLICY
  return WORKER_POLICIES.find(([name]) => name.test(path))?.[1] ?? DOCUMENT_POLICY
}

/** For answers of the API, pictures among them: nothing in them may run or load anything. */
export const API_POLICY = `default-src 'none'; frame-ancestors 'none'; sandbox`
