/** First in the tab order: over the furniture, to what the screen is about. A button, so that the address stays as it is. */
export function SkipLink({ targetId = 'main' }: { readonly targetId?: string }) {
  return (
    <button type="button" class="skip-link" onClick={() => document.getElementById(targetId)?.focus()}>
      Skip to main content
    </button>
  )
}
