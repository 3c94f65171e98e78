import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { TakenBack } from '../../workers/direct-work-api.ts'

type View = ComponentType<{ readonly sessions: readonly TakenBack[]; readonly onClose: () => void }>

/**
 * The pages of a child who chose to show them now, before any of the staff's screens is there: no name, no count, no header behind them, not for one
 * frame. Closes by itself if its code cannot be had: what was made stands in the note.
 */
export function PagesFirst({ sessions, onClose }: { readonly sessions: readonly TakenBack[]; readonly onClose: () => void }) {
  const [view, setView] = useState<{ readonly Loaded: View }>()
  useEffect(() => {
    let wanted = true
    import('../practitioner/hand-back/show-now.tsx').then(({ ShowNow }) => { if (wanted) setView({ Loaded: ShowNow }) }, () => { if (wanted) onClose() })
    return () => { wanted = false }
  }, [onClose])
  return <main id="main" class="calm" aria-busy={view === undefined}><h1 tabIndex={-1} class="visually-hidden">Opening the pages</h1>{view && <view.Loaded sessions={sessions} onClose={onClose} />}</main>
}
