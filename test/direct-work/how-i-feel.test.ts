import { expect, test } from 'vitest'
import { likeCanvas, nameCanvas, ownFaceCanvas } from '../../src/direct-work/how-i-feel/answers.ts'
import { howIFeel } from '../../src/direct-work/how-i-feel/how-i-feel.ts'
import { foldPage, idOf, noInk, wordsOf } from './fold-page.ts'

const card = idOf(1)

test('any number of faces stand together, in the order they were picked, each with its own size', () => {
  const answers = foldPage(howIFeel, 'primary', [
    { kind: 'begin', card, symbol: 'school' }, { kind: 'pick', card, feeling: 'happy' }, { kind: 'pick', card, feeling: 'scared' }, { kind: 'pick', card, feeling: 'brave' },
    { kind: 'size', card, feeling: 'scared', size: 5 }, { kind: 'say', card, words: wordsOf(1, 'the stairs are loud') },
  ])
  expect(howIFeel.items(answers, noInk)).toMatchObject([{ heading: 'How I feel: School', marks: ['face: happy', 'face: scared, size 5 of 5', 'face: brave'], words: [{ text: 'the stairs are loud' }], canvas: `faces-${card}` }])
})

test('a face that is picked again is put back, and its size with it', () => {
  const answers = foldPage(howIFeel, 'early', [
    { kind: 'begin', card, symbol: 'home' }, { kind: 'pick', card, feeling: 'sad' }, { kind: 'size', card, feeling: 'sad', size: 2 }, { kind: 'pick', card, feeling: 'sad' },
  ])
  expect(howIFeel.items(answers, noInk)[0]?.marks).toEqual(['no face picked'])
})

test('the youngest have three sizes, older children five; a size that is not there changes nothing', () => {
  const early = foldPage(howIFeel, 'early', [{ kind: 'begin', card, symbol: 'bed' }, { kind: 'pick', card, feeling: 'calm' }])
  expect(early.sizes).toBe(3)
  expect(howIFeel.reduce(early, { kind: 'size', card, feeling: 'calm', size: 4 })).toBe(early)
  expect(howIFeel.reduce(early, { kind: 'size', card, feeling: 'angry', size: 1 })).toBe(early)
  expect(foldPage(howIFeel, 'junior', []).sizes).toBe(5)
})

test('a place, a person or a time of the child’s own waits for its name, and the name is in the child’s words', () => {
  const answers = foldPage(howIFeel, 'junior', [{ kind: 'begin', card }, { kind: 'name', card, words: wordsOf(1, 'Nana’s caravan') }, { kind: 'pick', card, feeling: 'free' }])
  expect(answers.open).toEqual({ card, step: 'name' })
  expect(howIFeel.items(answers, noInk)).toMatchObject([{ heading: 'How I feel: a place, person or time of the child’s own', marks: ['word: free'], words: [{ text: 'Nana’s caravan' }] }])
})

test('what a card is about and what it is like are two drawings, each under its own name', () => {
  const answers = foldPage(howIFeel, 'early', [{ kind: 'begin', card }, { kind: 'pick', card, feeling: 'sad' }])
  const line = { id: 'a', tool: 'pen', colour: 'black', width: 'thick', pointerType: 'pen', startedAtMs: 0, points: [] } as const
  const drawnOn = (...sheets: readonly string[]) => (canvas: string) => sheets.includes(canvas) ? { strokes: [line], paper: { width: 1000, height: 1000 } } : noInk()
  expect(howIFeel.items(answers, drawnOn(nameCanvas(card)))).toMatchObject([{ canvas: `faces-${card}` }, { heading: 'What it is about, drawn', canvas: nameCanvas(card) }])
  expect(howIFeel.pictures(answers, drawnOn(nameCanvas(card), likeCanvas(card))).map(({ canvas }) => canvas)).toEqual([`faces-${card}`, nameCanvas(card), likeCanvas(card)])
})

test('each card has its picture; a face of their own and a drawing are pictures too', () => {
  const answers = foldPage(howIFeel, 'primary', [{ kind: 'begin', card, symbol: 'night' }, { kind: 'pick', card, feeling: 'own' }, { kind: 'begin', card: idOf(2), symbol: 'school' }])
  const line = { id: 'a', tool: 'pen', colour: 'black', width: 'thick', pointerType: 'pen', startedAtMs: 0, points: [] } as const
  const ink = (canvas: string) => canvas === ownFaceCanvas(card) || canvas === likeCanvas(card) ? { strokes: [line], paper: { width: 1000, height: 1000 } } : noInk()
  const pictures = howIFeel.pictures(answers, ink)
  expect(pictures.map(({ canvas }) => canvas)).toEqual([`faces-${card}`, ownFaceCanvas(card), likeCanvas(card), `faces-${idOf(2)}`])
  expect(pictures[0]?.scene.parts.some(({ kind }) => kind === 'ink')).toBe(true)
  expect(howIFeel.items(answers, ink).map(({ canvas }) => canvas)).toEqual([likeCanvas(card), ownFaceCanvas(card), `faces-${idOf(2)}`])
})

test('a face is drawn alike whatever it shows: same place, same ground', () => {
  const picture = (feeling: 'happy' | 'angry') => howIFeel.pictures(foldPage(howIFeel, 'primary', [{ kind: 'begin', card, symbol: 'home' }, { kind: 'pick', card, feeling }]), noInk)[0]?.scene
  expect(picture('happy')?.ground).toBe(picture('angry')?.ground)
  const places = (feeling: 'happy' | 'angry') => new Set(picture(feeling)?.parts.map((part) => part.kind === 'path' ? JSON.stringify(part.at) : ''))
  expect(places('happy')).toEqual(places('angry'))
})
