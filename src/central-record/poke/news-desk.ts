import { POKE_HEARTBEAT_MS, POKE_WORD } from '../../wire/poke.ts'
import type { Session } from '../access/session.ts'
import type { Database } from '../sql/database.ts'
import { readNews } from './tell-news.ts'

/** The open streams of this process, and who hears of what. */
export interface NewsDesk {
  /** A stream of pokes for a session; null while this process holds as many as it may. */
  open(session: Session): ReadableStream<Uint8Array> | null
  /** Ends every stream: the devices come back by themselves, to whoever then answers. */
  close(): void
}

export interface NewsDeskOptions {
  readonly database: Database
  /** Whether a session still holds; asked before each poke, so that signing out is the end of them. */
  readonly holds: (session: Session) => Promise<boolean>
  readonly heartbeatMs?: number
  readonly mostStreams?: number
}

/** A device has one courier; a line that broke without a word, and a second window, make it more for a while. */
export const MOST_STREAMS_OF_A_SESSION = 3
const MOST_STREAMS = 5_000
/** A listener that has not read this many chunks is gone. */
const MOST_UNREAD = 20

const encoder = new TextEncoder()
const WORD = encoder.encode(`data: ${POKE_WORD}\n\n`)
const HEARTBEAT = encoder.encode(':\n\n')

interface Seat {
  readonly session: Session
  readonly controller: ReadableStreamDefaultController<Uint8Array>
  /** A poke is on its way: a second one would say nothing more. */
  telling: boolean
}

/** Opens the desk: from when this resolves it hears what any process tells. */
export async function openNewsDesk({ database, holds, heartbeatMs = POKE_HEARTBEAT_MS, mostStreams = MOST_STREAMS }: NewsDeskOptions): Promise<NewsDesk> {
  const seats = new Set<Seat>()
  const byStaff = new Map<string, Set<Seat>>()

  function leave(seat: Seat): void {
    seats.delete(seat)
    const own = byStaff.get(seat.session.staff.id)
    own?.delete(seat)
    if (own?.size === 0) byStaff.delete(seat.session.staff.id)
  }

  function end(seat: Seat): void {
    if (!seats.has(seat)) return
    leave(seat)
    seat.controller.close()
  }

  function send(seat: Seat, bytes: Uint8Array): void {
    if (!seats.has(seat)) return
    if ((seat.controller.desiredSize ?? 0) < -MOST_UNREAD) end(seat)
    else seat.controller.enqueue(bytes)
  }

  async function tell(seat: Seat): Promise<void> {
    if (seat.telling) return
    seat.telling = true
    // If the database cannot say, nothing is told: the device polls.
    const stillHolds = await holds(seat.session).catch(() => null)
    seat.telling = false
    if (stillHolds === true) send(seat, WORD)
    if (stillHolds === false) end(seat)
  }

  const stopHearing = await database.hear((notice) => {
    const news = readNews(notice)
    if (!news) return
    for (const staffId of news.staffIds) {
      for (const seat of byStaff.get(staffId) ?? []) if (seat.session.deviceId !== news.fromDeviceId) void tell(seat)
    }
  })
  const heartbeat = setInterval(() => { for (const seat of seats) send(seat, HEARTBEAT) }, heartbeatMs)
  heartbeat.unref()

  return {
    open(session) {
      const own = [...byStaff.get(session.staff.id) ?? []].filter((seat) => seat.session.tokenHash === session.tokenHash)
      if (own.length >= MOST_STREAMS_OF_A_SESSION) for (const seat of own.slice(0, own.length - MOST_STREAMS_OF_A_SESSION + 1)) end(seat)
      if (seats.size >= mostStreams) return null
      let mine: Seat
      return new ReadableStream<Uint8Array>({
        start(controller) {
          mine = { session, controller, telling: false }
          seats.add(mine)
          byStaff.set(session.staff.id, (byStaff.get(session.staff.id) ?? new Set()).add(mine))
          // So that the headers leave at once, and the courier knows that the line is open.
          controller.enqueue(HEARTBEAT)
        },
        cancel: () => leave(mine),
      })
    },
    close() {
      clearInterval(heartbeat)
      stopHearing()
      for (const seat of seats) end(seat)
    },
  }
}
