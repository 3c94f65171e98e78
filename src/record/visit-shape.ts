import type { Shape } from './merge/shape.ts'

const scalar: Shape = { kind: 'scalar' }
const text: Shape = { kind: 'text' }
const set = (fields: Readonly<Record<string, Shape>>, together: readonly string[] = []): Shape => ({ kind: 'set', element: { kind: 'fields', fields, together } })

/**
 * How a visit note merges: prose by sentence, people and actions by identity, everything else as one value.
 * What somebody said is never merged: words, speaker and question stand or fall together. So do who told a thing and what was told,
 * who was there and as what, an action and whose it is: joined from two edits they would name the wrong person.
 */
export const VISIT_SHAPE: Shape = {
  kind: 'fields',
  fields: {
    children: { kind: 'set', element: scalar },
    visitType: scalar,
    announced: scalar,
    mode: scalar,
    placeName: scalar,
    date: scalar,
    startsAt: scalar,
    endsAt: scalar,
    purpose: text,
    explained: text,
    present: set({ name: scalar, role: scalar, cameAt: scalar, leftAt: scalar }, ['name', 'role']),
    seen: set({ seen: scalar, notSeenReason: text, alone: scalar, notAloneReason: text, couldTalkFreely: scalar }),
    entries: {
      kind: 'set',
      element: {
        kind: 'variant',
        by: 'type',
        variants: {
          observed: { kind: 'fields', fields: { at: scalar, text } },
          said: { kind: 'fields', fields: { at: scalar, statement: { kind: 'exact-words' } } },
          reported: { kind: 'fields', fields: { at: scalar, by: scalar, text }, together: ['by', 'text'] },
          document: { kind: 'fields', fields: { at: scalar, document: scalar, text }, together: ['document', 'text'] },
          judgement: { kind: 'fields', fields: { at: scalar, text } },
        },
      },
    },
    safetyAnswer: scalar,
    safetyDetails: text,
    safetyActionTaken: text,
    analysis: text,
    nextActions: set({ what: scalar, owner: scalar, due: scalar }, ['what', 'owner', 'due']),
    noActionsReason: text,
    nextContact: scalar,
    toldChildNext: text,
    childSummary: text,
    filledFrom: set({ factId: scalar, source: scalar, asOf: scalar }, ['factId', 'source', 'asOf']),
    permissionForPictures: scalar,
    signature: scalar,
    withdrawnBecause: scalar,
  },
}
