import * as z from 'zod/mini'
import { CalendarDate, ChildId, ItemId, RecordId, StaffId, WallTime } from './ids.ts'
import { VisitType } from './visit.ts'
import { LongText, ShortText } from './text.ts'

/** Every fact says who holds it true and as of when; nothing filled in from it hides that. */
const fact = { id: ItemId, source: ShortText, asOf: CalendarDate }

export const Pathway = z.enum(['childArrangementsProgramme', 'childFocusedCourt', 'publicLaw', 'rule164', 'deprivationOfLiberty', 'adoptionPlacement', 'other'])
export type Pathway = z.infer<typeof Pathway>
export const Band = z.enum(['preVerbal', 'early', 'primary', 'junior', 'teen', 'older'])
export type Band = z.infer<typeof Band>

export const Child = z.object({
  ...fact, id: ChildId, firstName: ShortText, lastName: ShortText, preferredName: ShortText, dateOfBirth: CalendarDate,
  band: Band, livesWith: ShortText, language: ShortText,
})
export type Child = z.infer<typeof Child>
export const Person = z.object({
  ...fact, name: ShortText, role: ShortText, relationship: ShortText,
  standing: z.enum(['party', 'connectedPerson', 'professional']), phone: z.optional(ShortText), note: z.optional(LongText),
})
export type Person = z.infer<typeof Person>
export const Hearing = z.object({ ...fact, type: ShortText, date: CalendarDate, time: z.optional(WallTime), venue: ShortText, note: z.optional(LongText) })
export const Order = z.object({ ...fact, type: ShortText, made: CalendarDate, summary: LongText })
export const CourtQuestion = z.object({ ...fact, text: LongText })
export const EarlierVisit = z.object({ ...fact, date: CalendarDate, by: ShortText, summary: LongText })
export const LetterSent = z.object({
  ...fact, kind: z.enum(['introduction', 'update', 'sharingRecommendations', 'goodbye', 'handover']), to: ShortText, sentOn: CalendarDate, read: z.optional(z.enum(['yes', 'no', 'unknown'])),
})
export const Need = z.object({ ...fact, childId: ChildId, topic: ShortText, text: LongText, from: z.enum(['child', 'parent', 'professional', 'document', 'observed']) })
export const SafetyMarker = z.object({ ...fact, type: ShortText, text: LongText, guidance: LongText, reviewBy: z.optional(CalendarDate) })
export const Check = z.object({ ...fact, kind: ShortText, receivedOn: CalendarDate, summary: LongText })
/** A report to the court: when it is due, and when it was filed if it was. */
export const Report = z.object({ ...fact, type: ShortText, dueOn: z.optional(CalendarDate), filedOn: z.optional(CalendarDate) })
export const PlannedVisit = z.object({
  ...fact, forStaffId: StaffId, date: CalendarDate, time: z.optional(WallTime), visitType: VisitType, placeName: ShortText,
  childIds: z.array(ChildId), purpose: LongText, present: z.array(ItemId),
})
export type PlannedVisit = z.infer<typeof PlannedVisit>

/** All that a practitioner needs of a case without signal. One record per case, written by the central record only. */
export const CasePackBody = z.object({
  caseName: ShortText,
  caseNumber: ShortText,
  pathway: Pathway,
  court: ShortText,
  application: ShortText,
  allocatedOn: CalendarDate,
  children: z.array(Child),
  people: z.array(Person),
  hearings: z.array(Hearing),
  orders: z.array(Order),
  courtAsked: z.array(CourtQuestion),
  earlierVisits: z.array(EarlierVisit),
  letters: z.array(LetterSent),
  needs: z.array(Need),
  safetyMarkers: z.array(SafetyMarker),
  checks: z.array(Check),
  plannedVisits: z.array(PlannedVisit),
  /** Absent in packs from before reports were in them. */
  reports: z.optional(z.array(Report)),
})
export type CasePackBody = z.infer<typeof CasePackBody>

/** Confidential contact details: a record of its own, so that who sees it is decided field by field. Masked on screen until asked for. */
export const ConfidentialContactBody = z.object({
  personId: ItemId, personName: ShortText, address: LongText, phone: ShortText, email: ShortText, confidential: z.boolean(), reason: LongText,
  source: ShortText, asOf: CalendarDate, visitId: z.optional(RecordId),
})
export type ConfidentialContactBody = z.infer<typeof ConfidentialContactBody>
