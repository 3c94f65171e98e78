import type { ItemState, WaitingItem } from '../../../workers/device-api.ts'

/** Items of one state, as the list shows them. */
export interface WaitingGroup {
  readonly state: ItemState
  readonly title: string
  readonly items: readonly WaitingItem[]
}

const ORDER: readonly { readonly state: ItemState; readonly title: string }[] = [
  { state: 'needs-you', title: 'Needs you' },
  { state: 'kept-aside', title: 'Kept aside in the record' },
  { state: 'sending', title: 'Being sent' },
  { state: 'on-this-device', title: 'On this device, waiting' },
  { state: 'in-the-record', title: 'In the record' },
]

/** Items by state, what needs a person first; inside a state oldest first, what is done newest first. Empty states are left out. */
export function groupWaiting(items: readonly WaitingItem[]): WaitingGroup[] {
  return ORDER.map(({ state, title }) => ({
    state,
    title,
    items: items.filter((item) => item.item === state).sort((a, b) => (state === 'in-the-record' ? (b.receivedAt ?? '').localeCompare(a.receivedAt ?? '') : a.capturedAt.localeCompare(b.capturedAt))),
  })).filter((group) => group.items.length > 0)
}

/** How far a picture is, in words; undefined where there is nothing to say. */
export function progressInWords(item: WaitingItem): string | undefined {
  const { bytesSent = 0, bytesTotal = 0 } = item
  if (bytesTotal === 0 || item.item === 'in-the-record' || bytesSent === 0) return undefined
  return `${Math.min(99, Math.floor((bytesSent / bytesTotal) * 100))} % of ${sizeInWords(bytesTotal)}`
}

/** Bytes as people read them. */
export function sizeInWords(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`
}
