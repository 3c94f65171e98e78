import type { Staff } from '../record/staff.ts'
import { deviceWrite } from './kept/commit-revision.ts'
import type { DeviceRow } from './kept/holdings.ts'
import type { SyncContext } from './sync-context.ts'

/**
 * Notes the server's time at a contact. The device's clock is only ever compared with it, never corrected. Kept on disk at
 * most once a minute; losing it costs nothing but a mark of a suspect clock.
 */
export function rememberContact(context: Pick<SyncContext, 'holdings' | 'keeping' | 'clock'>, serverTime: string, signedInAs?: Staff): Promise<void> {
  const { holdings, keeping, clock } = context
  return keeping.inTurn(async () => {
    const before = holdings.device
    const nowMs = clock.nowMs()
    const moved: DeviceRow = {
      ...before, serverAheadMs: Date.parse(serverTime) - nowMs, lastContactAt: new Date(nowMs).toISOString(),
      // A new title or team; never another person.
      me: signedInAs?.id === before.me.id ? signedInAs : before.me,
    }
    holdings.device = moved
    const sameMinute = before.lastContactAt?.slice(0, 16) === moved.lastContactAt?.slice(0, 16)
    if (sameMinute && moved.me === before.me) return
    await keeping.commit([await deviceWrite(keeping, moved)])
  })
}
