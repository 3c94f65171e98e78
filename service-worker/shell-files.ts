/** One file of the app shell: its address, a hash of its content, and the same hash as the browser checks it. */
export interface ShellFile {
  readonly url: string
  readonly revision: string
  readonly integrity: string
}

declare const __SHELL_FILES__: readonly ShellFile[]
declare const __SHELL_VERSION__: string

/** Everything the app needs to start with no network, as listed by the build. */
export const shellFiles: readonly ShellFile[] = __SHELL_FILES__

/** Changes whenever any file of the shell changes. */
export const shellVersion: string = __SHELL_VERSION__

/** Every shell cache's name starts so; one cache for each version of the shell. */
export const shellCachePrefix = 'doorstep-shell-'

/** The cache this service worker fills when it is installed. */
export const shellCacheName = `${shellCachePrefix}${shellVersion}`
