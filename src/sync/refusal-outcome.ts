import { unreachable } from '../record/unreachable.ts'
import type { Refusal } from '../wire/refusals.ts'
import type { SyncOutcome } from './sync-context.ts'

/** What a refusal of a whole request means for the conversation. None of them retires anything. */
export function outcomeOfRefusal(refusal: Refusal): SyncOutcome {
  switch (refusal.refused) {
    case 'not-signed-in':
    case 'unknown-device':
      return { kind: 'sign-in-needed' }
    case 'update-needed':
      return { kind: 'update-needed' }
    case 'epoch-changed':
      return refusal.epoch === undefined ? { kind: 'no-signal' } : { kind: 'epoch-changed', epoch: refusal.epoch }
    case 'not-found':
    case 'not-allowed':
    case 'bad-request':
    case 'too-large':
    case 'too-many-requests':
    case 'try-later':
    case 'wrong-offset':
    case 'hash-differs':
    case 'not-clean':
      return { kind: 'no-signal', ...(refusal.retryAfterMs !== undefined && { retryAfterMs: refusal.retryAfterMs }) }
    default:
      return unreachable(refusal.refused)
  }
}
