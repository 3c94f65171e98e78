import type { ScenePart, ScenePlace } from '../scene.ts'
import type { Art } from './cut-paper.ts'

/** A picture's pieces as parts of a scene. */
export function layArt(art: Art, at: ScenePlace): readonly ScenePart[] {
  return art.map(({ path, fill }): ScenePart => ({ kind: 'path', path, fill, at }))
}
