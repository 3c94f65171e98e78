import { pageState } from './device.ts'

/** Whether the organisation lets those who read a drawing see how it was drawn, line by line. */
export function replayIsOn(): boolean {
  return pageState.value.kind === 'ready' && pageState.value.status.replayDrawings === true
}
