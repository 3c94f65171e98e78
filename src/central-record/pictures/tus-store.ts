import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { pictureProgress, type PictureDeps } from './receive-picture.ts'

export interface Sender { readonly staffId: string; readonly deviceId: string }

/** `caseId/sha256`, the id of an upload: a second device that holds the same picture goes on with the same upload. */
export function uploadId(caseId: string, sha256: string): string {
  return `${caseId}/${sha256}`
}
export function readUploadId(id: string): { caseId: string; sha256: string } {
  const [caseId = '', sha256 = ''] = id.split('/')
  return { caseId, sha256 }
}

/**
 * What tus asks of a store, answered from the picture rows and bytes. Unlike the file store that comes with the library, bytes are
 * on the disk before an offset is told, creation never empties what is there, and a picture's end is its hash.
 */
export class TusStore extends DataStore {
  readonly deps: PictureDeps
  readonly sender: () => Sender

  constructor(deps: PictureDeps, sender: () => Sender) {
    super()
    this.deps = deps
    this.sender = sender
    this.extensions = ['creation']
  }

  override async create(upload: Upload): Promise<Upload> {
    const { caseId, sha256 } = readUploadId(upload.id)
    await this.deps.pictures.begin(caseId, sha256)
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    const { caseId, sha256 } = readUploadId(id)
    const progress = await pictureProgress(this.deps, caseId, sha256, this.sender())
    if (!progress) throw ERRORS.FILE_NOT_FOUND
    return new Upload({ id, size: progress.row.bytes, offset: progress.offset })
  }

  override async write(stream: Readable, id: string, _offset: number): Promise<number> {
    const { caseId, sha256 } = readUploadId(id)
    return this.deps.pictures.append(caseId, sha256, stream as AsyncIterable<Uint8Array>)
  }
}
