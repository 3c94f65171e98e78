import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { unreachable } from '../record/unreachable.ts'
import type { DeviceStatus } from '../workers/device-api.ts'
import { pageState } from './device.ts'
import { firstUseUnderWay, setFirstUse } from './lock/first-use-under-way.ts'
import { LockScreen } from './lock/lock-screen.tsx'
import { NeedsUpdateScreen, NoStorageScreen, NotStartingScreen, TakenOverScreen } from './lock/trouble-screens.tsx'

/** What stands on the page, by what the device says of itself. Nothing of a case is in memory before the vault is open. */
export function App() {
  const state = pageState.value
  switch (state.kind) {
    case 'starting':
    case 'blank': return <main class="calm" aria-busy="true"><h1 class="visually-hidden">Doorstep</h1></main>
    case 'taken-over': return <TakenOverScreen />
    case 'not-starting': return <NotStartingScreen />
    case 'ready': return <ReadyPage status={state.status} />
    default: return unreachable(state)
  }
}

function ReadyPage({ status }: { readonly status: DeviceStatus }) {
  // A first sign-in that was locked half-way has a vault by then: it goes on from the lock screen.
  useEffect(() => { if (status.vault === 'locked') setFirstUse(false) }, [status.vault])
  if (status.trouble === 'needs-update') return <NeedsUpdateScreen />
  if (status.trouble === 'no-storage') return <NoStorageScreen />
  if (status.vault === 'locked') return <LockScreen />
  if (status.vault === 'none' || firstUseUnderWay.value) return <Later key="first-use" load={loadFirstUse} given={{}} />
  return <Later key="shell" load={loadShell} given={{ status }} />
}

const loadFirstUse = async () => (await import('./lock/first-use/first-use.tsx')).FirstUse
const loadShell = async () => (await import('./shell/staff-shell.tsx')).StaffShell

/** Code that is not needed before unlock, fetched from the offline shell when it is. */
function Later<Given extends object>({ load, given }: { readonly load: () => Promise<ComponentType<Given>>; readonly given: Given }) {
  const [view, setView] = useState<{ readonly Loaded: ComponentType<Given> } | 'missing'>()
  useEffect(() => {
    let wanted = true
    load().then((Loaded) => { if (wanted) setView({ Loaded }) }, () => { if (wanted) setView('missing') })
    return () => { wanted = false }
  }, [load])
  if (view === 'missing') return <NotStartingScreen />
  if (view === undefined) return <main class="calm" aria-busy="true"><h1 class="visually-hidden">Doorstep</h1></main>
  return <view.Loaded {...given} />
}
