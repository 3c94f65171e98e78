import type { DeviceStatus } from '../../workers/device-api.ts'
import { device, refreshStatus } from '../device.ts'
import { restorePlace, type Route } from '../route.ts'

/** Where a person begins who has no kept place. */
export function homeOf(status: DeviceStatus): Route {
  return status.staff?.role === 'supervisor' ? { screen: 'queue' } : { screen: 'today' }
}

/** After unlock or set-up: back to the place that was left, then shows it. */
export async function enter(): Promise<void> {
  const status = await device.status()
  restorePlace(await device.place(), homeOf(status))
  await refreshStatus()
}
