import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PictureRef } from '../../record/artefact.ts'
import type { DemoPicture } from '../seed-demo.ts'
import { STEVE, SUE } from './demo-staff.ts'

/** Pictures of the demo's direct work, drawn by the tools themselves; the hash is of the file beside. */
export const DEMO_PICTURES = {
  threeHouses: { file: 'cassie-three-houses.png', ref: png('98f603560b409bcf8d08c8a7a6912cc9cee85598320ea67a00749c46eafd09a2', 28_969, 1600, 720) },
  houseOfGoodThings: { file: 'cassie-house-of-good-things.png', ref: png('c469649425d0fd4b8be50ed2e1a4fdf50d656110a402cd0358b62f0177ec1ea2', 33_789, 1600, 1333) },
  sortingMat: { file: 'kofi-sorting-mat.png', ref: png('b7a823cddbd16a9fade6cb04d66b9a9767909e56566b645fe9c4f03db49b7d02', 34_969, 1600, 1130) },
} as const

/** The bytes of the demo's pictures with the case each belongs to. */
export async function demoPictures(cassieCase: string, kofiCase: string): Promise<readonly DemoPicture[]> {
  const { threeHouses, houseOfGoodThings, sortingMat } = DEMO_PICTURES
  return Promise.all([
    { ...threeHouses, caseId: cassieCase, staffId: STEVE.id }, { ...houseOfGoodThings, caseId: cassieCase, staffId: STEVE.id }, { ...sortingMat, caseId: kofiCase, staffId: SUE.id },
  ].map(async ({ file, ref, caseId, staffId }) => ({ caseId, staffId, sha256: ref.sha256, mime: ref.mime, bytes: new Uint8Array(await readFile(join(import.meta.dirname, 'pictures', file))) })))
}

function png(sha256: string, bytes: number, widthPx: number, heightPx: number): PictureRef {
  return { sha256: sha256 as PictureRef['sha256'], bytes, mime: 'image/png', widthPx, heightPx }
}
