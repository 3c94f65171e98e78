import type { AccessProfile } from '../../../direct-work/access-profile.ts'

/** Whether anything on the page may move by itself: not where the child, the calm page or the device says still. */
export function mayMove({ motion, lowStimulation }: Pick<AccessProfile, 'motion' | 'lowStimulation'>): boolean {
  return motion === 'gentle' && !lowStimulation && !matchMedia('(prefers-reduced-motion: reduce)').matches
}
