import { expect, test } from 'vitest'
import { encodeFrames } from '../../src/device-store/frames.ts'
import type { Journal, JournalLine } from '../../src/device-store/journal.ts'
import { startHarnessWorker } from './harness/start-worker.ts'
import { describeJournal, putLine } from './journal-suite.ts'

const HEAD_BYTES = 12

async function openInWorker(name: string): Promise<Journal & { readonly terminate: () => void; readonly device: ReturnType<typeof startHarnessWorker>['device'] }> {
  const { device, terminate } = startHarnessWorker()
  const kind = await device.openJournal(name)
  if (kind !== 'open') throw new Error(`the journal did not open: ${kind}`)
  return {
    kind: 'file', device, terminate,
    append: async (lines) => { await device.append(lines) },
    read: async () => (await device.read()) ?? { lines: [], tornBytes: 0 },
    compact: async (lines) => { await device.compact(lines) },
    close: async () => {
      await device.closeJournal()
      terminate()
    },
  }
}

describeJournal(async () => {
  const name = `v-${crypto.randomUUID()}`
  return { journal: await openInWorker(name), reopen: () => openInWorker(name) }
})

test('has every line that was acknowledged before the worker was terminated', async () => {
  const name = `v-${crypto.randomUUID()}`
  const journal = await openInWorker(name)
  for (let at = 0; at < 25; at += 1) await journal.append([putLine(`r${at}`)])
  void journal.append([putLine('not waited for')])
  journal.terminate()
  const again = await openInWorker(name)
  const { lines } = await again.read()
  expect(lines.length).toBeGreaterThanOrEqual(25)
  expect(lines.slice(0, 25).map((line) => line.kind === 'put' && line.row.id)).toEqual(Array.from({ length: 25 }, (_, at) => `r${at}`))
  await again.close()
})

test('tells a second worker that the file is taken', async () => {
  const name = `v-${crypto.randomUUID()}`
  const first = await openInWorker(name)
  const second = startHarnessWorker()
  expect(await second.device.openJournal(name)).toBe('busy')
  second.terminate()
  await first.close()
})

test('has the old file or the new one, whenever the machine stops while it is rewritten', async () => {
  const name = `v-${crypto.randomUUID()}`
  const old: readonly JournalLine[] = Array.from({ length: 5 }, (_, at) => putLine(`old${at}`))
  const journal = await openInWorker(name)
  await journal.append(old)
  await journal.close()
  const { device, terminate } = startHarnessWorker()
  // The new file as it stands just before its head is written: lines there, head still empty.
  const half = encodeFrames([putLine('new')])
  for (const written of [0, 1, HEAD_BYTES, HEAD_BYTES + 10, HEAD_BYTES + half.length]) {
    await device.damage(name, 'b', { truncateTo: 0 })
    if (written > HEAD_BYTES) await device.damage(name, 'b', { at: HEAD_BYTES, bytes: half.slice(0, written - HEAD_BYTES) })
    else await device.damage(name, 'b', { truncateTo: written })
    expect(await device.openJournal(name)).toBe('open')
    expect(await device.read()).toEqual({ lines: old, tornBytes: 0 })
    await device.closeJournal()
  }
  // After the head: the new one counts, though the old one was not emptied.
  await device.openJournal(name)
  await device.compact([putLine('new')])
  await device.closeJournal()
  const head = new Uint8Array(HEAD_BYTES)
  const view = new DataView(head.buffer)
  view.setUint32(0, 0xd0025700)
  view.setUint32(4, 1)
  view.setUint32(8, ~1 >>> 0)
  await device.damage(name, 'a', { at: 0, bytes: head })
  await device.damage(name, 'a', { at: HEAD_BYTES, bytes: encodeFrames(old) })
  await device.openJournal(name)
  expect((await device.read())?.lines).toEqual([putLine('new')])
  await device.closeJournal()
  terminate()
})

test('goes on appending after a torn tail without losing what follows', async () => {
  const name = `v-${crypto.randomUUID()}`
  const journal = await openInWorker(name)
  await journal.append([putLine('a'), putLine('b')])
  await journal.close()
  const { device, terminate } = startHarnessWorker()
  const size = await device.damage(name, 'a', {})
  await device.damage(name, 'a', { truncateTo: size - 7 })
  await device.openJournal(name)
  await device.append([putLine('c')])
  const read = await device.read()
  expect(read?.lines).toEqual([putLine('a'), putLine('c')])
  expect(read?.tornBytes).toBeGreaterThan(0)
  await device.closeJournal()
  await device.removeJournal(name)
  await device.openJournal(name)
  expect((await device.read())?.lines).toEqual([])
  await device.closeJournal()
  terminate()
})
