import * as z from 'zod/mini'

// Ids are random (UUID v4): a time-ordered id would tell, on a seized disk, when a child was seen.
const uuid = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/))

export const RevisionId = z.pipe(uuid, z.transform((id) => id as RevisionId))
export type RevisionId = string & { readonly __brand: 'RevisionId' }
export const RecordId = z.pipe(uuid, z.transform((id) => id as RecordId))
export type RecordId = string & { readonly __brand: 'RecordId' }
export const CaseId = z.pipe(uuid, z.transform((id) => id as CaseId))
export type CaseId = string & { readonly __brand: 'CaseId' }
export const ChildId = z.pipe(uuid, z.transform((id) => id as ChildId))
export type ChildId = string & { readonly __brand: 'ChildId' }
export const StaffId = z.pipe(uuid, z.transform((id) => id as StaffId))
export type StaffId = string & { readonly __brand: 'StaffId' }
export const TeamId = z.pipe(uuid, z.transform((id) => id as TeamId))
export type TeamId = string & { readonly __brand: 'TeamId' }
export const DeviceId = z.pipe(uuid, z.transform((id) => id as DeviceId))
export type DeviceId = string & { readonly __brand: 'DeviceId' }

/** Ids of entries, people, actions and facts inside a body. */
export const ItemId = uuid

/** SHA-256 in lower-case hex, 64 characters. */
export const Sha256 = z.pipe(z.string().check(z.regex(/^[0-9a-f]{64}$/)), z.transform((hash) => hash as Sha256))
export type Sha256 = string & { readonly __brand: 'Sha256' }

/** An instant in UTC, as `Date.toISOString` writes it. */
export const Instant = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/))
/** A calendar date, `2026-11-23`. */
export const CalendarDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
/** A wall-clock time as a person says it, `14:05`. */
export const WallTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** The central record itself, as author of merges and of case packs: no person. */
export const CENTRAL_RECORD = '00000000-0000-4000-8000-000000000000' as StaffId & DeviceId
