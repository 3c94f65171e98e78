// Pictures travel by tus 1.0 at /api/pictures (creation, HEAD for the offset, PATCH for a chunk); the bytes are plain
// inside TLS and never base64. POST carries Upload-Length and Upload-Metadata of these keys (values base64 per tus):
//   sha256, caseId, deviceId, mime.
// The upload's URL is derived from case and hash, so a second device that holds the same picture resumes the same upload.
// The server hashes at the end: a difference answers 460 hash-differs and starts the upload afresh.
// GET /api/pictures/:caseId/:sha256 returns the bytes (no-store), for those who may read the case.

/** Bytes of one PATCH: the most that is ever sent twice. */
export const PICTURE_CHUNK_BYTES = 256 * 1024
/** Largest picture, in bytes. */
export const MAX_PICTURE_BYTES = 26 * 1024 * 1024
export const TUS_VERSION = '1.0.0'

/** Path of a picture's upload and of its bytes. */
export function picturePath(caseId: string, sha256: string): string {
  return `/api/pictures/${caseId}/${sha256}`
}
