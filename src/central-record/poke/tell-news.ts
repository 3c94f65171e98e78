import type { Database } from '../sql/database.ts'

/** Whom news concerns, and the device that it came from, which knows already. Between our own processes only: never sent to a device. */
export interface News { readonly staffIds: readonly string[]; readonly fromDeviceId: string | null }

/** A notice of PostgreSQL holds less than 8000 bytes; an id is 39 of them as JSON. */
const MOST_IN_ONE_NOTICE = 150

/** Tells every process that something these people may see was committed. Call it after the commit. Never fails; may be lost. */
export function tellNews(database: Database, { staffIds, fromDeviceId }: News): void {
  for (let at = 0; at < staffIds.length; at += MOST_IN_ONE_NOTICE) {
    const news: News = { staffIds: staffIds.slice(at, at + MOST_IN_ONE_NOTICE), fromDeviceId }
    database.announce(JSON.stringify(news))
  }
}

/** A notice as it was told; null for anything else on the channel. */
export function readNews(notice: string): News | null {
  try {
    const news = JSON.parse(notice) as Partial<News> | null
    return Array.isArray(news?.staffIds) ? { staffIds: news.staffIds, fromDeviceId: news.fromDeviceId ?? null } : null
  } catch {
    return null
  }
}
