import type { OpenDevice } from './open-device.ts'
import { checkpoint } from './deeds/write-visit.ts'

const CHECKPOINT_MS = 60_000
/** Without signal a revision protects nobody: the words are in both copies on the device anyway. */
const CHECKPOINTS_WITHOUT_SIGNAL = 10
const INDEX_AT_ONCE = 50

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

async function index(device: OpenDevice, stopped: AbortSignal): Promise<void> {
  while (!stopped.aborted && device.search.settle(INDEX_AT_ONCE)) {
    if (!await device.clock.wait(0, stopped).then(() => true, () => false)) return
  }
}
