import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { CASSIE_CASE } from '../../../src/central-record/demo/demo-cases.ts'
import { STEVE, SUE } from '../../../src/central-record/demo/demo-staff.ts'
import { projectRoot } from '../../setup/build-shell.ts'
import type { StartedCentralRecord } from '../../setup/start-central-record.ts'
import { leaveNote, openVisitOf, sign } from './notes.ts'
import { fetchNow, goTo, openTodaysVisit, sendAll, startSending, type Person } from './people.ts'
import { noteWords, saved, writeNote } from './write-note.ts'

/** The same sentence changed differently on two devices of one person; different parts join by themselves. */
export async function twoDevices(record: StartedCentralRecord, tablet: Person, laptop: Person, typed: string[]): Promise<number> {
  const why = (person: Person) => person.page().getByRole('textbox', { name: 'Why I visited' })
  await openTodaysVisit(tablet.page(), 'Kofi')
  await why(tablet).fill('To watch family time. Kofi slept canary-k0.')
  await saved(tablet.page())
  await leaveNote(tablet.page())
  await sendAll(tablet.page())
  await fetchNow(laptop)
  await openTodaysVisit(laptop.page(), 'Kofi')
  if (!(await why(laptop).inputValue()).includes('canary-k0')) throw new Error('the laptop does not show what the tablet wrote')
  await record.kill()
  const versions = [[laptop, 'To watch family time. Kofi woke at two canary-k1.', 'What this means for the child', 'He settles with her canary-k2.'],
    [tablet, 'To watch family time. Kofi slept till three canary-k3.', 'What I told the child happens next', 'That I will come again canary-k4.']] as const
  for (const [person, sentence, field, other] of versions) {
    await openTodaysVisit(person.page(), 'Kofi')
    await why(person).fill(sentence)
    await person.page().getByRole('textbox', { name: field }).fill(other)
    await saved(person.page())
    await leaveNote(person.page())
    typed.push(sentence.split('. ')[1] as string, other)
  }
  await record.start()
  // Whoever is heard first, both learn of it.
  await startSending(tablet.page())
  await startSending(laptop.page())
  await startSending(tablet.page())
  await tablet.page().getByText('1 thing needs you.').first().waitFor()
  await laptop.page().getByText('1 thing needs you.').first().waitFor()
  await goTo(laptop.page(), 'Today')
  await laptop.page().getByRole('main').getByText('Family time', { exact: true }).last().click()
  await laptop.page().getByRole('heading', { name: 'Two versions of this note' }).waitFor()
  const places = await laptop.page().getByRole('button', { name: 'Keep what I wrote on this device' }).count()
  await laptop.page().getByRole('button', { name: 'Keep what I wrote on this device' }).click()
  await laptop.page().getByRole('button', { name: 'Make it one note again' }).click()
  await laptop.page().getByRole('heading', { name: 'Settled' }).waitFor()
  await sendAll(laptop.page())
  return places
}

/** Two people in one draft: a clean join says so before signing; words that arrive after signing are a proposal. */
export async function twoPeople(record: StartedCentralRecord, mo: Person, sue: Person, typed: string[]): Promise<void> {
  await fetchNow(sue)
  await openVisitOf(sue.page(), 'Kofi', 'Family time')
  await record.kill()
  const bySue = 'You played with the red bricks canary-s1.'
  await sue.page().getByRole('textbox', { name: 'Summary, as if to the child' }).fill(bySue)
  await saved(sue.page())
  await leaveNote(sue.page())
  const words = noteWords('Kofi', 'canary-k9')
  await openTodaysVisit(mo.page(), 'Kofi')
  await mo.page().getByRole('textbox', { name: 'What I explained' }).fill(words.explained)
  await saved(mo.page())
  await leaveNote(mo.page())
  typed.push(bySue, words.explained)
  await record.start()
  await sendAll(sue.page())
  await sendAll(mo.page())
  await openTodaysVisit(mo.page(), 'Kofi')
  await mo.page().getByText(/^Joined from .*Sue/).first().waitFor()
  await fetchNow(sue)

  // Sue goes on writing without signal while Mo completes and signs.
  await openVisitOf(sue.page(), 'Kofi', 'Family time')
  await sue.context().setOffline(true)
  const late = 'She asked for the bricks again canary-s2.'
  await sue.page().getByRole('textbox', { name: 'What this means for the child' }).fill(late)
  await saved(sue.page())
  await leaveNote(sue.page())
  const { purpose: _, explained: __, ...rest } = words
  typed.push(late, ...Object.values(rest))
  await openTodaysVisit(mo.page(), 'Kofi')
  await writeNote(mo.page(), { ...words, explained: words.explained })
  await mo.page().getByRole('button', { name: 'Share or sign' }).click()
  await mo.page().getByText(/^Joined from .*Sue.*read before you sign/).first().waitFor()
  await mo.page().getByRole('button', { name: 'Back to the note' }).click()
  await sign(mo.page())
  await sendAll(mo.page())
  await sue.context().setOffline(false)
  await sendAll(sue.page())
  await fetchNow(mo)
  await openTodaysVisit(mo.page(), 'Kofi')
  await mo.page().getByText(/after signing/i).first().waitFor()
  await mo.page().getByText('canary-s2').first().waitFor()
}

/** The case moves while its first worker is without signal: the work is kept aside, seen by the new worker, and both are told. */
export async function movedCase(record: StartedCentralRecord, steve: Person, sue: Person, databaseUrl: string | undefined, typed: string[]): Promise<void> {
  await record.kill()
  await openTodaysVisit(steve.page(), 'Cassie')
  const words = 'To say what the plan is canary-st1.'
  await steve.page().getByRole('textbox', { name: 'Why I visited' }).fill(words)
  await saved(steve.page())
  await leaveNote(steve.page())
  typed.push(words)
  await promisify(execFile)(process.execPath, ['src/central-record/reassign.ts', CASSIE_CASE, STEVE.id, SUE.id], {
    cwd: projectRoot, env: { ...process.env, DATA_DIR: record.dataDir, ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }) },
  })
  await record.start()
  await startSending(steve.page())
  await steve.page().getByText(/kept aside/i).first().waitFor()
  await fetchNow(sue)
  await goTo(sue.page(), 'Today')
  await sue.page().getByText(/kept aside|arrived after the case moved/i).first().waitFor()
}
