import { useEffect, useRef, useState } from 'preact/hooks'
import type { Corners, PhotographRefusal, PreparedPhotograph } from '../../../workers/photograph-api.ts'
import type { PhotographClient } from './photograph-client.ts'

export type ReadyPhotograph = Extract<PreparedPhotograph, { kind: 'ready' }>

/** Where the picture stands. `marking`: the corners are being set; `settled`: this is the picture to keep. */
export type PhotographState =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'marking' | 'straightening'; readonly file: Blob; readonly upright: ReadyPhotograph }
  | { readonly kind: 'settled'; readonly file: Blob; readonly upright: ReadyPhotograph; readonly chosen: ReadyPhotograph }

export interface PhotographSteps {
  readonly state: PhotographState
  /** Why the last file, or the last straightening, was not taken. The picture before it stays. */
  readonly refusal: PhotographRefusal | null
  readonly open: (file: Blob) => void
  readonly straighten: (corners: Corners) => void
  readonly useAsItIs: () => void
  readonly markAgain: () => void
}

/** Takes a file through the photograph worker. Only the newest file's answer counts. */
export function usePhotograph(client: PhotographClient): PhotographSteps {
  const [state, setState] = useState<PhotographState>({ kind: 'none' })
  const [refusal, setRefusal] = useState<PhotographRefusal | null>(null)
  const turn = useRef(0)
  useEffect(() => () => { turn.current += 1 }, [])

  const ask = (file: Blob, corners: Corners | undefined, answered: (answer: PreparedPhotograph) => void): void => {
    turn.current += 1
    const mine = turn.current
    setRefusal(null)
    void client.prepare(file, corners).then((answer) => {
      if (turn.current === mine) answered(answer)
    })
  }
  return {
    state,
    refusal,
    open(file) {
      const before = state.kind === 'opening' ? { kind: 'none' } as const : state
      setState({ kind: 'opening' })
      ask(file, undefined, (answer) => {
        if (answer.kind === 'ready') return setState({ kind: 'marking', file, upright: answer })
        setRefusal(answer.reason)
        setState(before.kind === 'straightening' ? { ...before, kind: 'marking' } : before)
      })
    },
    straighten(corners) {
      if (state.kind !== 'marking') return
      const { file, upright } = state
      setState({ kind: 'straightening', file, upright })
      ask(file, corners, (answer) => {
        if (answer.kind === 'ready') return setState({ kind: 'settled', file, upright, chosen: answer })
        setRefusal(answer.reason)
        setState({ kind: 'marking', file, upright })
      })
    },
    useAsItIs() {
      if (state.kind !== 'marking') return
      setRefusal(null)
      setState({ kind: 'settled', file: state.file, upright: state.upright, chosen: state.upright })
    },
    markAgain() {
      if (state.kind === 'settled') setState({ kind: 'marking', file: state.file, upright: state.upright })
    },
  }
}

/** A `blob:` address for bytes, given back when they are no longer shown; the bytes must not outlive the screen. */
export function usePictureUrl(bytes: ArrayBuffer | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (bytes === null) return undefined
    const made = URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' }))
    setUrl(made)
    return () => {
      setUrl(null)
      URL.revokeObjectURL(made)
    }
  }, [bytes])
  return url
}
