/** Raised by one whenever tables or indexes are added; only ever added to, so that the build before can still say what is wrong. */
export const SCHEMA_VERSION = 1

// Dexie stores its version times ten.
const DEXIE_FACTOR = 10

/**
 * Whether a newer build wrote this database; changes nothing and needs no passphrase. Dexie cannot be asked: opened by old code
 * it accepts a newer database without an error and adds its own tables to it (seen with 4.4.7: version 20 became 21).
 * Rejects if the browser cannot open it at all.
 */
export async function isWrittenByNewerBuild(databaseName: string): Promise<boolean> {
  return Math.floor(await readVersion(databaseName) / DEXIE_FACTOR) > SCHEMA_VERSION
}

/** The version as it lies on disk, 0 if there is no such database. */
function readVersion(databaseName: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName)
    // There was no database: leave none behind.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('success', () => {
      const { version } = opening.result
      opening.result.close()
      resolve(version)
    })
    opening.addEventListener('error', () => {
      if (opening.error?.name === 'AbortError') resolve(0)
      else reject(opening.error ?? new Error('the database does not open'))
    })
  })
}
