import type { DeviceId, StaffId } from '../../record/ids.ts'
import type { Staff } from '../../record/staff.ts'
import { callApi, JSON_HEADERS, jsonBody } from '../../sync/api-call.ts'
import type { Network } from '../../sync/network.ts'
import { sayHello } from '../../sync/signal.ts'
import { SignInReply } from '../../wire/session.ts'
import type { DeviceApi } from '../device-api.ts'
import type { DevicePlatform } from './platform.ts'

/** A sign-in whose vault is not set up yet. */
export interface SignedIn {
  readonly staff: Staff
  readonly deviceId: DeviceId
  readonly epoch: string
  readonly serverAheadMs: number
}

export async function demoStaff(platform: DevicePlatform, network: Network): ReturnType<DeviceApi['demoStaff']> {
  const hello = await sayHello(network, platform.random)
  if (hello.kind !== 'here') return { kind: 'no-signal' }
  return hello.hello.demoStaff ? { kind: 'staff', staff: hello.hello.demoStaff } : { kind: 'not-demo' }
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
  }
}

/** Ends the session at the central record; without signal it ends there by itself. */
export async function signOutThere(network: Network): Promise<void> {
  await callApi(network, { safeParse: () => ({ success: true, data: null }) }, { method: 'DELETE', path: '/api/session', timeoutMs: 5_000 })
}
