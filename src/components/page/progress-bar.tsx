interface ProgressBarProps {
  readonly label: string
  /** 0 to 1; undefined while the length of the work is not known. */
  readonly done: number | undefined
  /** The same in words: "1 of 2 cases". */
  readonly words: string
}

/** How far, in words first. */
export function ProgressBar({ label, done, words }: ProgressBarProps) {
  const percent = done === undefined ? undefined : Math.round(Math.min(1, Math.max(0, done)) * 100)
  return (
    <div class="progress">
      <div class="progress__track" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={100} aria-valuenow={percent} aria-valuetext={words}>
        <div class="progress__bar" style={{ inlineSize: `${percent ?? 0}%` }} />
      </div>
      <p class="progress__words">{words}</p>
    </div>
  )
}
