import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { FRAME_WORDS } from '../../../direct-work/frame/frame-words.ts'
import type { LanguagePack } from '../../../direct-work/language/language-pack.ts'
import type { CaptureApi } from '../../../workers/capture-api.ts'
import { GROWN_UP_ADDRESS } from '../../child-mode-mark.ts'
import { GrownUpCorner } from '../start/grown-up-corner.tsx'
import { leaveFor } from '../start/stay-on-page.ts'
import { CalmWords } from './calm-words.tsx'
import { startRun } from './child-run.ts'
import { ChildSession } from './child-session.tsx'

type Begun = Awaited<ReturnType<CaptureApi['begin']>>

/** All that the child holds. It knows no name, no case and no visit; where nothing was handed over it leads to the lock screen. */
export function ChildPage({ capture, leave = leaveFor }: { readonly capture: CaptureApi; readonly leave?: (address: string) => void }): VNode {
  const [begun, setBegun] = useState<Begun | null>(null)
  useEffect(() => {
    capture.begin().then(setBegun, () => setBegun({ kind: 'lost' }))
  }, [capture])
  // The window that held it may have been closed: looked at again, this one asks again.
  useEffect(() => {
    if (begun?.kind !== 'elsewhere') return
    const tryAgain = (): void => { if (document.visibilityState === 'visible') capture.begin().then(setBegun, () => undefined) }
    addEventListener('focus', tryAgain)
    document.addEventListener('visibilitychange', tryAgain)
    return () => {
      removeEventListener('focus', tryAgain)
      document.removeEventListener('visibilitychange', tryAgain)
    }
  }, [begun, capture])
  useEffect(() => {
    // The mark says that a child holds the tablet, and no session is here: the start of the app would lead back to this page.
    if (begun?.kind === 'none') leave(GROWN_UP_ADDRESS)
  }, [begun, leave])

  switch (begun?.kind) {
    case 'ready': return <ReadyPage capture={capture} begun={begun} />
    case 'elsewhere': return <CalmWords words={FRAME_WORDS['frame.elsewhere']} more={FRAME_WORDS['frame.elsewhere.more']} />
    case 'lost': return <CalmWords words={FRAME_WORDS['frame.lost']} more={FRAME_WORDS['frame.lost.more']} />
    default: return <Waiting />
  }
}

function ReadyPage({ capture, begun }: { readonly capture: CaptureApi; readonly begun: Extract<Begun, { kind: 'ready' }> }): VNode {
  const [run, setRun] = useState(() => begun.handed.language === ENGLISH ? startRun(begun.handed, begun.again, capture) : null)
  useEffect(() => {
    if (run !== null) return
    // A language that cannot be had, or that nobody has checked, is English: the child is never left without a page.
    loadOther(begun.handed.language).then(
      (language) => setRun(startRun(begun.handed, begun.again, capture, undefined, language.code === ENGLISH ? undefined : language)),
      () => setRun(startRun(begun.handed, begun.again, capture)),
    )
  }, [run, begun, capture])
  return run === null ? <Waiting /> : <ChildSession run={run} capture={capture} />
}

function Waiting(): VNode {
  return (
    <main class="child child-page child-page--waiting" aria-busy="true" aria-label={FRAME_WORDS['frame.loading']}>
      <GrownUpCorner flush={async () => true} />
    </main>
  )
}

const ENGLISH = 'en-GB'

async function loadOther(code: string): Promise<LanguagePack> {
  const { loadLanguageForChild } = await import('../../../direct-work/language/languages.ts')
  return loadLanguageForChild(code)
}
