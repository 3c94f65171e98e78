import type { Context } from 'hono'
import type { Clock, Random } from '../clock.ts'
import type { Session } from '../access/session.ts'
import type { NewsDesk, NewsDeskOptions } from '../poke/news-desk.ts'
import type { PictureStore } from '../pictures/picture-store.ts'
import type { Database } from '../sql/database.ts'
import type { RateLimits } from './rate-limit.ts'
import type { Shell } from './shell.ts'

/** All that the central record is made of; nothing inside it looks at a clock, a die or a disk of its own. */
export interface CentralRecordDeps {
  readonly database: Database
  readonly clock: Clock
  readonly random: Random
  readonly pictures: PictureStore
  readonly log: (line: LogLine) => void
  /** Demo sign-in: choose a name, no password. */
  readonly demo: boolean
  /** The organisation's public recovery key, in hex. */
  readonly recoveryKey?: string
  /** The keys that a child's hand-over and a child's feedback are sealed to, in hex. */
  readonly ingestKey?: string
  readonly insightsKey?: string
  /** Devices keep the untouched file of a photograph as well. */
  readonly keepOriginals?: boolean
  /** Those who read a drawing may see how it was drawn, line by line. */
  readonly replayDrawings?: boolean
  /** The built app; absent when only the API is wanted. */
  readonly shell?: Shell
  readonly limits?: Partial<RateLimits>
  readonly pokes?: Pick<NewsDeskOptions, 'heartbeatMs' | 'mostStreams'>
}

/** One line of the request log. These fields and no others: never an address of a case, never content. */
export interface LogLine {
  readonly level: 'info' | 'error'
  readonly id: string
  readonly method: string
  /** The route's pattern, not the path that was asked. */
  readonly route: string
  readonly status: number
  readonly ms: number
  readonly code?: string
}

export interface Parts extends CentralRecordDeps {
  readonly epoch: string
  readonly newsDesk: NewsDesk
}

export interface AppEnv {
  Variables: { session: Session; code?: string; route?: string; requestId: string }
  Bindings: { incoming?: { socket?: { remoteAddress?: string } } }
}
export type AppContext = Context<AppEnv>
