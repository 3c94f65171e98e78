// Where this device says that a child holds it. No imports: page (src/screens/child-mode-mark.ts) and service worker
// (service-worker/child-mode-mark.ts) may import nothing of this folder and write the first two values out once more;
// test/service-worker/child-page-apart.test.ts compares them.

/** The cache that holds the mark. */
export const CHILD_MODE_CACHE = 'doorstep-child-mode'
/** The mark's address in it. An entry there: a child holds the tablet. */
export const CHILD_MODE_ADDRESS = '/child-mode'

/** The database that says it a second time: a row of `sessions` whose `state` is `handed-over`. */
export const CAPTURE_DATABASE = 'doorstep-capture'
export const SESSIONS_TABLE = 'sessions'
export const HANDED_OVER = 'handed-over'
