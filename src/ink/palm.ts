/** Touches are not believed for this long after a pen was last on or over the glass. */
export const PALM_QUIET_MS = 600
/** A touch this young when the pen comes down was the hand that holds the pen. */
export const PALM_AGE_MS = 700
/** So was an older one that has hardly moved, in paper units. */
export const PALM_STIR = 40

/** A touch that is drawing while a pen comes down. */
export interface Resting {
  readonly startedAtMs: number
  /** Furthest distance from where it began, in paper units. */
  readonly stirred: number
}

/** May a touch begin a line now? Not while a pen is near: a hand rests on the paper. */
export function touchMayDraw(penDown: boolean, penLastSeenMs: number | null, nowMs: number): boolean {
  return !penDown && (penLastSeenMs === null || nowMs - penLastSeenMs > PALM_QUIET_MS)
}

/** Was this touch the palm of the hand whose pen has just come down? A real finger line is kept. */
export function wasPalm(touch: Resting, nowMs: number): boolean {
  return nowMs - touch.startedAtMs < PALM_AGE_MS || touch.stirred < PALM_STIR
}
