import type { VNode } from 'preact'
import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import { BigButton } from '../kit/big-button.tsx'
import { KitPicture } from '../kit/kit-pictures.tsx'
import { useStandingPrompt } from '../kit/standing-prompt.ts'

interface AccessPanelProps {
  readonly profile: AccessProfile
  readonly say: (key: string) => string
  /** The colour of the ground; a taste, not part of the profile, and it means nothing. */
  readonly ground: string
  readonly onGround: (ground: string) => void
  readonly onProfile: (profile: AccessProfile) => void
  readonly onClose: () => void
}

const SLOWEST_MS = 6000
const QUICKEST_MS = 800
const GROUNDS = ['sky', 'meadow', 'sand', 'lilac'] as const
const DWELLS = [['off', 0], ['short', 900], ['long', 1800]] as const

/** How this child reaches the screen, changed while the page stays as it is. Every change is at once to be seen. */
export function AccessPanel({ profile, say, ground, onGround, onProfile, onClose }: AccessPanelProps): VNode {
  useStandingPrompt('frame.access', onClose)
  const set = (change: Partial<AccessProfile>): void => onProfile({ ...profile, ...change })
  const choice = <Name extends 'targets' | 'text' | 'contrast' | 'hand' | 'motion' | 'scanning'>(name: Name, options: readonly AccessProfile[Name][]): VNode => (
    <Choices label={say(`frame.access.${name}`)}>
      {options.map((option) => <BigButton key={option} label={say(`frame.access.${name}.${option}`)} pressed={profile[name] === option} onPress={() => set({ [name]: option })} />)}
    </Choices>
  )
  const pace = (everyMs: number): void => set({ scanEveryMs: Math.min(SLOWEST_MS, Math.max(QUICKEST_MS, Math.round(everyMs))) })
  return (
    <section class="access-panel" aria-label={say('frame.access.title')}>
      <div class="access-panel__head">
        <h1 class="access-panel__title" data-opens-here>{say('frame.access.title')}</h1>
        <BigButton wide tone="dark" label={say('frame.access.close')} picture={<KitPicture of="go-on" />} onPress={onClose} />
      </div>
      {choice('targets', ['large', 'extra-large', 'largest'])}
      {choice('text', ['usual', 'large', 'largest'])}
      {choice('contrast', ['usual', 'high'])}
      <Choices label={say('frame.access.more')}>
        {(['symbols', 'readAloud', 'lowStimulation'] as const).map((name) => <BigButton key={name} label={say(`frame.access.${name}`)} pressed={profile[name]} onPress={() => set({ [name]: !profile[name] })} />)}
      </Choices>
      {choice('hand', ['left', 'right'])}
      {choice('motion', ['none', 'gentle'])}
      {choice('scanning', ['off', 'auto', 'step'])}
      {profile.scanning === 'auto' && (
        <Choices label={say('frame.access.pace')}>
          <BigButton label={say('frame.access.pace.slower')} onPress={() => pace(profile.scanEveryMs * 1.3)} />
          <BigButton label={say('frame.access.pace.faster')} onPress={() => pace(profile.scanEveryMs / 1.3)} />
        </Choices>
      )}
      <Choices label={say('frame.access.dwell')}>
        {DWELLS.map(([name, dwellMs]) => <BigButton key={name} label={say(`frame.access.dwell.${name}`)} pressed={profile.dwellMs === dwellMs} onPress={() => set({ dwellMs })} />)}
      </Choices>
      <Choices label={say('frame.access.ground')}>
        {GROUNDS.map((name) => <BigButton key={name} label={say(`frame.access.ground.${name}`)} picture={<span class={`ground-chip ground-chip--${name}`} />} pressed={ground === name} onPress={() => onGround(name)} />)}
      </Choices>
    </section>
  )
}

function Choices({ label, children }: { readonly label: string; readonly children: VNode | VNode[] }): VNode {
  return (
    <div class="access-panel__choices">
      <h2 class="access-panel__name">{label}</h2>
      <div class="access-panel__options" role="group" aria-label={label}>{children}</div>
    </div>
  )
}
