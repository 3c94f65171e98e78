import type { DeviceRecovery } from './device-api.ts'

/** What screens may ask of the device about the words that open it; part of `DeviceApi`. */
export interface PassphraseApi {
  /** Four words from the list; shown once, kept nowhere. */
  proposePassphrase(): Promise<readonly string[]>
  /** While the device is open: whether these are its words. A wrong one counts, and waits, as at unlock. */
  checkPassphrase(present: string): Promise<{ readonly kind: 'right'; readonly recovery: DeviceRecovery } | PassphraseRefused>
  /** Other words for this device. Nothing is sealed anew: only the wrapped key is replaced. After any other outcome the present words hold. */
  changePassphrase(present: string, next: string): Promise<PassphraseChanged | PassphraseRefused | { readonly kind: 'no-room' }>
}

/** `everywhere`: false if a copy of the keys on this device could not be replaced, which the old words may still open. */
export interface PassphraseChanged { readonly kind: 'changed'; readonly everywhere: boolean }

export type PassphraseRefused = { readonly kind: 'wrong-passphrase'; readonly waitMs: number } | { readonly kind: 'damaged' | 'locked' }
