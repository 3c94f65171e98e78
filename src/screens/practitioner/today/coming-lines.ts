import type { DeviceApi, TodayLine } from '../../../workers/device-api.ts'
import { comingVisits } from '../case/coming-visits.ts'

/** Most visits shown under Coming up. */
const MOST = 4

/** This person's next planned visits after today, over all cases on the device, soonest first. */
export async function comingLines(device: DeviceApi, today: string): Promise<readonly TodayLine[]> {
  const [{ staff }, cases] = await Promise.all([device.status(), device.caseList()])
  const views = await Promise.all(cases.filter((line) => line.allocated && line.usable).map((line) => device.casePack(line.caseId)))
  return views
    .flatMap((view) => (view ? comingVisits(view.pack, today).map((planned) => ({ caseId: view.caseId, caseName: view.pack.caseName, planned })) : []))
    .filter(({ planned }) => planned.date > today && planned.forStaffId === staff?.id)
    .sort((a, b) => (a.planned.date < b.planned.date ? -1 : 1))
    .slice(0, MOST)
}
