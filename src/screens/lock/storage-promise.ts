/** What the browser promised about keeping what is stored, as measured. */
export type StoragePromise = 'kept' | 'may-be-cleared' | 'unknown'

/** Asks the browser to keep this site's storage; asks once more if it refused before (engagement changes its mind). */
export async function askForStorage(): Promise<StoragePromise> {
  if (typeof navigator.storage?.persist !== 'function') return 'unknown'
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist()) ? 'kept' : 'may-be-cleared'
  } catch {
    return 'unknown'
  }
}

/** The answer in words for the person. */
export function storagePromiseInWords(promise: StoragePromise | undefined): string {
  switch (promise) {
    case undefined: return 'Asking the browser to keep what you save'
    case 'kept': return 'The browser has promised to keep what you save on this device.'
    case 'may-be-cleared': return 'The browser has not promised to keep what you save if the device runs out of space. Installing Doorstep usually changes that. Send your work whenever there is signal.'
    case 'unknown': return 'This browser does not say whether it keeps what you save. Send your work whenever there is signal.'
  }
}
