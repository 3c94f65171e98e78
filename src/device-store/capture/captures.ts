/**
 * What lies in clear while a child holds the tablet, and after it until the practitioner has taken it back. Apart from the vault's own
 * store and usable while that is locked. Nothing here says who the child is; what the child does is in sealed chunks.
 */
export interface CaptureSession {
  /** Random; the id of the record that the session becomes. */
  readonly sessionId: string
  /** `handed-over`: the child has the tablet. `back`: it was taken back, and something of it is still here. */
  readonly state: 'handed-over' | 'back'
  /** `HandedOver`, as it was chosen. */
  readonly handed: unknown
  /** Public keys in hex: this session's, the organisation's for work on its way, and its insights key. */
  readonly publicKey: string
  readonly ingestKey?: string
  readonly insightsKey?: string
}

/** A chunk where it lies; `seq` is the number of its place, not what is sealed in it. */
export interface KeptChunk {
  readonly seq: number
  readonly chunk: Uint8Array
}

export interface FoundChunks {
  /** Every copy of every chunk, from every place: a number may come twice. */
  readonly copies: readonly KeptChunk[]
  /** The highest number that was counted in a third place. */
  readonly lastSeq: number
  /** A place could not be read: something may be there that is not among `copies`. */
  readonly unread: boolean
}

export type CaptureKept = 'kept' | 'no-room' | 'lost'

/** The vault's side: hands over, takes back. */
export interface Captures {
  readonly childMode: () => Promise<boolean>
  /** Writes the session in clear, strictly, and last of all the mark. Anything but `kept`: no mark is set. */
  readonly handOver: (session: CaptureSession) => Promise<CaptureKept>
  /** All sessions that something is left of, and of each the places that disagree with its row. */
  readonly sessions: () => Promise<readonly FoundSession[]>
  readonly chunks: (sessionId: string) => Promise<FoundChunks>
  /** Forgets these chunks everywhere; with `all`, the session too. Rejects if it cannot. */
  readonly forget: (sessionId: string, what: 'all' | readonly number[]) => Promise<void>
  /** The tablet is back: no row and no mark says otherwise any more. Rejects if it cannot. */
  readonly endChildMode: () => Promise<void>
  /** Lets go of the files, for the child's page to take. */
  readonly close: () => Promise<void>
}

export interface FoundSession {
  readonly session: CaptureSession
  /** The mark holds another copy of this session, with other keys. */
  readonly markDiffers: boolean
}

/** The child's side: keeps sealed chunks and reads nothing but the last one's bytes, to name its hash. */
export interface CaptureLog {
  readonly session: CaptureSession
  /** The last chunk there is, and the highest number ever counted. */
  readonly last: { readonly chunk: Uint8Array | null; readonly lastSeq: number }
  /** Resolves `kept` after a strict commit and a flushed line; where only one of the two copies could be made, the other is owed. */
  readonly append: (seq: number, chunk: Uint8Array) => Promise<CaptureKept>
  readonly close: () => Promise<void>
}
