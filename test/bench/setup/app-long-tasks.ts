import { setUpDevice } from '../../setup/use-device.ts'
import { makeProfile, openChromium, removeProfile } from '../../setup/open-chromium.ts'
import type { StartedCentralRecord } from '../../setup/start-central-record.ts'

interface Task { readonly atMs: number; readonly tookMs: number }

/** The longest task of the real app's page, in milliseconds, from a new device's first pull to its end; 0 if none was over 50. */
export async function longestTaskOfApp(record: StartedCentralRecord, personName: string): Promise<number> {
  const profile = await makeProfile()
  const browser = await openChromium(profile)
  try {
    const page = await browser.context.newPage()
    await page.addInitScript(() => {
      const tasks: Task[] = []
      Object.assign(globalThis, { tasks })
      new PerformanceObserver((list) => {
        tasks.push(...list.getEntries().map((entry) => ({ atMs: performance.timeOrigin + entry.startTime, tookMs: entry.duration })))
      }).observe({ type: 'longtask' })
    })
    const before = record.output().length
    await setUpDevice(page, record.origin, personName)
    const pulls = () => [...record.output().slice(before).matchAll(/"time":(\d+)[^\n]*"route":"\/api\/pull","status":200,"ms":(\d+)/g)]
    for (let seen = -1; seen !== pulls().length;) {
      seen = pulls().length
      await page.waitForTimeout(2000)
    }
    const [first] = pulls()
    const fromMs = Number(first?.[1]) - Number(first?.[2])
    const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: readonly Task[] }).tasks)
    return Math.max(0, ...tasks.filter((task) => task.atMs >= fromMs).map((task) => task.tookMs))
  } finally {
    await browser.close()
    await removeProfile(profile)
  }
}
