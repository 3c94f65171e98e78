import type { OpenDevice } from './open-device.ts'
import { checkpoint } from './deeds/write-visit.ts'

const CHECKPOINT_MS = 60_000
/** Without signal a revision protects nobody: the words are in both copies on the device anyway. */
const CHECKPOINTS_WITHOUT_SIGNAL = 10
const INDEX_AT_ONCE = 50
const INDEX_AFTER_QUIET_MS = 400

/**
 * What an open device does by itself: the conversation, a revision of each note being written every minute, and the search
 * index, a few notes at a time. Returns how to stop it.
 */
export function lookAfter(device: OpenDevice): () => void {
  const stopped = new AbortController()
  void device.syncer.run()
  void index(device, stopped.signal)
  void checkpoints(device, stopped.signal)
  return () => {
    stopped.abort()
    device.syncer.stop()
  }
}

async function checkpoints(device: OpenDevice, stopped: AbortSignal): Promise<void> {
  for (let minute = 1; !stopped.aborted; minute += 1) {
    const rested = await device.clock.wait(CHECKPOINT_MS, stopped).then(() => true, () => false)
    if (!rested) return
    if (device.syncer.signal !== 'here' && minute % CHECKPOINTS_WITHOUT_SIGNAL !== 0) continue
    for (const copy of Array.from(device.memory.working.values())) {
      // A minute since the last revision, not a minute of silence: long typing must reach the record too.
      await checkpoint(device, copy.recordId)
    }
  }
}

/** Takes changed notes into the index once a conversation is over, so that neither a pull nor a search waits for it. */
async function index(device: OpenDevice, stopped: AbortSignal): Promise<void> {
  const pause = (delayMs: number) => device.clock.wait(delayMs, stopped).then(() => true, () => false)
  let busy = true
  let more = false
  const settle = async () => {
    busy = true
    while (device.search.settle(INDEX_AT_ONCE)) if (stopped.aborted || !await pause(0)) return
    busy = false
  }
  const afterQuiet = async () => {
    more = true
    if (busy) return
    busy = true
    while (more || device.syncer.talking) {
      more = false
      if (!await pause(INDEX_AFTER_QUIET_MS)) return
    }
    await settle()
    if (more) void afterQuiet()
  }
  device.holdings.onChange((change) => { if (change.revisions.length > 0) void afterQuiet() })
  await settle()
  if (more) void afterQuiet()
}
