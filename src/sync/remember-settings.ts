import type { HelloReply } from '../wire/session.ts'
import { deviceWrite } from './kept/commit-revision.ts'
import type { SyncContext } from './sync-context.ts'

/**
 * Keeps what the organisation set, sealed in the device's own row, so that it holds without signal. Resolves with whether it
 * changed. If the disk does not take it, it holds until the vault closes, and the next contact says it again.
 */
export function rememberSettings(context: Pick<SyncContext, 'holdings' | 'keeping'>, said: Pick<HelloReply, 'keepOriginals'>): Promise<boolean> {
  const { holdings, keeping } = context
  const keepOriginals = said.keepOriginals ?? false
  return keeping.inTurn(async () => {
    if ((holdings.device.keepOriginals ?? false) === keepOriginals) return false
    holdings.device = { ...holdings.device, keepOriginals }
    // A store that is gone says so elsewhere.
    await keeping.commit([await deviceWrite(keeping, holdings.device)]).catch(() => undefined)
    return true
  })
}
