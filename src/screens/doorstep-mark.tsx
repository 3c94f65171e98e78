/** A door ajar on its step: the product's own mark, no crown, no crest. */
export function DoorstepMark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path fill="currentColor" d="M5 2h14v17h-2V4H7v15H5zM8.5 5.5l7 2.200V19h-7zM2 20.5h20v2H2z" />
    </svg>
  )
}
