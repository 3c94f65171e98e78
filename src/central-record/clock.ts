/** Time and chance of the central record, so that the simulation can own them. */
export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number
}
export interface Random {
  /** UUID v4, lower case. */
  uuid(): string
  /** A secret of 256 bits, base64url. */
  secret(): string
}

/** Now as an instant of the record. */
export function nowOf(clock: Clock): string {
  return new Date(clock.nowMs()).toISOString()
}
