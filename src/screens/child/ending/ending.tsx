import type { VNode } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { shuffle } from '../../../direct-work/shuffle.ts'
import type { ToldWords } from '../../../direct-work/words.ts'
import type { ReadBack, SharePreference } from '../../../record/direct-work.ts'
import { unreachable } from '../../../record/unreachable.ts'
import type { CaptureApi } from '../../../workers/capture-api.ts'
import type { ChildRun, RunState } from '../frame/child-run.ts'
import { speechFor } from '../frame/speech.ts'
import { EarlyReadBack } from './early/early-read-back.tsx'
import { EarlyWishAbout, PAGE_WISHES, PageWishStep } from './early/page-wish-step.tsx'
import { endingSteps, type EndingStep, type Felt, nextStep, stepName } from './ending-steps.ts'
import { type Face, FeltStep } from './felt-step.tsx'
import { KeepQuestion } from './keep-step.tsx'
import { ReadBackStep } from './read-back-step.tsx'
import { ShowStep } from './show-step.tsx'
import { WishAbout, WishStep } from './wish-step.tsx'

interface EndingProps {
  readonly run: ChildRun
  readonly state: RunState
  readonly capture: Pick<CaptureApi, 'sealFeedback'>
}

/** The way out, one thing at a time: is it right, what shall become of it, how was it, who sees it now. Skip goes on; Stop leaves at once. */
export function Ending({ run, state, capture }: EndingProps): VNode | null {
  const { band } = run.handed
  const speech = useMemo(() => speechFor(band, {}, [], run.language), [band, run])
  const [seed] = useState(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0)
  const [steps, setSteps] = useState<readonly EndingStep[] | null>(null)
  const [at, setAt] = useState(0)
  const [wishesExplained, setWishesExplained] = useState(false)
  const changed = useRef(new Map<string, ToldWords>())
  const leftOut = rememberedIn(LEFT_OUT, run)
  const closing = useRef(false)
  const felt = useRef<{ readonly what: Felt; readonly face: Face }[]>([])

  useEffect(() => {
    // Nobody is asked what nobody would read: without a key of the organisation's there is no question.
    const probe = capture.sealFeedback(null).catch(() => null)
    void probe.then((sealed) => setSteps(endingSteps(run.state.pages, band, sealed !== null, rememberedIn(ANSWERED, run))))
  }, [run, capture, band])
  if (steps === null) return <div aria-busy="true" />
  const step = steps[at]
  if (step === undefined) return null

  const isPutAway = (pageId: string, ref: string): boolean => [...leftOut].some((name) => name.startsWith(`${pageId} ${ref}#`))
  const isLeft = (other: EndingStep): boolean =>
    (other.kind === 'page-wish' && other.refs.every((ref) => isPutAway(other.pageId, ref)))
    || (other.kind === 'wish' && isPutAway(other.pageId, other.item.ref))
    || ('pageId' in other && run.state.pages.find(({ pageId }) => pageId === other.pageId)?.keep === false)
  const goOn = (): void => setAt(nextStep(steps, at, isLeft))
  const enough = (): void => setAt(steps.findIndex(({ kind }) => kind === 'felt' || kind === 'show'))
  const close = async (ending?: 'show-now' | 'keep-covered'): Promise<void> => {
    // A second tap while the feedback is being sealed is the same tap; whoever pressed Stop meanwhile has stopped.
    if (closing.current) return
    closing.current = true
    if (felt.current.length > 0) {
      const sealed = await capture.sealFeedback({ version: 1, band, answers: felt.current, order: shuffle(seed, 'felt', FACES) }).catch(() => null)
      if (sealed !== null) run.tell({ kind: 'feedback', sealed })
    }
    if (run.state.stage.kind === 'closed') return
    run.tell({ kind: 'ended', ...(ending && { ending }) })
    run.goTo({ kind: 'closed', how: 'finished', ...(ending && { ending }) })
  }
  const readBack = (found: Extract<EndingStep, { kind: 'read-back' }>, answer: ReadBack, changedTo?: ToldWords): void => {
    run.tell({ kind: 'read-back', pageId: found.pageId, itemRef: found.item.ref, ...(found.words && { wordsId: found.words.id }), answer, ...(changedTo && { changedTo }) })
    if (changedTo && found.words) changed.current.set(found.words.id, changedTo)
    rememberedIn(ANSWERED, run).add(stepName(found))
    const name = `${found.pageId} ${found.item.ref}#${found.words?.id ?? ''}`
    if (answer === 'leave-out' || answer === 'not-that') leftOut.add(name)
    else leftOut.delete(name)
    // A picture is changed on its own page; the page comes back here when it is finished again.
    if (answer === 'changed' && found.words === undefined) return run.goTo({ kind: 'page', pageId: found.pageId })
    goOn()
  }

  switch (step.kind) {
    case 'keep': return <KeepQuestion key={step.pageId} run={run} pageId={step.pageId} speech={speech} profile={state.profile} onAnswer={goOn} />
    case 'read-back': return band === 'early' ? (
      <EarlyReadBack key={stepName(step)} run={run} state={state} step={step} speech={speech} onAnswer={(answer, changedTo) => readBack(step, answer, changedTo)} onSkip={goOn} onEnough={enough} />
    ) : (
      <ReadBackStep key={`${step.item.ref} ${step.words?.id ?? ''}`} run={run} state={state} step={step} speech={speech}
        onAnswer={(answer, changedTo) => readBack(step, answer, changedTo)} onSkip={goOn} onEnough={enough} />
    )
    case 'wish': return !wishesExplained ? <WishAbout speech={speech} profile={state.profile} onGoOn={() => setWishesExplained(true)} /> : (
      <WishStep key={step.item.ref} state={state} step={step} speech={speech} changed={changed.current} order={shuffle(seed, `wish ${step.item.ref}`, WISHES)}
        onWish={(preference, order) => {
          rememberedIn(ANSWERED, run).add(stepName(step))
          run.tell({ kind: 'share-preference', pageId: step.pageId, itemRef: step.item.ref, preference, order: [...order] })
          goOn()
        }} onSkip={goOn} onEnough={enough} />
    )
    case 'page-wish': return !wishesExplained ? <EarlyWishAbout speech={speech} profile={state.profile} onGoOn={() => setWishesExplained(true)} /> : (
      <PageWishStep key={step.pageId} run={run} state={state} pageId={step.pageId} speech={speech} order={shuffle(seed, `page-wish ${step.pageId}`, PAGE_WISHES)}
        onWish={(wish, order) => {
          rememberedIn(ANSWERED, run).add(stepName(step))
          run.tell({ kind: 'page-wish', pageId: step.pageId, ...(wish !== 'could-not-choose' && { preference: wish }), order: [...order] })
          goOn()
        }} onSkip={goOn} onEnough={enough} />
    )
    case 'felt': return <FeltStep key={step.what} what={step.what} order={shuffle(seed, 'felt', FACES)} speech={speech} state={state} onFace={(face) => { felt.current = [...felt.current, { what: step.what, face }]; goOn() }} onSkip={goOn} />
    case 'show': return <ShowStep speech={speech} state={state} order={shuffle(seed, 'show', ['show-now', 'keep-covered'])} onChoose={(ending) => void close(ending)} onSkip={() => void close()} />
    default: return unreachable(step)
  }
}

const WISHES: readonly SharePreference[] = ['report', 'report-gently', 'judge-only', 'talk-first', 'do-not-share']
const FACES: readonly Face[] = ['good', 'mixed', 'not-good']

/** What was answered before on this way out, so that nobody is asked twice when they went back to a page. */
const ANSWERED = new WeakMap<ChildRun, Set<string>>()
/** What was put away or said no to: nobody wishes about it, however often they went back to a page. */
const LEFT_OUT = new WeakMap<ChildRun, Set<string>>()

function rememberedIn(memory: WeakMap<ChildRun, Set<string>>, run: ChildRun): Set<string> {
  const names = memory.get(run) ?? new Set<string>()
  memory.set(run, names)
  return names
}
