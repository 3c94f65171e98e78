import { expect } from 'vitest'
import type { StaffId } from '../../../src/record/ids.ts'
import { seededRandom, type TestRecord } from '../../central-record/setup/test-record.ts'
import { recordNetwork } from './record-network.ts'
import { PASSPHRASE, startTestDevice, talk, type TestDevice } from './test-device.ts'

let devices = 0

export type SignedInDevice = TestDevice & { readonly network: ReturnType<typeof recordNetwork> }

/** A new device of a member of staff: signed in, vault set up, cases here. */
export async function signedIn(record: TestRecord, staff: { readonly id: string }): Promise<SignedInDevice> {
  const network = recordNetwork(record)
  devices += 1
  const device = await startTestDevice({ network, clock: recordClock(record), random: seededRandom(100 + devices) })
  expect(await device.api.signIn(staff.id as StaffId)).toMatchObject({ kind: 'signed-in', hasVault: false })
  expect(await device.api.setUpVault(PASSPHRASE)).toEqual({ kind: 'open' })
  expect(await talk(device)).toBe('done')
  return { ...device, network }
}

/** The record's clock, for a device that never waits. */
export function recordClock(record: TestRecord) {
  return { nowMs: () => record.clock.nowMs(), wait: async () => undefined }
}
