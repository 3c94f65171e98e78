/**
 * Where the bytes of pictures lie, by case and SHA-256. Rows and permissions are the database's; this is bytes only.
 * `append` resolves only when the bytes are on the disk: an offset that was told survives a power cut.
 */
export interface PictureStore {
  /** How many bytes of a picture are here; undefined if it was never begun. */
  size(caseId: string, sha256: string): Promise<number | undefined>
  /** Begins a picture with no bytes; keeps what is there. */
  begin(caseId: string, sha256: string): Promise<void>
  /** Adds bytes at the end, as they come; those that came before the source broke are kept. Resolves with the new size. */
  append(caseId: string, sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<number>
  read(caseId: string, sha256: string): Promise<Uint8Array>
  /** Throws away all bytes of a picture that proved wrong. */
  restart(caseId: string, sha256: string): Promise<void>
}
