import { expect, test } from 'vitest'
import { findingInWords } from '../../../src/screens/shell/findings.tsx'
import { unsentInWords } from '../../../src/screens/shell/unsent-in-words.ts'
import { waitingInWords } from '../../../src/screens/shell/waiting-in-words.ts'
import type { WaitingSummary } from '../../../src/workers/device-api.ts'
import { NOTHING_WAITS } from '../fake-device.ts'

const none: WaitingSummary = NOTHING_WAITS

test('without signal the line says that all is on this device, and what waits', () => {
  expect(waitingInWords({ ...none, notesWaiting: 3, picturesWaiting: 2 })).toEqual({ state: 'on-this-device', words: 'All on this device. 3 notes and 2 pictures wait for signal.' })
  expect(waitingInWords({ ...none, notesWaiting: 1 }).words).toBe('All on this device. 1 note waits for signal.')
  expect(waitingInWords({ ...none, notesWaiting: 1, signal: 'sign-in-needed' }).words).toBe('All on this device. 1 note waits for you to sign in again.')
})

test('it turns green only when nothing waits, nothing needs anyone and receipts are there', () => {
  const amounts = [0, 1]
  for (const notesWaiting of amounts) for (const picturesWaiting of amounts) for (const needsYou of amounts) for (const unfinishedDrawings of amounts) for (const entriesWaiting of amounts) for (const notesInRecord of amounts) {
    const green = waitingInWords({ ...none, notesWaiting, picturesWaiting, needsYou, unfinishedDrawings, entriesWaiting, notesInRecord, signal: 'here' }).state === 'in-the-record'
    expect(green).toBe(notesWaiting + picturesWaiting + needsYou + unfinishedDrawings + entriesWaiting === 0 && notesInRecord > 0)
  }
})

test('while pictures travel it says which one and how far', () => {
  expect(waitingInWords({ ...none, signal: 'here', notesInRecord: 12, picturesWaiting: 2, pictureNow: { number: 2, of: 3, percent: 60 } }))
    .toEqual({ state: 'sending', words: 'Sending. 12 notes in the record, picture 2 of 3 at 60 %.' })
  expect(waitingInWords({ ...none, signal: 'here', sendingNow: true, notesWaiting: 2 }).words).toBe('Sending 2 notes.')
})

test('a note that is merely being written is neither sent nor waiting, whatever the signal', () => {
  for (const signal of ['here', 'none', 'sign-in-needed'] as const) {
    expect(waitingInWords({ ...none, signal, notesWaiting: 1, beingWritten: 1 })).toEqual({ state: 'on-this-device', words: 'All on this device. 1 note is being written.' })
  }
  expect(waitingInWords({ ...none, notesWaiting: 2, beingWritten: 1, picturesWaiting: 1 }).words).toBe('All on this device. 1 note and 1 picture wait for signal. 1 note is being written.')
  expect(waitingInWords({ ...none, signal: 'here', sendingNow: true, notesWaiting: 1, beingWritten: 1, picturesWaiting: 2 }).words).toBe('Sending 2 pictures. 1 note is being written.')
})

test('nothing is called sending before it is on its way', () => {
  expect(waitingInWords({ ...none, signal: 'here', notesWaiting: 1 })).toEqual({ state: 'on-this-device', words: 'All on this device. 1 note goes next.' })
})

test('an entry beside a note is not called a note', () => {
  expect(waitingInWords({ ...none, entriesWaiting: 1 }).words).toBe('All on this device. 1 entry waits for signal.')
  expect(unsentInWords({ ...none, entriesWaiting: 2 })).toBe('2 entries on this device are not in the record yet. Signing out would lose that.')
})

test('what needs a person comes first, and nothing else is hidden by it', () => {
  expect(waitingInWords({ ...none, needsYou: 1, notesWaiting: 2, unfinishedDrawings: 1 })).toEqual({ state: 'needs-you', words: '1 thing needs you. 2 notes are on this device. 1 drawing not finished.' })
})

test('signing out is refused with a count of what would be lost', () => {
  expect(unsentInWords({ ...none, notesWaiting: 1 })).toBe('1 note on this device is not in the record yet. Signing out would lose that.')
  expect(unsentInWords({ ...none, notesWaiting: 2, picturesWaiting: 1 })).toBe('2 notes and 1 picture on this device are not in the record yet. Signing out would lose that.')
})

test('what was found wrong is told in counts, and a loss is called a loss', () => {
  expect(findingInWords({ kind: 'store-lost', unsent: 5, recovered: 3 })).toContain('3 items of 5 not yet in the record were brought back; 2 may be missing')
  expect(findingInWords({ kind: 'other-recovery-key', sealedTo: '0123456789abcdef', givenOut: 'fedcba9876543210' })).toContain('was set up with 0123 4567 89ab cdef')
  expect(findingInWords({ kind: 'store-lost', unsent: 2, recovered: 2 })).toContain('All 2 items not yet in the record were brought back')
  expect(findingInWords({ kind: 'rebuilt-from-journal', rows: 1 })).toContain('1 saved item')
})
