import { signal, type ReadonlySignal } from '@preact/signals'

const underWay = signal(false)

/** True while a first sign-in goes on, though the vault is open already: the cases are still to come. */
export const firstUseUnderWay: ReadonlySignal<boolean> = underWay

export function setFirstUse(goesOn: boolean): void {
  underWay.value = goesOn
}
