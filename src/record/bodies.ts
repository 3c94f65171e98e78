import type * as z from 'zod/mini'
import { DrawingBody, PhotographBody } from './artefact.ts'
import { AddendumBody, OversightBody, QuestionBody, ReadMarkBody } from './beside.ts'
import { CasePackBody, ConfidentialContactBody } from './case-pack.ts'
import { DirectWorkBody, DirectWorkNoteBody } from './direct-work.ts'
import type { RecordKind } from './revision.ts'
import { VisitBody } from './visit.ts'

/** The schema of each kind's body, at SCHEMA_VERSION. */
export const BODY_SCHEMAS = {
  visit: VisitBody,
  drawing: DrawingBody,
  photograph: PhotographBody,
  'direct-work': DirectWorkBody,
  'direct-work-note': DirectWorkNoteBody,
  addendum: AddendumBody,
  question: QuestionBody,
  oversight: OversightBody,
  'read-mark': ReadMarkBody,
  'case-pack': CasePackBody,
  'confidential-contact': ConfidentialContactBody,
} as const satisfies Record<RecordKind, unknown>

export type BodyOf<K extends RecordKind> = z.infer<(typeof BODY_SCHEMAS)[K]>

/** Reads a body of a kind; null if it is not one. */
export function readBody<K extends RecordKind>(kind: K, body: unknown): BodyOf<K> | null {
  const result = BODY_SCHEMAS[kind].safeParse(body)
  return result.success ? (result.data as BodyOf<K>) : null
}
