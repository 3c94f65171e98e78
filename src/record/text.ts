import * as z from 'zod/mini'

/** Longest text of one field, in UTF-16 code units: about forty pages. */
export const MAX_TEXT = 100_000
export const LongText = z.string().check(z.maxLength(MAX_TEXT))
export const ShortText = z.string().check(z.maxLength(500))
