import type { DeviceId, StaffId } from '../../record/ids.ts'
import { deviceSeqOf } from '../../outbox/outbox-item.ts'
import { unreachable } from '../../record/unreachable.ts'
import type { Staff } from '../../record/staff.ts'
import type { DeviceRow } from '../../sync/kept/holdings.ts'
import { isStored, Keeping } from '../../sync/kept/keeping.ts'
import type { Network } from '../../sync/network.ts'
import type { DeviceApi, DeviceEvent, DeviceStatus, Finding } from '../device-api.ts'
import { answersOf, lockedAnswers } from './locked-answers.ts'
import type { OpenDevice } from './open-device.ts'
import type { OpenSession } from './open-session.ts'
import type { DevicePlatform, OpenedVault } from './platform.ts'
import { askForRecovery, demoStaff, signIn, signOutThere, type SignedIn } from './session.ts'

/** The device as the simulation and the tests hold it: what screens may ask, and the open device behind it. */
export interface Device {
  readonly api: DeviceApi
  readonly open: () => OpenDevice | undefined
  /** Another window took over: nothing more is written or sent from here. */
  readonly stop: () => void
  /** Another window asks for the vault: the page is told to hand over and let go. */
  readonly yield: () => void
}

/** Everything that screens may ask, on top of a platform. All state lives here and goes with the worker. */
export function createDevice(platform: DevicePlatform): Device {
  let network: Network = { send: async () => ({ kind: 'no-answer' }) }
  let emit: (event: DeviceEvent) => void = () => undefined
  let signedIn: SignedIn | undefined
  let session: OpenSession | undefined
  let stopLookingAfter = () => {}
  let demo = false
  let answers = lockedAnswers
  /** Once the practitioner has the tablet it is theirs until the next lock, even if the disk would not take the mark away. */
  let tookBack = false

  async function status(): Promise<DeviceStatus> {
    const childMode = !tookBack && await platform.handOvers.childMode()
    const shared = { demo: demo || session?.device.syncer.demo === true, findings: session?.findings ?? [], ...(childMode && { childMode }) }
    if (session) return { vault: 'open', staff: session.device.holdings.device.me, keepOriginals: session.device.holdings.device.keepOriginals ?? false, replayDrawings: session.device.holdings.device.replayDrawings ?? false, ...shared }
    const { kind } = await platform.vaults.look()
    switch (kind) {
      case 'none':
      case 'locked': return { vault: kind, ...shared }
      case 'needs-update':
      case 'no-storage': return { vault: 'none', trouble: kind, ...shared }
      default: return unreachable(kind)
    }
  }

  async function begin(opened: OpenedVault): Promise<readonly Finding[] | null> {
    // What only an open device needs is loaded here: the lock screen must be light.
    const { openSession } = await import('./open-session.ts')
    session = await openSession(platform, network, opened, emit, platform.spreadMs) ?? undefined
    if (!session) return null
    answers = session.answers
    if (platform.runSyncer) stopLookingAfter = session.lookAfter()
    return session.findings
  }

  async function writeIdentity(opened: OpenedVault, row: DeviceRow): Promise<'committed' | 'no-room' | 'store-lost'> {
    const keeping = new Keeping(opened.store, opened.sealer)
    const outcome = await keeping.commit([await keeping.put('settings', 'device', row, {}), await keeping.put('settings', 'staff', [row.me], {})])
    return isStored(outcome) ? 'committed' : outcome.kind === 'no-room' ? 'no-room' : 'store-lost'
  }

  function close(): void {
    stopLookingAfter()
    session?.device.syncer.stop()
    session = undefined
    answers = lockedAnswers
    tookBack = false
  }

  const api: DeviceApi = {
    async connect(courier, listener) {
      network = platform.network(courier)
      emit = listener
      return status()
    },
    status,
    async demoStaff() {
      const answer = await demoStaff(platform, network)
      demo = answer.kind === 'staff'
      return answer
    },
    async signIn(staffId: StaffId) {
      const owner = await platform.vaults.owner()
      const other = owner !== null && owner !== staffId
      if (other) return { kind: 'refused', words: 'This device keeps another person’s work. They must sign out here first.' }
      const deviceId = session?.device.holdings.device.deviceId ?? await platform.vaults.deviceId() ?? platform.random.uuid() as DeviceId
      const found = owner === null ? await askForRecovery(platform, network) : null
      if (found && found.kind !== 'known') return found
      const answer = await signIn(platform, network, staffId, deviceId)
      if (answer.kind !== 'signed-in') return answer
      signedIn = { ...answer.signedIn, ...(found?.recoveryKey && { recoveryKey: found.recoveryKey }) }
      session?.device.syncer.wake('send-now')
      const { staff } = answer.signedIn
      return found ? { kind: 'signed-in', staff, hasVault: false, recovery: found.recovery } : { kind: 'signed-in', staff, hasVault: true }
    },
    proposePassphrase: () => platform.vaults.proposePassphrase(),
    async setUpVault(passphrase) {
      if (!signedIn) return { kind: 'locked' }
      const { staff, deviceId, epoch, serverAheadMs, recoveryKey } = signedIn
      const made = await platform.vaults.create({ staffId: staff.id, deviceId, passphrase, ...(recoveryKey && { recoveryKey }) })
      if (made.kind !== 'open') return made
      const row: DeviceRow = { deviceId, me: staff, lastSeq: 0, lastHash: '', epoch, serverAheadMs, pictureOrder: 0 }
      const written = await writeIdentity(made.opened, row)
      if (written !== 'committed') return { kind: written }
      return await begin(made.opened) ? { kind: 'open' } : { kind: 'store-lost' }
    },
    async unlock(passphrase) {
      if (session) return { kind: 'open', findings: session.findings }
      const answer = await platform.vaults.open(passphrase)
      if (answer.kind === 'damaged') emit({ kind: 'changed', topics: ['status'] })
      if (answer.kind !== 'open') return answer
      const findings = await begin(answer.opened)
      if (findings) return { kind: 'open', findings }
      // The vault opens but the device's own row is gone: the record is asked for everything again, and what waits still goes.
      const row = await newIdentity(platform, answer.opened)
      if (await writeIdentity(answer.opened, row) !== 'committed') return { kind: 'damaged' }
      const again = await begin({ ...answer.opened, lastDeviceSeq: 0 })
      return again ? { kind: 'open', findings: again } : { kind: 'damaged' }
    },
    async checkPassphrase(present) {
      if (!session) return { kind: 'locked' }
      const answer = await platform.vaults.check(present)
      if (answer.kind !== 'right') return answer
      const { recoveryKeyId: fingerprint } = answer
      return { kind: 'right', recovery: fingerprint ? { kind: 'organisation', fingerprint, demo: session.device.syncer.demo } : { kind: 'nobody' } }
    },
    changePassphrase: async (present, next) => session ? platform.vaults.changePassphrase(present, next) : { kind: 'locked' },
    async prepareToLock() {
      await session?.writeAll()
    },
    async signOut() {
      const device = session?.device
      if (!device) return { kind: 'signed-out' }
      const unsent = (await answers.waiting()).summary
      if (device.holdings.outbox.size > 0 || device.memory.working.size > 0 || device.memory.drawings.size > 0 || device.memory.hasOutHandOvers) return { kind: 'refused', unsent }
      close()
      await signOutThere(network)
      await device.keeping.store.close()
      await platform.vaults.remove()
      signedIn = undefined
      return { kind: 'signed-out' }
    },
    ...answersOf(() => answers),
    async handOver(visitId, choice) {
      const answer = await answers.handOver(visitId, choice)
      // Should the page not end this worker: nothing of a case is told to anyone from here on.
      if (answer.kind === 'handed-over') close()
      return answer
    },
    async takeBack() {
      try {
        return await answers.takeBack()
      } finally {
        tookBack = session !== undefined
      }
    },
  }
  return { api, open: () => session?.device, stop: () => { close(); emit({ kind: 'taken-over' }) }, yield: () => emit({ kind: 'yielding' }) }
}

const SOMEONE: Omit<Staff, 'id'> = { name: '', role: 'practitioner', title: '', teamId: '' as never }

/**
 * An identity for a device whose own row was lost. While revisions of the old chain still wait, the chain goes on, one number
 * further than any that may have been given; otherwise it is a new device, so that no number of the old chain is used twice.
 */
async function newIdentity(platform: DevicePlatform, opened: OpenedVault): Promise<DeviceRow> {
  let lastSeq = 0
  for await (const page of opened.store.pages('outbox')) for (const row of page) lastSeq = Math.max(lastSeq, deviceSeqOf('outbox', row) ?? 0)
  const shared = { me: { ...SOMEONE, id: opened.owner }, lastHash: '', epoch: '', pictureOrder: 0 }
  const before = lastSeq > 0 ? await platform.vaults.deviceId() : null
  if (before) return { ...shared, deviceId: before, lastSeq: Math.max(lastSeq, opened.lastDeviceSeq) + 1 }
  return { ...shared, deviceId: platform.random.uuid() as DeviceId, lastSeq: 0 }
}
