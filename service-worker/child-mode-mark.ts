// The same names as in src/screens/child-mode-mark.ts and src/device-store/capture/child-mode-mark.ts: a test compares them.
export const CHILD_MODE_CACHE = 'doorstep-child-mode'
export const CHILD_MODE_ADDRESS = '/child-mode'
/** The one address that shows the lock while a child holds the tablet. */
export const GROWN_UP_ADDRESS = '/grown-up'
