/** Escape closes what was opened last: a drawer of pens, a tray, the panel of one's own way. It closes no card: nothing is left by mistake. */
export function closeByEscape(root: HTMLElement): () => void {
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    const [opener] = [...root.querySelectorAll<HTMLElement>('[aria-expanded="true"]')].filter((one) => one.closest('[inert], [hidden]') === null)
    if (opener === undefined) return
    event.preventDefault()
    opener.focus()
    opener.click()
  }
  root.addEventListener('keydown', close)
  return () => root.removeEventListener('keydown', close)
}
