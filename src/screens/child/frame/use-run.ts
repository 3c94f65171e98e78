import { useEffect, useState } from 'preact/hooks'
import type { ChildRun, RunState } from './child-run.ts'

/** The state of a run, drawn again whenever it changes. */
export function useRun(run: ChildRun): RunState {
  const [state, setState] = useState(run.state)
  useEffect(() => {
    setState(run.state)
    return run.subscribe(() => setState(run.state))
  }, [run])
  return state
}
