import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

export interface LinkShape {
  /** Round trip in milliseconds; half is added in each direction. */
  readonly roundTripMs: number
  /** Bits a second in each direction; Infinity for no limit. */
  readonly bitsPerSecond: number
}

export interface ShapedLink {
  readonly port: number
  readonly bytesUp: () => number
  readonly bytesDown: () => number
  /** Another shape from now on, for open connections too; bytes under way keep the time they were given. */
  readonly reshape: (shape: LinkShape) => void
  /** Breaks every connection at once and refuses new ones until `heal`. */
  readonly cut: () => void
  readonly heal: () => void
  readonly close: () => Promise<void>
}

/** A slow, breakable road between a browser and a local server: plain TCP on a free port of its own. */
export async function startShapedLink(targetPort: number, shape: LinkShape): Promise<ShapedLink> {
  let up = 0
  let down = 0
  let isCut = false
  const open = new Set<Socket>()
  const roads = { up: newRoad(shape), down: newRoad(shape) }
  const server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(targetPort, '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => { near.destroy(); far.destroy() })
      socket.on('close', () => open.delete(socket))
    }
    carry(near, far, roads.up, (bytes) => { up += bytes })
    carry(far, near, roads.down, (bytes) => { down += bytes })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const breakAll = () => { for (const socket of open) socket.destroy() }
  return {
    port: (server.address() as AddressInfo).port,
    bytesUp: () => up,
    bytesDown: () => down,
    reshape: (next) => { roads.up.reshape(next); roads.down.reshape(next) },
    cut: () => { isCut = true; breakAll() },
    heal: () => { isCut = false },
    close: () => { breakAll(); return new Promise((resolve) => server.close(() => resolve())) },
  }
}

/** One direction of the link: all connections share its bandwidth, as they share a phone's. */
interface Road {
  readonly delayFor: (bytes: number) => number
  readonly reshape: (shape: LinkShape) => void
}

function newRoad(first: LinkShape): Road {
  let shape = first
  let freeAtMs = 0
  return {
    reshape(next) { shape = next },
    delayFor(bytes) {
      const now = performance.now()
      const startMs = Math.max(now, freeAtMs)
      freeAtMs = startMs + (Number.isFinite(shape.bitsPerSecond) ? (bytes * 8000) / shape.bitsPerSecond : 0)
      return freeAtMs - now + shape.roundTripMs / 2
    },
  }
}

const CHUNK_BYTES = 16 * 1024

function carry(from: Socket, to: Socket, road: Road, count: (bytes: number) => void): void {
  // Timers of the same millisecond may fire in any order; bytes may not.
  const pending: Buffer[] = []
  let ended = false
  from.on('data', (data) => {
    for (let at = 0; at < data.length; at += CHUNK_BYTES) {
      const chunk = data.subarray(at, at + CHUNK_BYTES)
      count(chunk.length)
      pending.push(chunk)
      setTimeout(() => {
        const next = pending.shift()
        if (next && !to.destroyed) to.write(next)
        if (ended && pending.length === 0) to.end()
      }, road.delayFor(chunk.length))
    }
  })
  from.on('end', () => { ended = true; if (pending.length === 0) to.end() })
}
