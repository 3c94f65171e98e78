import { signal, type ReadonlySignal } from '@preact/signals'

interface InstallEvent extends Event {
  prompt(): Promise<unknown>
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>
}

export type Installing = 'not-offered' | 'offered' | 'installed' | 'declined'
const installing = signal<Installing>('not-offered')
let offer: InstallEvent | undefined

/** Whether the browser offers to install Doorstep as an app. Safari and Firefox never say. */
export const installState: ReadonlySignal<Installing> = installing

/** Keeps the browser's offer for the moment when the person is told about it. Called once, by the page's start. */
export function keepInstallOffer(): void {
  if (matchMedia('(display-mode: standalone)').matches) installing.value = 'installed'
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer = event as InstallEvent
    installing.value = 'offered'
  })
  addEventListener('appinstalled', () => { installing.value = 'installed' })
}

/** Shows the browser's own question. */
export async function askToInstall(): Promise<void> {
  if (offer === undefined) return
  await offer.prompt()
  const { outcome } = await offer.userChoice
  offer = undefined
  if (installing.value !== 'installed') installing.value = outcome === 'accepted' ? 'installed' : 'declined'
}
