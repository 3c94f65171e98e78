/** All that a page may say to the service worker. Nothing about a case is ever among it. */
export type PageWord =
  /** A person pressed "update now": take over from the older service worker. */
  | { readonly type: 'skip-waiting' }
  /** A page has opened; an older shell may have lost its last user since. */
  | { readonly type: 'page-started' }

/** True for exactly the words above; anything else is ignored. */
export function isPageWord(value: unknown): value is PageWord {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  return value.type === 'skip-waiting' || value.type === 'page-started'
}
