import { pino } from 'pino'
import type { LogLine } from './http/request-context.ts'

/** Writes request lines as JSON to standard output. Fields are picked one by one: what is not named here is not logged. */
export function requestLog(): (line: LogLine) => void {
  const logger = pino({ base: undefined })
  return ({ level, id, method, route, status, ms, code }) => {
    logger[level]({ id, method, route, status, ms, ...(code === undefined ? {} : { code }) })
  }
}
