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

/**
 * A drawing or photograph and the files of it as one item, since a person drew one picture: how far all of its bytes are,
 * and the state that is furthest from done. A file whose picture is not in the list stays an item of its own.
 */
export function foldPictureFiles(items: readonly WaitingItem[]): WaitingItem[] {
  const pictures = new Map<string, WaitingItem>(items.filter((item) => item.what === 'drawing' || item.what === 'photograph' || item.what === 'direct-work').map((item) => [item.recordId, item]))
  for (const file of items) {
    const picture = file.what === 'picture' ? pictures.get(file.recordId) : undefined
    if (picture !== undefined) pictures.set(file.recordId, withFile(picture, file))
  }
  return items.flatMap((item) => {
    if (item.what === 'picture') return pictures.has(item.recordId) ? [] : [item]
    return [pictures.get(item.recordId) ?? item]
  })
}

function withFile(picture: WaitingItem, file: WaitingItem): WaitingItem {
  const furthest = rank(file) < rank(picture) ? file : picture
  const { receivedAt: _whenDone, words: _why, ...rest } = picture
  const words = picture.words ?? file.words ?? (picture.item === 'in-the-record' && file.item !== 'in-the-record' ? picture.what === 'direct-work' ? 'The words are in the record, the pictures are on their way.' : 'Title and words are in the record, the picture is on its way.' : undefined)
  return {
    ...rest,
    item: furthest.item,
    bytesSent: (picture.bytesSent ?? 0) + (file.bytesSent ?? 0),
    bytesTotal: (picture.bytesTotal ?? 0) + (file.bytesTotal ?? 0),
    ...(words === undefined ? {} : { words }),
    ...(furthest.receivedAt === undefined ? {} : { receivedAt: furthest.receivedAt }),
  }
}

function rank(item: WaitingItem): number {
  return ORDER.findIndex(({ state }) => state === item.item)
}

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
