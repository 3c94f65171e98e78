import type { Store } from '../../device-store/store.ts'
import type { Scene } from '../../direct-work/scene.ts'
import type { Gzip } from '../../outbox/push-batch.ts'
import type { DeviceId, Sha256, StaffId } from '../../record/ids.ts'
import type { Clock, Random } from '../../sync/clock.ts'
import type { Network } from '../../sync/network.ts'
import type { RecoveryKey } from '../../vault/recovery-key.ts'
import type { Sealer } from '../../vault/sealer.ts'
import type { MessagePortLike } from '../courier-api.ts'
import type { Finding } from '../device-api.ts'
import type { PassphraseChanged, PassphraseRefused } from '../passphrase-api.ts'
import type { HandOverDoor } from './hand-overs.ts'

/** What the device worker stands on: the browser for real, memory in tests and in the simulation. */
export interface DevicePlatform {
  readonly clock: Clock
  readonly random: Random
  readonly vaults: VaultDoor
  readonly gzip: Gzip
  readonly hashBytes: (bytes: Uint8Array<ArrayBuffer>) => Promise<Sha256>
  readonly network: (courier: MessagePortLike) => Network
  readonly handOvers: HandOverDoor
  /** A page of direct work as a picture for papers. */
  readonly renderScene: (scene: Scene) => Promise<{ readonly png: ArrayBuffer; readonly widthPx: number; readonly heightPx: number }>
  /** Spread of the first automatic try after signal returns; the default outside demo mode. */
  readonly spreadMs?: number
  /** Keep working in the background between questions; the simulation drives the syncer itself. */
  readonly runSyncer: boolean
}

/** The vault and the store behind it, on this device. */
export interface VaultDoor {
  look(): Promise<{ readonly kind: 'none' | 'locked' | 'needs-update' | 'no-storage' }>
  /** Whether the vault on this device is this person's; null if there is none. */
  owner(): Promise<StaffId | null>
  /** The id that this device goes by at the central record; null while there is no vault. */
  deviceId(): Promise<DeviceId | null>
  proposePassphrase(): Promise<readonly string[]>
  /** A new vault for a person on this device; sealed to the organisation's recovery key too, where there is one. */
  create(owner: { readonly staffId: StaffId; readonly deviceId: DeviceId; readonly passphrase: string; readonly recoveryKey?: RecoveryKey }): Promise<{ readonly kind: 'open'; readonly opened: OpenedVault } | { readonly kind: 'no-room' | 'store-lost' }>
  open(passphrase: string): Promise<{ readonly kind: 'open'; readonly opened: OpenedVault } | { readonly kind: 'wrong-passphrase'; readonly waitMs: number } | { readonly kind: 'damaged' }>
  /** Whether these words open the vault, without opening the store again. `recoveryKeyId`: whose recovery key opens it too. */
  check(passphrase: string): Promise<{ readonly kind: 'right'; readonly recoveryKeyId?: string } | PassphraseRefused>
  changePassphrase(present: string, next: string): Promise<PassphraseChanged | PassphraseRefused | { readonly kind: 'no-room' }>
  /** Removes vault, store and journal from the device. Only after everything has a receipt. */
  remove(): Promise<void>
}

export interface OpenedVault {
  readonly owner: StaffId
  readonly sealer: Sealer
  readonly store: Store
  /** What was found wrong while opening. */
  readonly findings: readonly Finding[]
  /** Told when the database is found to have lost rows while the vault is open. */
  readonly onLoss?: (tell: (found: readonly Finding[]) => void) => void
  /** The highest number this device is known to have given a revision; the next is above it whatever was lost. */
  readonly lastDeviceSeq: number
  /** The recovery key this vault was sealed to at set-up, in hex. */
  readonly recoveryKey?: string
}
