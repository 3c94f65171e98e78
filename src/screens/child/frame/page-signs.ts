import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import type { HandedOver } from '../../../direct-work/session/hand-over.ts'

/** What the child's styles need to know, as class and data attributes of the page. */
export function pageSigns(handed: HandedOver, profile: AccessProfile, ground: string): Readonly<Record<string, string>> {
  return {
    'class': `child child-page child--${handed.band === 'older' ? 'teen' : handed.band} child--${ground}`,
    'data-band': handed.band,
    'data-targets': profile.targets,
    'data-text': profile.text,
    'data-contrast': profile.contrast,
    'data-low-stimulation': profile.lowStimulation ? 'yes' : 'no',
    'data-hand': profile.hand,
    'data-motion': profile.motion,
    'data-scanning': profile.scanning,
    'lang': handed.language,
  }
}
