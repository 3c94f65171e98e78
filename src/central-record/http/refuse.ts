import { REFUSAL_STATUS, type Refusal, type RefusalCode } from '../../wire/refusals.ts'
import type { AppContext } from './request-context.ts'

const WORDS: Readonly<Record<RefusalCode, string>> = {
  'not-signed-in': 'Sign in to send and fetch. What is on this device stays on it.',
  'not-found': 'There is nothing here that you may see.',
  'not-allowed': 'This is not allowed from here.',
  'unknown-device': 'This device is not the one that signed in. Sign in again on it.',
  'bad-request': 'The central record could not read the request. Nothing was changed.',
  'too-large': 'That was too much at once. Nothing was changed.',
  'too-many-requests': 'Too many requests. Nothing was lost; it will be tried again.',
  'update-needed': 'This version of the app is too old for the central record. Update it to go on sending.',
  'epoch-changed': 'The central record was restored. The device will offer again what it holds.',
  'try-later': 'The central record cannot answer just now. Nothing was lost; it will be tried again.',
  'wrong-offset': 'The picture goes on from another place.',
  'hash-differs': 'The picture did not arrive as it was sent. It will be sent again.',
  'not-clean': 'The picture is damaged, or holds something besides the picture. It was not taken in.',
}

/** The refusal of a whole request, in the words of the wire. */
export function refusalOf(code: RefusalCode, extra?: Pick<Refusal, 'retryAfterMs' | 'epoch'>): Refusal {
  return { refused: code, words: WORDS[code], ...extra }
}

/** Answers with a refusal and its status. */
export function refuse(context: AppContext, code: RefusalCode, extra?: Pick<Refusal, 'retryAfterMs' | 'epoch'>): Response {
  context.set('code', code)
  return refusalResponse(code, extra)
}

/** A refusal as a Response, where there is no context at hand. */
export function refusalResponse(code: RefusalCode, extra?: Pick<Refusal, 'retryAfterMs' | 'epoch'>): Response {
  const headers = new Headers({ 'content-type': 'application/json' })
  if (extra?.retryAfterMs !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(extra.retryAfterMs / 1000))))
  return new Response(JSON.stringify(refusalOf(code, extra)), { status: REFUSAL_STATUS[code], headers })
}
