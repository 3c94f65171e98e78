import { useState } from 'preact/hooks'
import type { VNode } from 'preact'
import { Button, ButtonGroup } from '../../../components/action/button.tsx'
import { Alert } from '../../../components/page/alert.tsx'
import { CornerPicker, type CornerPlaces } from '../../../components/photograph/corner-picker.tsx'
import { refusalInWords } from './photograph-refusals.ts'
import { PictureChoice } from './picture-choice.tsx'
import { usePictureUrl, type PhotographSteps } from './use-photograph.ts'

const AT_FIRST: CornerPlaces = [{ x: 0.06, y: 0.06 }, { x: 0.94, y: 0.06 }, { x: 0.94, y: 0.94 }, { x: 0.06, y: 0.94 }]

/** Choosing, opening, straightening and seeing the picture. */
export function PhotographPicture({ steps, error, onOpening }: { readonly steps: PhotographSteps; readonly error: string | undefined; readonly onOpening: () => void }): VNode {
  const { state, refusal } = steps
  const [corners, setCorners] = useState(AT_FIRST)
  const url = usePictureUrl(state.kind === 'settled' ? state.chosen.bytes : state.kind === 'marking' || state.kind === 'straightening' ? state.upright.bytes : null)
  const open = (file: File): void => {
    setCorners(AT_FIRST)
    steps.open(file)
  }
  return (
    <section class="photograph__picture" aria-labelledby="photograph-picture-title">
      <h2 id="photograph-picture-title" tabIndex={-1}>The picture</h2>
      {error !== undefined && <p class="error-message" id="photograph-error"><span class="visually-hidden">Error: </span>{error}</p>}
      {refusal !== null && (
        <Alert kind="refused" urgent title={refusalInWords(refusal).title}><p>{refusalInWords(refusal).advice}</p><p>What you have typed is still here.</p></Alert>
      )}
      {state.kind === 'opening' && <p class="photograph__wait" role="status">Opening the photograph</p>}
      {(state.kind === 'marking' || state.kind === 'straightening') && url !== null && (
        <>
          <CornerPicker url={url} widthPx={state.upright.width} heightPx={state.upright.height} corners={corners} onCorners={setCorners} />
          <ButtonGroup>
            <Button onPress={() => steps.straighten(corners)} unavailable={state.kind === 'straightening'}>{state.kind === 'straightening' ? 'Straightening' : 'Straighten'}</Button>
            <Button look="secondary" onPress={steps.useAsItIs} unavailable={state.kind === 'straightening'}>Use as it is</Button>
          </ButtonGroup>
        </>
      )}
      {state.kind === 'settled' && url !== null && (
        <>
          <img class="photograph__preview" src={url} width={state.chosen.width} height={state.chosen.height} alt={state.chosen.straightened ? 'The photograph as it will be kept, straightened' : 'The photograph as it will be kept'} />
          <Button look="quiet" onPress={steps.markAgain}>{state.chosen.straightened ? 'Change the corners' : 'Straighten it after all'}</Button>
        </>
      )}
      {state.kind !== 'opening' && <PictureChoice again={state.kind !== 'none'} onFile={open} onOpening={onOpening} />}
    </section>
  )
}
