import { FACE_IDS, type FaceId } from '../art/faces.ts'

/** Words beside those of the faces, for those who like words more than pictures. As many are light as heavy; none is first. */
export const MORE_FEELINGS = ['hopeful', 'proud', 'relieved', 'free', 'settled', 'thankful', 'stressed', 'tired', 'left-out', 'fed-up', 'numb', 'guilty'] as const

/** Every feeling that can be picked: a face, a word, or a face of one's own. */
export const FEELING_IDS = [...FACE_IDS, ...MORE_FEELINGS, 'own'] as const
export type FeelingId = (typeof FEELING_IDS)[number]

export function isFace(feeling: FeelingId): feeling is FaceId {
  return (FACE_IDS as readonly string[]).includes(feeling)
}
