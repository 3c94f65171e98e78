import { Checkbox } from '../../../components/form/checkboxes.tsx'
import { Radios } from '../../../components/form/radios.tsx'
import { Details } from '../../../components/page/details.tsx'
import { USUAL_ACCESS, type AccessProfile } from '../../../direct-work/access-profile.ts'

interface AccessFieldsProps {
  readonly childName: string
  readonly profile: AccessProfile
  readonly onChange: (profile: AccessProfile) => void
}

const SCANNING = [
  { value: 'off', label: 'No switch' },
  { value: 'auto', label: 'One switch, the frame moves by itself' },
  { value: 'step', label: 'Two switches, or one held: the frame moves a step at a time' },
] as const
const EVERY = [1000, 1500, 2000, 3000, 5000].map((ms) => ({ value: String(ms), label: `${ms / 1000} s` }))
const DWELL = [0, 800, 1200, 2000].map((ms) => ({ value: String(ms), label: ms === 0 ? 'Off' : `${ms / 1000} s` }))

/** How this child reaches the screen; remembered for the child, and changeable on the child's page without losing anything. */
export function AccessFields({ childName, profile, onChange }: AccessFieldsProps) {
  const isUsual = JSON.stringify(profile) === JSON.stringify(USUAL_ACCESS)
  const set = (part: Partial<AccessProfile>) => onChange({ ...profile, ...part })
  return (
    <Details summary={isUsual ? `How ${childName} reaches the screen: as usual` : `How ${childName} reaches the screen: set up for ${childName}`} open={!isUsual}>
      <div class="stack">
        <p class="hint">Kept for {childName} on this device. {childName} can change it at any moment.</p>
        <div class="access-grid">
          <Radios id="access-targets" label="What is pressed" labelSize="s" value={profile.targets} onChange={(targets) => set({ targets })} choices={[{ value: 'large', label: 'Large' }, { value: 'extra-large', label: 'Extra large' }, { value: 'largest', label: 'As large as fits' }]} />
          <Radios id="access-text" label="Words" labelSize="s" value={profile.text} onChange={(text) => set({ text })} choices={[{ value: 'usual', label: 'Usual' }, { value: 'large', label: 'Large' }, { value: 'largest', label: 'Largest' }]} />
          <Radios id="access-hand" label="Hand" labelSize="s" value={profile.hand} onChange={(hand) => set({ hand })} choices={[{ value: 'right', label: 'Right' }, { value: 'left', label: 'Left' }]} />
          <Radios id="access-scanning" label="Switch" labelSize="s" value={profile.scanning} onChange={(scanning) => set({ scanning })} choices={SCANNING} />
          {profile.scanning === 'auto' && <Radios id="access-every" label="The frame moves every" labelSize="s" value={String(profile.scanEveryMs)} onChange={(ms) => set({ scanEveryMs: Number(ms) })} choices={EVERY} />}
          <Radios id="access-dwell" label="Choose by resting on it" labelSize="s" value={String(profile.dwellMs)} onChange={(ms) => set({ dwellMs: Number(ms) })} choices={DWELL} />
        </div>
        <div class="choices">
          <Checkbox id="access-contrast" label="High contrast" checked={profile.contrast === 'high'} onChange={(on) => set({ contrast: on ? 'high' : 'usual' })} />
          <Checkbox id="access-low" label="Fewer things at once, one plain ground" checked={profile.lowStimulation} onChange={(lowStimulation) => set({ lowStimulation })} />
          <Checkbox id="access-symbols" label="Symbols beside words" checked={profile.symbols} onChange={(symbols) => set({ symbols })} />
          <Checkbox id="access-aloud" label="Read aloud on tap: others can hear" checked={profile.readAloud} onChange={(readAloud) => set({ readAloud })} />
          <Checkbox id="access-motion" label="Gentle movement" checked={profile.motion === 'gentle'} onChange={(on) => set({ motion: on ? 'gentle' : 'none' })} />
        </div>
      </div>
    </Details>
  )
}
