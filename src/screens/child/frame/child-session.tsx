import type { VNode } from 'preact'
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { mayUndo } from '../../../direct-work/session/page-history.ts'
import type { CaptureApi } from '../../../workers/capture-api.ts'
import { AccessPanel } from '../access/access-panel.tsx'
import { ScrollByResting } from '../access/scroll-by-resting.tsx'
import { useReach } from '../access/use-reach.ts'
import { ClosingPicture } from '../ending/closing-picture.tsx'
import { type StandingPrompt, StandingPromptContext } from '../kit/standing-prompt.ts'
import { GrownUpCorner } from '../start/grown-up-corner.tsx'
import { type ChildRun } from './child-run.ts'
import { Furniture } from './furniture.tsx'
import { GardenCover } from './covers/garden-cover.tsx'
import { mayMove } from './may-move.ts'
import { pageSigns } from './page-signs.ts'
import { BreakScreen } from './covers/break-screen.tsx'
import { SafeLine } from './safe-line.tsx'
import { speechFor } from './speech.ts'
import { StageView } from './stages/stage-view.tsx'
import { useCoverByItself } from './covers/use-cover-by-itself.ts'
import { useFolded } from './use-folded.ts'
import { useRun } from './use-run.ts'

/** A run on the screen: what stands on the board, the furniture beside it, and the garden over all of it. */
export function ChildSession({ run, capture }: { readonly run: ChildRun; readonly capture: CaptureApi }): VNode {
  const state = useRun(run)
  const folded = useFolded(state.profile)
  const root = useRef<HTMLDivElement>(null)
  const { say } = useMemo(() => speechFor(run.handed.band, {}, [], run.language), [run])
  const [accessOpen, setAccessOpen] = useState(false)
  const [ground, setGround] = useState('sky')
  const [spoken, setSpoken] = useState('')
  const [standing, setStanding] = useState<StandingPrompt | null>(null)
  const stand = useCallback((prompt: StandingPrompt) => {
    setStanding(prompt)
    return () => setStanding((now) => now === prompt ? null : now)
  }, [])
  const page = 'pageId' in state.stage ? state.pages.find(({ pageId }) => 'pageId' in state.stage && pageId === state.stage.pageId) : undefined
  const onPage = state.stage.kind === 'page'
  const closed = state.stage.kind === 'closed'

  const cover = useCallback((covered: boolean) => {
    // The page is covered in the very turn of the tap; whatever has to be drawn beneath it can wait.
    if (covered && root.current !== null && run.state.stage.kind !== 'closed') root.current.dataset['covered'] = 'yes'
    run.cover(covered)
  }, [run])
  useCoverByItself(run.handed.othersNear && !closed, closed, cover)
  useReach(root, state.profile)
  useEffect(() => setAccessOpen(false), [state.stage])

  const skip = (): void => {
    if (onPage && page !== undefined && standing !== null) run.tell({ kind: 'not-answered', pageId: page.pageId, promptId: standing.promptId, how: 'skip' })
    if (standing?.onSkip !== undefined) standing.onSkip()
    else if (state.stage.kind !== 'choose' && !closed) run.goTo({ kind: 'choose' })
  }
  const undo = (): void => {
    if (page === undefined || !mayUndo(page.history)) return
    run.tell({ kind: 'undo', pageId: page.pageId })
    setSpoken((before) => before === say('frame.undone') ? `${say('frame.undone')} ` : say('frame.undone'))
  }
  const finishPage = useCallback((): void => {
    const { stage, pages } = run.state
    const open = stage.kind === 'page' ? pages.find(({ pageId }) => pageId === stage.pageId) : undefined
    if (open === undefined) return
    run.tell({ kind: 'page-finished', pageId: open.pageId })
    if (open.history.tool.keptOnlyIfAsked === true) run.goTo({ kind: 'keep', pageId: open.pageId })
    else run.goTo({ kind: 'title', pageId: open.pageId })
  }, [run])
  const flush = useCallback(() => run.settled().then(() => true), [run])

  return (
    <div ref={root} {...pageSigns(run.handed, state.profile, ground)} dir={run.language?.direction ?? 'ltr'} data-covered={state.covered ? 'yes' : 'no'} data-stage={state.stage.kind}>
      <div class="child-frame" inert={state.covered}>
        {state.stage.kind === 'closed'
          ? <ClosingPicture how={state.stage.how} ending={state.stage.ending} say={say} keeping={state.keeping} />
          : (
            <>
              <main class="child-board">
                <SafeLine keeping={state.keeping} say={say} />
                <StandingPromptContext.Provider value={stand}>
                  <div class="child-board__stage" inert={state.resting} hidden={state.resting || accessOpen}>
                    <StageView run={run} state={state} capture={capture} say={say} onFinish={finishPage} />
                  </div>
                </StandingPromptContext.Provider>
                {state.profile.dwellMs > 0 && <ScrollByResting say={say} />}
                {state.resting && <BreakScreen say={say} gentle={mayMove(state.profile)} onBack={() => run.rest(false)} />}
                {accessOpen && !state.resting && <AccessPanel profile={state.profile} say={say} ground={ground} onGround={setGround} onProfile={(profile) => run.setProfile(profile)} onClose={() => setAccessOpen(false)} />}
              </main>
              <Furniture say={say} resting={state.resting} accessOpen={accessOpen} folded={folded}
                may={{ skip: !state.resting && state.stage.kind !== 'choose', undo: onPage && page !== undefined && mayUndo(page.history), back: state.stage.kind === 'page', finish: onPage }}
                onStop={() => run.stop()} onBreak={() => run.rest(!state.resting)} onSkip={skip} onHide={() => cover(true)} onUndo={undo}
                onAccess={() => setAccessOpen(!accessOpen)} onBack={() => run.goTo({ kind: 'choose' })} onFinished={finishPage} />
            </>
          )}
      </div>
      <GardenCover covered={state.covered} say={say} onBack={() => cover(false)} />
      <GrownUpCorner flush={flush} onMark={closed ? undefined : (mark) => run.mark(mark)} side={state.profile.hand === 'left' ? 'right' : 'left'} />
      <p class="visually-hidden" role="status">{spoken}</p>
    </div>
  )
}
