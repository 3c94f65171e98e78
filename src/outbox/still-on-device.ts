import type { StillOnDevice } from '../wire/push.ts'
import type { OutboxItem } from './outbox-item.ts'

/** What the supervisor is told about this device: counts and the oldest time only. `drafts`: notes changed since their last revision. */
export function stillOnDevice(items: Iterable<OutboxItem>, drafts: number): StillOnDevice {
  let pictures = 0
  const records = new Set<string>()
  let oldest: string | undefined
  for (const item of items) {
    if (item.kind === 'picture') pictures += 1
    else records.add(item.recordId)
    if (oldest === undefined || item.capturedAt < oldest) oldest = item.capturedAt
  }
  return { notes: records.size, pictures, drafts, ...(oldest !== undefined && { oldestCapturedAt: oldest }) }
}
