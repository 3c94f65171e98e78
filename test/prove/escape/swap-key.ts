import { webcrypto } from 'node:crypto'
import type { Page } from 'playwright-core'
import { CAPTURE_DATABASE, SESSIONS_TABLE } from '../../../src/device-store/capture/child-mode-mark.ts'

/**
 * Does what somebody does who wants to read what a child will draw: puts a public key of their own in place of the session's, with
 * nothing but the browser's tools. The page takes it at its next load.
 */
export async function swapCaptureKey(page: Page): Promise<void> {
  const pair = await webcrypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits'])
  const theirs = Buffer.from(await webcrypto.subtle.exportKey('raw', pair.publicKey)).toString('hex')
  const swapped = await page.evaluate(([database, table, key]) => new Promise<number>((resolve, reject) => {
    const opening = indexedDB.open(database)
    opening.onerror = () => reject(opening.error ?? new Error('the database does not open'))
    opening.onsuccess = () => {
      const store = opening.result.transaction(table, 'readwrite').objectStore(table)
      const reading = store.getAll()
      reading.onsuccess = () => {
        for (const row of reading.result) store.put({ ...row, publicKey: key })
        store.transaction.oncomplete = () => { opening.result.close(); resolve(reading.result.length) }
      }
    }
  }), [CAPTURE_DATABASE, SESSIONS_TABLE, theirs] as const)
  if (swapped === 0) throw new Error('there was no session whose key could be swapped')
}
