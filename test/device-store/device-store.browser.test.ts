import { expect, test } from 'vitest'
import { startHarnessWorker } from './harness/start-worker.ts'

test('refills a database that was emptied while in use, keeps the save that noticed, and says so', async () => {
  const { device, terminate } = startHarnessWorker()
  await device.start('cattle bullfrog flagpole profile', true)
  for (let number = 1; number <= 5; number += 1) expect(await device.save(number, `note ${number}`)).toBe('committed')
  expect(await device.savePicture('p', new Uint8Array(70_000).fill(3))).toBe('committed')
  await device.emptyUnderneath()
  expect(await device.save(6, 'note 6')).toBe('committed')
  expect(await device.readAll()).toEqual({ texts: [1, 2, 3, 4, 5, 6].map((number) => `note ${number}`), notOpening: 0 })
  expect(await device.countPictures()).toBe(1)
  // Five revisions, five entries, the note being written and the picture.
  expect(await device.losses()).toEqual([{ kind: 'rebuilt-from-journal', rows: 12 }])
  await device.stop()
  terminate()
})

test('has everything acknowledged when the worker is terminated, as a lock does, and another opens the vault', async () => {
  const first = startHarnessWorker()
  await first.device.start('cattle bullfrog flagpole profile', true)
  const before = (await first.device.readAll()).texts.length
  for (let number = 100; number < 110; number += 1) await first.device.save(number, `note ${number}`)
  first.terminate()
  const second = startHarnessWorker()
  expect((await second.device.start('cattle bullfrog flagpole profile', true)).findings).toEqual([])
  expect((await second.device.readAll()).texts).toHaveLength(before + 10)
  await expect(startHarnessWorker().device.start('some other words here', true)).rejects.toThrow('wrong-passphrase')
  await second.device.stop()
  second.terminate()
})

test('sealing and keeping two copies costs a small multiple of one bare strict put', async () => {
  const { device, terminate } = startHarnessWorker()
  await device.start('cattle bullfrog flagpole profile', true)
  const { bothMs, bareMs } = await device.timeSaves(120)
  console.log(JSON.stringify({ sealedInBothCopiesToBareStrictPut: (bothMs / bareMs).toFixed(1) }))
  expect(bothMs / bareMs).toBeLessThan(8)
  await device.stop()
  terminate()
})
