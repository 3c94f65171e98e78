import type { VNode } from 'preact'
import { unreachable } from '../../../../record/unreachable.ts'
import type { CaptureApi } from '../../../../workers/capture-api.ts'
import { Ending } from '../../ending/ending.tsx'
import { KeepStep } from '../../ending/keep-step.tsx'
import { TitleStep } from '../../ending/title-step.tsx'
import type { ChildRun, RunState } from '../child-run.ts'
import { AgainScreen } from './again-screen.tsx'
import { Chooser } from './chooser.tsx'
import { ToolBoard } from './tool-board.tsx'
import { TruthScreen } from './truth-screen.tsx'

interface StageViewProps {
  readonly run: ChildRun
  readonly state: RunState
  readonly capture: Pick<CaptureApi, 'sealFeedback'>
  readonly say: (key: string) => string
  readonly onFinish: () => void
}

/** What stands on the board now. */
export function StageView({ run, state, capture, say, onFinish }: StageViewProps): VNode | null {
  const { stage } = state
  const choose = (): void => run.goTo({ kind: 'choose' })
  switch (stage.kind) {
    case 'again': return <AgainScreen say={say} onGoOn={choose} />
    case 'truth': return <TruthScreen handed={run.handed} profile={state.profile} say={say} onStart={choose} />
    case 'choose': return <Chooser run={run} state={state} say={say} />
    case 'page': return <ToolBoard key={stage.pageId} run={run} state={state} pageId={stage.pageId} onFinish={onFinish} />
    case 'keep': return <KeepStep run={run} state={state} pageId={stage.pageId} />
    case 'title': return <TitleStep run={run} state={state} pageId={stage.pageId} />
    case 'ending': return <Ending run={run} state={state} capture={capture} />
    case 'closed': return null
    default: return unreachable(stage)
  }
}
