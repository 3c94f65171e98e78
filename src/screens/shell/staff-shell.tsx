import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { SkipLink } from '../../components/action/skip-link.tsx'
import type { DeviceStatus } from '../../workers/device-api.ts'
import type { TakenBack } from '../../workers/direct-work-api.ts'
import { takenBack } from '../child-mode.ts'
import { device } from '../device.ts'
import { focusHeading } from '../focus-heading.ts'
import { opensFirst } from '../practitioner/hand-back/opens-first.ts'
import { currentPlace, route } from '../route.ts'
import { CurrentScreen } from './current-screen.tsx'
import { Findings } from './findings.tsx'
import { HandBack } from './hand-back.tsx'
import { PagesFirst } from './pages-first.tsx'
import { wordsNotKeptAtMs } from '../last-words.ts'
import { SafetyStrip } from './safety-strip.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { SiteHeader } from './site-header.tsx'
import { UpdateOffer } from './update-offer.tsx'
import { WordsNotKept } from './words-not-kept.tsx'

/** Everything around a staff screen: header, navigation, safety strip, and what the person must be told. */
export function StaffShell({ status }: { readonly status: DeviceStatus }) {
  const main = useRef<HTMLElement>(null)
  const now = route.value
  // What came back and was looked at with the child already.
  const [pagesSeen, setPagesSeen] = useState<readonly TakenBack[]>()
  const cameBack = (takenBack.value?.length ?? 0) > 0 ? takenBack.value : undefined
  useEffect(() => {
    void device.keepPlace(currentPlace())
    return main.current ? focusHeading(main.current, true) : undefined
  }, [now, cameBack, pagesSeen])
  const closePages = useCallback(() => setPagesSeen(cameBack), [cameBack])
  if (cameBack && cameBack !== pagesSeen && cameBack.some(opensFirst)) return <PagesFirst sessions={cameBack.filter(opensFirst)} onClose={closePages} />
  // Before a screen that has no room for it: told first, then gone on with.
  if (wordsNotKeptAtMs.value !== undefined && (now.screen === 'drawing' || now.screen === 'photograph')) return <div class="staff"><main id="main" ref={main} class="page" tabIndex={-1}><h1 tabIndex={-1} class="visually-hidden">Before you go on</h1><WordsNotKept /></main></div>
  // These own the whole window: furniture around them would be in the way of a hand, or of a child's eyes.
  if (now.screen === 'drawing' && !cameBack) return <CurrentScreen />
  if (now.screen === 'photograph' && !cameBack) return <main id="main" ref={main} tabIndex={-1}><CurrentScreen /></main>
  return (
    <div class="staff">
      <SkipLink />
      <SiteHeader staff={status.staff} />
      <SafetyStrip />
      <main id="main" ref={main} class="page" tabIndex={-1}>
        <Findings findings={status.findings} />
        <WordsNotKept />
        <SignInAgain staff={status.staff} />
        <UpdateOffer />
        {cameBack ? <HandBack sessions={cameBack} /> : <CurrentScreen />}
      </main>
    </div>
  )
}
