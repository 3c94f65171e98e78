import type { HelloReply } from '../wire/session.ts'
import { deviceWrite } from './kept/commit-revision.ts'
import type { DeviceRow } from './kept/holdings.ts'
import type { SyncContext } from './sync-context.ts'

type Settings = Pick<DeviceRow, 'keepOriginals' | 'replayDrawings' | 'ingestKey' | 'insightsKey'>

/**
 * Keeps what the organisation set, sealed in the device's own row, so that it holds without signal. Resolves with whether it
 * changed. If the disk does not take it, it holds until the vault closes, and the next contact says it again.
 */
export function rememberSettings(context: Pick<SyncContext, 'holdings' | 'keeping'>, said: Pick<HelloReply, 'keepOriginals' | 'replayDrawings' | 'ingestKey' | 'insightsKey'>): Promise<boolean> {
  const { holdings, keeping } = context
  return keeping.inTurn(async () => {
    const { keepOriginals = false, replayDrawings = false, ingestKey, insightsKey, ...device } = holdings.device
    const now: Settings = { keepOriginals: said.keepOriginals ?? false, replayDrawings: said.replayDrawings ?? false, ...keysOf(said) }
    if (keepOriginals === now.keepOriginals && replayDrawings === now.replayDrawings && ingestKey === now.ingestKey && insightsKey === now.insightsKey) return false
    holdings.device = { ...device, ...now }
    // A store that is gone says so elsewhere.
    await keeping.commit([await deviceWrite(keeping, holdings.device)]).catch(() => undefined)
    return true
  })
}

function keysOf({ ingestKey, insightsKey }: Pick<HelloReply, 'ingestKey' | 'insightsKey'>): Pick<Settings, 'ingestKey' | 'insightsKey'> {
  return { ...(ingestKey !== undefined && { ingestKey }), ...(insightsKey !== undefined && { insightsKey }) }
}
