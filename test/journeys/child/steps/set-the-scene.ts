import { newDevice, openTodaysVisit, type Person } from '../../../prove/visit/people.ts'
import { startCentralRecord, type StartedCentralRecord } from '../../../setup/start-central-record.ts'

export interface Scene {
  readonly record: StartedCentralRecord
  readonly person: Person
  readonly end: () => Promise<void>
}

/** A practitioner's tablet, set up while there was signal; the signal is gone, and today's visit to the child is open. */
export async function sceneWithoutSignal(shellDir: string, practitioner: string, childName: string): Promise<Scene> {
  const record = await startCentralRecord({ shellDir, patienceMs: 180_000 })
  const person = await newDevice(record.origin, practitioner)
  await record.kill()
  await openTodaysVisit(person.page(), childName)
  return {
    record,
    person,
    async end() {
      await person.forget()
      await record.stop()
    },
  }
}
