import type { DeviceId, StaffId } from '../../record/ids.ts'
import type { Staff } from '../../record/staff.ts'
import { unreachable } from '../../record/unreachable.ts'
import { callApi, JSON_HEADERS, jsonBody } from '../../sync/api-call.ts'
import type { Network } from '../../sync/network.ts'
import { sayHello } from '../../sync/signal.ts'
import { readRecoveryKey, type RecoveryKey } from '../../vault/recovery-key.ts'
import { SignInReply } from '../../wire/session.ts'
import type { DeviceApi, DeviceRecovery } from '../device-api.ts'
import type { DevicePlatform } from './platform.ts'

/** A sign-in whose vault is not set up yet. */
export interface SignedIn {
  readonly staff: Staff
  readonly deviceId: DeviceId
  readonly epoch: string
  readonly serverAheadMs: number
  /** What a vault made in this sign-in is sealed to; the person was shown its fingerprint. */
  readonly recoveryKey?: RecoveryKey
}

export async function demoStaff(platform: DevicePlatform, network: Network): ReturnType<DeviceApi['demoStaff']> {
  const hello = await sayHello(network, platform.random)
  if (hello.kind !== 'here') return { kind: 'no-signal' }
  return hello.hello.demoStaff ? { kind: 'staff', staff: hello.hello.demoStaff } : { kind: 'not-demo' }
}

/** Who could open a vault set up now, as the central record says, and the key for it. */
export async function askForRecovery(
  platform: DevicePlatform, network: Network,
): Promise<{ readonly kind: 'known'; readonly recovery: DeviceRecovery; readonly recoveryKey?: RecoveryKey } | { readonly kind: 'no-signal' } | { readonly kind: 'refused'; readonly words: string }> {
  const answer = await sayHello(network, platform.random)
  if (answer.kind !== 'here') return { kind: 'no-signal' }
  const { recoveryKey: hex, demoStaff: demo } = answer.hello
  if (hex === undefined) return { kind: 'known', recovery: { kind: 'nobody' } }
  const recoveryKey = await readRecoveryKey(hex)
  if (!recoveryKey) return { kind: 'refused', words: 'The recovery key that the central record gives out is not one. This device is not set up: tell your help desk.' }
  return { kind: 'known', recovery: { kind: 'organisation', fingerprint: recoveryKey.fingerprint, demo: demo !== undefined }, recoveryKey }
}

/** Signs in at the central record with this device's id. */
export async function signIn(
  platform: DevicePlatform, network: Network, staffId: StaffId, deviceId: DeviceId,
): Promise<{ readonly kind: 'signed-in'; readonly signedIn: SignedIn } | { readonly kind: 'no-signal' } | { readonly kind: 'refused'; readonly words: string }> {
  const reply = await callApi(network, SignInReply, { method: 'POST', path: '/api/session', headers: JSON_HEADERS, body: jsonBody({ staffId, deviceId }) })
  switch (reply.kind) {
    case 'ok': {
      const { staff, epoch, serverTime } = reply.value
      return { kind: 'signed-in', signedIn: { staff, deviceId, epoch, serverAheadMs: Date.parse(serverTime) - platform.clock.nowMs() } }
    }
    case 'refused': return { kind: 'refused', words: reply.refusal.words }
    case 'not-ours': return { kind: 'no-signal' }
    default: return unreachable(reply)
  }
}

/** Ends the session at the central record; without signal it ends there by itself. */
export async function signOutThere(network: Network): Promise<void> {
  await callApi(network, { safeParse: () => ({ success: true, data: null }) }, { method: 'DELETE', path: '/api/session', timeoutMs: 5_000 })
}
