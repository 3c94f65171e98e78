/** Whether the browser promises to keep what we store, and roughly how much is used; facts for the screen. */
export interface PersistenceFacts {
  /** `unknown`: this browser does not say. */
  readonly persisted: 'yes' | 'no' | 'unknown'
  readonly usedBytes?: number
  /**
   * What the browser says may be used. Not free space: Chromium 138 and later answers used + 10 GiB whatever the disk holds, so
   * it must never be shown as a meter.
   */
  readonly quotaBytes?: number
}

type StorageFacts = Partial<Pick<StorageManager, 'persisted' | 'estimate'>> & { persist?: () => Promise<boolean> }

/** The facts as they are now; asks nobody. */
export async function readPersistence(storage: StorageFacts | undefined = navigator.storage): Promise<PersistenceFacts> {
  const persisted = await storage?.persisted?.().catch(() => undefined)
  const estimate = await storage?.estimate?.().catch(() => undefined)
  return {
    persisted: persisted === undefined ? 'unknown' : persisted ? 'yes' : 'no',
    ...(estimate?.usage === undefined ? {} : { usedBytes: estimate.usage }),
    ...(estimate?.quota === undefined ? {} : { quotaBytes: estimate.quota }),
  }
}

/**
 * Asks the browser to keep what we store, then gives the facts. Page only (a worker may read, not ask). The answer is often "no" until
 * the app is installed or used, without a question to the person: ask again after installing.
 */
export async function askToPersist(storage: StorageFacts | undefined = navigator.storage): Promise<PersistenceFacts> {
  await storage?.persist?.().catch(() => false)
  return readPersistence(storage)
}
