import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { AccessProfile } from '../../../direct-work/access-profile.ts'
import { setupOf } from '../../../direct-work/session/page-history.ts'
import type { ChildRun, RunState } from '../frame/child-run.ts'
import { speechFor } from '../frame/speech.ts'
import type { Speech } from '../frame/tool-page-of.ts'
import { BigButton } from '../kit/big-button.tsx'
import { EndingQuestion } from './ending-question.tsx'
import { EndingPicture } from './ending-pictures.tsx'

/** After a scribble: nothing of it is kept unless the child asks. */
export function KeepStep({ run, state, pageId }: { readonly run: ChildRun; readonly state: RunState; readonly pageId: string }): VNode {
  const speech = useMemo(() => speechFor(run.handed.band, {}, [], run.language), [run])
  return <KeepQuestion run={run} pageId={pageId} speech={speech} profile={state.profile} onAnswer={() => run.goTo({ kind: 'choose' })} />
}

/** Keep it, or not: two equal answers. Skipped, it stays not asked, and the record says so. */
export function KeepQuestion({ run, pageId, speech, profile, onAnswer }: { readonly run: ChildRun; readonly pageId: string; readonly speech: Speech; readonly profile: AccessProfile; readonly onAnswer: () => void }): VNode {
  const seed = run.state.pages.find((page) => page.pageId === pageId)?.seed ?? 0
  const order = setupOf({ band: run.handed.band, seed }).orderOf('keep', ['yes', 'no'])
  const answer = (keep: boolean): void => {
    run.tellOnce(`order ${pageId} keep`, { kind: 'order', pageId, what: 'keep', order: [...order] })
    run.tell({ kind: 'keeping', pageId, keep })
    onAnswer()
  }
  return (
    <EndingQuestion speech={speech} profile={profile} promptId="frame.keep.1" onSkip={onAnswer}>
      {order.map((name) => <BigButton key={name} label={speech.say(`frame.keep.${name}`)} picture={<EndingPicture of={name === 'yes' ? 'keep' : 'let-go'} />} onPress={() => answer(name === 'yes')} />)}
    </EndingQuestion>
  )
}
