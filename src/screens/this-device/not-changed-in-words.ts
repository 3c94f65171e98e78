import { unreachable } from '../../record/unreachable.ts'
import type { PassphraseRefused } from '../../workers/passphrase-api.ts'

/** Why the passphrase stays as it was. */
export function notChangedInWords(answer: PassphraseRefused | { readonly kind: 'no-room' }): string {
  switch (answer.kind) {
    case 'no-room': return 'This device has no room to keep the new words. The old words still open it. Make room, then try again.'
    case 'wrong-passphrase': return 'The passphrase was changed in another window meanwhile. Go back and begin again.'
    case 'damaged': return 'The keys on this device can no longer be read, so its passphrase cannot be changed. Do not clear the browser. Ask your help desk.'
    case 'locked': return 'Doorstep is locked. The old words still open it.'
    default: return unreachable(answer)
  }
}
