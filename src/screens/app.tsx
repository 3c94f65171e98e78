import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { unreachable } from '../record/unreachable.ts'
import type { DeviceStatus } from '../workers/device-api.ts'
import { obeyChildMode, tabletAway } from './child-mode.ts'
import { pageState } from './device.ts'
import { firstUseUnderWay, setFirstUse } from './lock/first-use-under-way.ts'
import { GrownUpLock, NothingToTakeBack } from './lock/grown-up-lock.tsx'
import { LockScreen } from './lock/lock-screen.tsx'
import { NeedsUpdateScreen, NoStorageScreen, NotStartingScreen, TakenOverScreen } from './lock/trouble-screens.tsx'

/** What stands on the page, by what the device says of itself. Nothing of a case is in memory before the vault is open. */
export function App() {
  const state = pageState.value
  switch (state.kind) {
    case 'starting':
    case 'blank': return <BlankPage />
    case 'taken-over': return <TakenOverScreen />
    case 'not-starting': return <NotStartingScreen />
    case 'ready': return <ReadyPage status={state.status} />
    default: return unreachable(state)
  }
}

function ReadyPage({ status }: { readonly status: DeviceStatus }) {
  // A first sign-in that was locked half-way has a vault by then: it goes on from the lock screen.
  useEffect(() => { if (status.vault === 'locked') setFirstUse(false) }, [status.vault])
  useEffect(() => { if (status.childMode) obeyChildMode(status.vault) }, [status.childMode, status.vault])
  if (status.trouble === 'needs-update') return <NeedsUpdateScreen />
  if (status.trouble === 'no-storage') return <NoStorageScreen />
  if (tabletAway.value) return <AwayPage status={status} />
  if (status.vault === 'locked') return <LockScreen />
  if (status.vault === 'none' || firstUseUnderWay.value) return <Later key="first-use" load={loadFirstUse} given={{}} />
  return <Later key="shell" load={loadShell} given={{ status }} />
}

/** While a child holds the tablet: the lock, and after it the taking back. */
function AwayPage({ status }: { readonly status: DeviceStatus }) {
  switch (status.vault) {
    case 'none': return <NothingToTakeBack />
    case 'locked': return <GrownUpLock />
    case 'open': return <Later key="taking-back" load={loadTakingBack} given={{ status }} />
    default: return unreachable(status.vault)
  }
}

function BlankPage() {
  return <main class="calm" aria-busy="true"><h1 class="visually-hidden">Doorstep</h1></main>
}

const loadTakingBack = async () => (await import('./lock/taking-back.tsx')).TakingBack
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
  if (view === undefined) return <BlankPage />
  return <view.Loaded {...given} />
}
