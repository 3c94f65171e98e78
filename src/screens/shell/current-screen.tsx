import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/action/button.tsx'
import { route, type Screen } from '../route.ts'
import { SCREEN_TABLE } from './screen-table.ts'

type AnyScreen = ComponentType<Record<string, unknown>>
type Loaded = { readonly kind: 'loading' } | { readonly kind: 'here'; readonly screen: Screen; readonly view: AnyScreen } | { readonly kind: 'missing' }

const loaded = new Map<Screen, AnyScreen>()

/** The screen of the current route. Its code comes from this device; if even that fails, the person is told. */
export function CurrentScreen() {
  const { screen, ...props } = route.value
  const [state, setState] = useState<Loaded>({ kind: 'loading' })
  useEffect(() => {
    let wanted = true
    const view = loaded.get(screen)
    if (view) {
      setState({ kind: 'here', screen, view })
      return
    }
    setState({ kind: 'loading' })
    void load(screen).then((view) => {
      if (wanted) setState(view ? { kind: 'here', screen, view } : { kind: 'missing' })
    })
    return () => { wanted = false }
  }, [screen])
  const ready = loaded.get(screen)
  if (ready) return screenOf(ready, props)
  if (state.kind === 'missing') return <MissingScreen />
  return <p class="loading" role="status">Opening</p>
}

function screenOf(View: AnyScreen, props: Record<string, unknown>) {
  // A screen about another record is another screen: nothing typed for one may show in the next.
  return <View key={JSON.stringify(props)} {...props} />
}

async function load(screen: Screen): Promise<AnyScreen | undefined> {
  try {
    const view = (await SCREEN_TABLE[screen]?.()) as AnyScreen | undefined
    if (view) loaded.set(screen, view)
    return view
  } catch {
    return undefined
  }
}

function MissingScreen() {
  return (
    <>
      <h1 tabIndex={-1}>This page could not be opened</h1>
      <p>What you saved is safe on this device. Lock Doorstep, open it again, and try once more.</p>
      <Button look="secondary" onPress={() => location.reload()}>Start Doorstep again</Button>
    </>
  )
}
