import type { StartedCentralRecord } from '../../../setup/start-central-record.ts'
import { sign } from '../../../prove/visit/notes.ts'
import { goTo, sendAll, type Person } from '../../../prove/visit/people.ts'
import { readRecord } from '../../../prove/visit/read-record.ts'
import { noteWords, saved, writeNote } from '../../../prove/visit/write-note.ts'

/** Completes the open note about a child and signs it, on the screens. Needs no signal. */
export async function completeAndSign({ page }: Person, childName: string): Promise<void> {
  await writeNote(page(), noteWords(childName, `note-${childName.toLowerCase()}`))
  // Asked where the note has a picture that a child made.
  const agreed = page().getByRole('radio', { name: 'Yes, the child agreed' })
  if (await agreed.isVisible()) await agreed.check()
  await saved(page())
  await sign(page())
}

/** Signal is there again: sends all, until the screen says that it is in the record. */
export async function sendWhenThereIsSignal(record: StartedCentralRecord, person: Person): Promise<void> {
  await record.start()
  await sendAll(person.page())
}

/** All that a person may read in the record of sessions with children, as text; empty: nothing. Asked of the record itself. */
export async function sessionsReadableBy(origin: string, name: string, canary: string): Promise<readonly string[]> {
  const { rows } = await readRecord(origin, name)
  return rows.filter(({ revision }) => revision.kind === 'direct-work').map(({ revision }) => JSON.stringify(revision.body)).filter((text) => text.includes(canary))
}

/** The supervisor opens the note of a child from the queue and resolves to what stands there of the session, once its pictures are drawn. */
export async function superviseSession(supervisor: Person, childName: string): Promise<string> {
  const page = supervisor.page()
  await goTo(page, 'Queue')
  // A session of today stands in the newest note of the child.
  for (const row of await page.getByRole('row').filter({ hasText: childName }).getByRole('button').all()) {
    await row.click()
    await page.getByRole('heading', { level: 1, name: `Visit to ${childName}` }).waitFor()
    const session = page.locator('.direct-work').last()
    if (await session.waitFor({ timeout: 4_000 }).then(() => true, () => false)) {
      await session.locator('img').first().waitFor()
      return session.innerText()
    }
    await goTo(page, 'Queue')
  }
  throw new Error(`no session with ${childName} in the queue`)
}
