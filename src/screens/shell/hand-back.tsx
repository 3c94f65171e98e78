import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/action/button.tsx'
import type { TakenBack } from '../../workers/direct-work-api.ts'
import { forgetTakenBack } from '../child-mode.ts'

type View = ComponentType<{ readonly sessions: readonly TakenBack[] }>

/** Before any other screen: what came back from a child. If its code cannot be had, the person is told where it is. */
export function HandBack({ sessions }: { readonly sessions: readonly TakenBack[] }) {
  const [view, setView] = useState<{ readonly Loaded: View } | 'missing'>()
  useEffect(() => {
    let wanted = true
    import('../practitioner/hand-back/hand-back-screen.tsx').then(({ HandBackScreen }) => { if (wanted) setView({ Loaded: HandBackScreen }) }, () => { if (wanted) setView('missing') })
    return () => { wanted = false }
  }, [])
  if (view === undefined) return <p class="loading" role="status">Opening</p>
  if (view !== 'missing') return <view.Loaded sessions={sessions} />
  return (
    <>
      <h1 tabIndex={-1}>You have the tablet back</h1>
      <p>What the child made is safe, and stands in the note of the visit.</p>
      <Button onPress={forgetTakenBack}>Go on</Button>
    </>
  )
}
