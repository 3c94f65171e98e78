import type { Network } from '../../src/sync/network.ts'
import { CASSIE, mo, seededRandom, steve, type TestRecord } from '../central-record/setup/test-record.ts'
import { recordNetwork } from '../workers/setup/record-network.ts'
import { Baton } from './baton.ts'
import { doSomething, settleAll, type DeedContext } from './deeds.ts'
import { faultyNetwork, type Fault } from './faulty-network.ts'
import { nothingPromised } from './promises.ts'
import { SimulatedDevice } from './simulated-device.ts'

const YEAR_MS = 365 * 24 * 3_600_000
const DEEDS = ['start', 'edit', 'edit', 'edit', 'edit', 'checkpoint', 'checkpoint', 'share', 'sign', 'draw', 'settle'] as const

/** Three tablets of two people on one case, one central record, one thread, one seed. */
export class World {
  readonly baton = new Baton()
  readonly promised = nothingPromised()
  readonly faults = new Map<Fault, number>()
  readonly counts = { steps: 0, deeds: 0, conversations: 0, crashes: 0, databasesLost: 0 }
  readonly devices: readonly SimulatedDevice[]
  readonly record: TestRecord
  readonly #random: ReturnType<typeof seededRandom>
  readonly #context: DeedContext
  #rate = 0

  /** `narrow`: a proxy lets two tablets send no more than two revisions at once. */
  constructor(record: TestRecord, seed: number, png: ArrayBuffer, narrow = false) {
    this.record = record
    this.#random = seededRandom(seed)
    let token = 0
    this.#context = { random: this.#random, promised: this.promised, caseId: CASSIE, png, nextToken: () => `word-${++token}-of-${seed}` }
    this.devices = [steve, steve, mo].map((staff, index) => {
      const line = recordNetwork(record)
      return new SimulatedDevice({
        name: `device-${index}`, staffId: staff.id, baton: this.baton, random: seededRandom(seed * 10 + index), nowMs: () => record.clock.nowMs(),
        // A clock may be years off; it must not matter.
        skewMs: Math.floor((this.#random.fraction() - 0.5) * 20 * YEAR_MS),
        network: (owner): Network => faultyNetwork({
          inner: line, baton: this.baton, owner, random: this.#random, rate: () => this.#rate, seen: this.faults,
          // Two at a time, so that batches overtake each other on the way.
          ...(narrow && index < 2 && { mostRevisions: 2 }),
        }),
      })
    })
  }

  async begin(): Promise<void> {
    for (const device of this.devices) {
      await this.#alone(() => device.start())
      await this.#alone(() => this.#talk(device))
    }
  }

  /** One step: somebody who stands goes on, a person does something, a device talks, crashes or starts again. */
  async step(): Promise<void> {
    this.#rate = 0.25
    this.counts.steps += 1
    this.record.clock.forward(Math.floor(this.#random.fraction() * 20_000))
    const device = this.devices[Math.floor(this.#random.fraction() * this.devices.length)]
    if (!device) return
    const die = this.#random.fraction()
    if (this.baton.waiting > 0 && die < 0.7) return this.baton.pick(this.#random.fraction())
    if (!device.device) {
      // Opening the vault is not interrupted here: a crash then is a crash before.
      if (!device.userBusy) await this.#alone(() => device.start())
      return
    }
    if (die > 0.985) {
      const loseDatabase = this.#random.fraction() < 0.2
      device.crash(loseDatabase)
      this.counts.crashes += 1
      if (loseDatabase) this.counts.databasesLost += 1
      return
    }
    if (die > 0.85 && !device.talking) {
      void this.#talk(device)
      this.counts.conversations += 1
    } else if (!device.userBusy) {
      this.counts.deeds += 1
      void this.#act(device, DEEDS[Math.floor(this.#random.fraction() * DEEDS.length)] ?? 'edit')
    }
    await this.baton.settle()
  }

  /** No more faults: everybody finishes, sends, reads and settles until nothing changes any more. */
  async calm(): Promise<void> {
    this.#rate = 0
    while (this.baton.waiting > 0) await this.baton.pick(this.#random.fraction())
    for (const device of this.devices) if (!device.device) await this.#alone(() => device.start())
    for (let round = 0; round < 8; round += 1) {
      for (const device of this.devices) {
        this.record.clock.forward(60_000)
        await this.#alone(() => device.device?.api.prepareToLock() ?? Promise.resolve())
        await this.#alone(() => this.#talk(device))
        // One person settles at a time, as people would; two at once would only make a new conflict.
        if (device === this.devices[round % this.devices.length]) await this.#alone(() => settleAll(device))
        await this.#alone(() => this.#talk(device))
      }
    }
    for (const device of this.devices) await this.#alone(() => this.#talk(device))
  }

  async #alone(task: () => Promise<unknown>): Promise<void> {
    const at: { ended: boolean; failure?: unknown } = { ended: false }
    void task().catch((error: unknown) => { at.failure = error }).finally(() => { at.ended = true })
    await this.baton.settle()
    for (let patience = 100; !at.ended;) {
      if (this.baton.waiting > 0) {
        await this.baton.pick(this.#random.fraction())
      } else {
        // Loading a part of the app takes real time, once.
        if (--patience === 0) throw new Error('the simulated world stands still')
        await new Promise((later) => setTimeout(later, 20))
        await this.baton.settle()
      }
    }
    if (at.failure) throw at.failure
  }

  async #talk(device: SimulatedDevice): Promise<void> {
    const { life } = device
    device.talking = true
    await device.device?.open()?.syncer.round(true)
    if (device.life === life) device.talking = false
  }

  async #act(device: SimulatedDevice, deed: string): Promise<void> {
    const { life } = device
    device.userBusy = true
    await doSomething(device, this.#context, deed)
    if (device.life === life) device.userBusy = false
  }
}
