import { Textarea } from '../../../../components/form/textarea.tsx'

interface LookedAtProps {
  /** What the fields' ids begin with: `observe-play`. */
  readonly id: string
  readonly heading: string
  readonly hint: string
  readonly seen: string
  readonly myInterpretation: string
  readonly error: string | undefined
  readonly onChange: (part: { readonly seen?: string; readonly myInterpretation?: string }) => void
}

/** One thing that is looked at: what was seen on one side, what the practitioner makes of it on the other. Two fields, always. */
export function LookedAt({ id, heading, hint, seen, myInterpretation, error, onChange }: LookedAtProps) {
  return (
    <section class="observe-aspect" aria-labelledby={`${id}-title`}>
      <h2 class="observe-aspect__title" id={`${id}-title`}>{heading}</h2>
      <p class="hint">{hint}</p>
      <div class="observe-aspect__two">
        <Textarea id={`${id}-seen`} label="What I saw and heard" labelSize="s" rows={3} error={error} value={seen} onInput={(text) => onChange({ seen: text })} />
        <div class="observe-aspect__mine"><Textarea id={`${id}-mine`} label="My interpretation, if any" labelSize="s" rows={3} value={myInterpretation} onInput={(text) => onChange({ myInterpretation: text })} /></div>
      </div>
    </section>
  )
}
