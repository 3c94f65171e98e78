import { CENTRAL_RECORD } from '../../../src/record/ids.ts'
import { searchProfile } from '../../setup/search-profile.ts'
import { startCentralRecord } from '../../setup/start-central-record.ts'
import { makeCameraFile } from './make-picture.ts'
import { sign } from './notes.ts'
import { goTo, newDevice, openTodaysVisit, sendAll, startSending, type Person } from './people.ts'
import { draw, photograph } from './pictures.ts'
import { hashOf, picturesNamed, readRecord } from './read-record.ts'
import { otherTeam, supervise } from './supervise.ts'
import { movedCase, twoDevices, twoPeople } from './together.ts'
import { noteWords, saved, writeNote } from './write-note.ts'

/** What the story counted. `lost`, `duplicated` and `plaintextHits` must be 0. */
export interface StoryFigures {
  readonly entriesWritten: number
  readonly pictures: number
  readonly pictureBytes: number
  readonly lost: number
  readonly duplicated: number
  readonly conflictsShown: number
  readonly plaintextHits: number
  readonly profileFiles: number
  readonly kills: number
  readonly faults: number
}

type Say = (line: string) => void

/**
 * A whole visit without signal, on the built app, the real record and real browsers: written, drawn, photographed, killed,
 * signed, sent through kills, changed on two devices and by two people, moved to another worker, read by the supervisor.
 * Throws where the screen does not show what it should; counts what must be counted.
 */
export async function tellStory(say: Say, options: { readonly shellDir: string; readonly databaseUrl?: string }): Promise<StoryFigures> {
  const record = await startCentralRecord(options)
  const people: Person[] = []
  const join = async (name: string) => {
    const person = await newDevice(record.origin, name)
    people.push(person)
    return person
  }
  const counts = { kills: 0, conflictsShown: 0 }
  const typed: string[] = []
  try {
    const tablet = await join('Mo')
    say('Mo: tablet set up')

    // No signal from here: the record is not there at all.
    await record.kill()
    counts.kills += 1
    const words = noteWords('Cassie', 'canary-7h3q')
    typed.push(...Object.values(words), 'That is Biscuit canary-7h3q-drawn', 'The moon canary-7h3q-photo')
    await openTodaysVisit(tablet.page(), 'Cassie')
    await writeNote(tablet.page(), words)
    await tablet.restart()
    counts.kills += 1
    await draw(tablet.page(), 'Cassie', 'My rabbit', 'That is Biscuit canary-7h3q-drawn')
    await photograph(tablet.page(), await makeCameraFile('canary-camera-7h3q'), 'Moon', 'The moon canary-7h3q-photo')
    await tablet.lock()
    await tablet.unlock()
    await tablet.page().getByRole('radio', { name: 'Yes, the child agreed' }).check()
    await saved(tablet.page())
    await tablet.restart()
    counts.kills += 1
    await showsAll(tablet.page(), [words.purpose, words.explained, words.saw, words.question, words.said, words.meaning, words.summary])
    const signedAs = await sign(tablet.page())
    await tablet.page().getByText('Signed, waiting for signal').waitFor()
    say(`Mo: note signed without signal as ${signedAs}`)
    await refusesSignOut(tablet)

    // Signal, and both ends die in the middle.
    await record.start()
    await startSending(tablet.page())
    await new Promise((later) => setTimeout(later, 150))
    await record.kill()
    await tablet.restart()
    await record.start()
    counts.kills += 2
    await sendAll(tablet.page())
    say('Mo: everything is in the record after both ends were killed')

    const laptop = await join('Mo')
    const sue = await join('Sue')
    counts.conflictsShown += await twoDevices(record, tablet, laptop, typed)
    say('Mo: two versions settled')
    await twoPeople(record, laptop, sue, typed)
    say('Mo and Sue: joined, signed, late words proposed')
    await movedCase(record, await join('Steve'), sue, options.databaseUrl, typed)
    say('Steve: work on the moved case was kept aside for Sue')
    const helen = await join('Helen')
    await supervise(helen, tablet, typed)
    say('Helen: read, asked, answered')
    await otherTeam(await join('Grace'))

    for (const person of people) await person.leave()
    const found = await searchAll(people, [...typed, 'canary-camera-7h3q'])
    const reading = await readRecord(record.origin, 'Mo')
    const escrow = (await readRecord(record.origin, 'Sue')).escrow
    const text = JSON.stringify(reading.rows.map((row) => row.revision.body)) + JSON.stringify(escrow)
    const lost = typed.filter((line) => !text.includes(JSON.stringify(line).slice(1, -1)))
    if (lost.length > 0) say(`not in the record: ${lost.join(' | ')}`)
    const byPeople = reading.rows.map((row) => row.revision).filter((revision) => revision.deviceId !== CENTRAL_RECORD)
    const ids = new Set(byPeople.map((revision) => revision.revId))
    const places = new Set(byPeople.map((revision) => `${revision.deviceId} ${revision.deviceSeq}`))
    const pictures = picturesNamed(reading.rows)
    let pictureBytes = 0
    for (const picture of pictures) {
      const bytes = await reading.picture(picture.caseId, picture.sha256)
      if (bytes === null || hashOf(bytes) !== picture.sha256) lost.push(`picture ${picture.sha256.slice(0, 8)}`)
      pictureBytes += bytes?.length ?? 0
    }
    if (record.output().includes('canary-')) throw new Error('the request log holds words of a case')
    const faults = people.flatMap((person) => person.faults)
    for (const fault of faults) say(`fault: ${fault}`)
    return {
      entriesWritten: typed.length, pictures: pictures.length, pictureBytes, lost: lost.length,
      duplicated: 2 * byPeople.length - ids.size - places.size, ...counts, plaintextHits: found.hits, profileFiles: found.files, faults: faults.length,
    }
  } catch (error) {
    for (const person of people) say(`${person.name} last saw: ${await lastSeen(person)}`)
    throw error
  } finally {
    for (const person of people) await person.forget()
    await record.stop()
  }
}

async function lastSeen(person: Person): Promise<string> {
  return (await person.page().locator('body').innerText().catch(() => 'nothing')).replace(/\s+/g, ' ').slice(0, 1400)
}

async function showsAll(page: ReturnType<Person['page']>, words: readonly string[]): Promise<void> {
  const shown = await page.getByRole('main').evaluate((main) =>
    `${(main as unknown as { innerText: string }).innerText}\n${[...main.querySelectorAll('textarea, input')].map((field) => (field as unknown as { value: string }).value).join('\n')}`)
  const missing = words.filter((line) => !shown.includes(line))
  if (missing.length > 0) throw new Error(`after the restart the note lacks: ${missing.join(' | ')}`)
}

async function refusesSignOut(person: Person): Promise<void> {
  await person.page().getByRole('banner').getByText('Sign out').click()
  await person.page().getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await person.page().getByRole('heading', { name: 'You cannot sign out yet' }).waitFor()
  await person.page().getByRole('button', { name: 'Stay signed in' }).click()
  await goTo(person.page(), 'Today')
}

async function searchAll(people: readonly Person[], canaries: readonly string[]): Promise<{ hits: number; files: number }> {
  let hits = 0
  let files = 0
  for (const person of people) {
    const search = await searchProfile(person.profile, canaries)
    hits += search.hits.length
    files += search.files
  }
  return { hits, files }
}
