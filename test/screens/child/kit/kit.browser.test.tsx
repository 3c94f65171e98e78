import { render } from 'preact'
import { useState } from 'preact/hooks'
import '../child-styles.ts'
import { afterEach, expect, test } from 'vitest'
import { page as screen, userEvent } from 'vitest/browser'
import { USUAL_ACCESS, type AccessProfile } from '../../../../src/direct-work/access-profile.ts'
import type { ToldWords } from '../../../../src/direct-work/words.ts'
import { applyOperations, EMPTY_HISTORY, visibleStrokes } from '../../../../src/ink/drawing-history.ts'
import type { InkOperation } from '../../../../src/ink/ink-operation.ts'
import type { Band } from '../../../../src/record/case-pack.ts'
import { pageSigns } from '../../../../src/screens/child/frame/page-signs.ts'
import { speechFor } from '../../../../src/screens/child/frame/speech.ts'
import { BigButton } from '../../../../src/screens/child/kit/big-button.tsx'
import { Card } from '../../../../src/screens/child/kit/card.tsx'
import { ChoiceBoard } from '../../../../src/screens/child/kit/choice-board.tsx'
import { KitPicture } from '../../../../src/screens/child/kit/kit-pictures.tsx'
import { PageCanvas } from '../../../../src/screens/child/kit/page-canvas.tsx'
import { PromptLine } from '../../../../src/screens/child/kit/prompt-line.tsx'
import { SheetOfPaper } from '../../../../src/screens/child/kit/sheet-of-paper.tsx'
import { stampPath, STAMPS } from '../../../../src/screens/child/kit/canvas/stamp-strokes.ts'
import { WordPad } from '../../../../src/screens/child/kit/word-pad.tsx'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { drawLine, pixelOf, point, settle, wave } from '../draw/draw-by-hand.tsx'
import { button, closeChildPage, frames, HANDED, press } from '../show-child-page.tsx'

afterEach(closeChildPage)

interface Gallery {
  readonly place: HTMLElement
  readonly said: string[]
  readonly operations: InkOperation[]
}

/** Every part of the kit on one page, as a tool would use it. */
async function showKit(band: Band = 'primary', profile: AccessProfile = USUAL_ACCESS, size = { width: 1024, height: 768 }): Promise<Gallery> {
  closeChildPage()
  await screen.viewport(size.width, size.height)
  const place = document.createElement('div')
  place.id = 'child'
  document.body.append(place)
  document.documentElement.lang = 'en-GB'
  document.title = 'Drawing'
  const said: string[] = []
  const operations: InkOperation[] = []
  const { say, prompt } = speechFor(band)
  function Parts() {
    const [ink, setInk] = useState(EMPTY_HISTORY)
    const [chosen, setChosen] = useState<readonly string[]>([])
    const [words, setWords] = useState<ToldWords>()
    const page = {
      band, profile, say, prompt, scribed: true,
      shown: (id: string) => { said.push(`shown ${id}`) },
      notAnswered: (id: string, how: string) => { said.push(`${how} ${id}`) },
      orderOf: <T extends string>(_what: string, options: readonly T[]): readonly T[] => [...options].reverse(),
      inkOf: () => ({ strokes: visibleStrokes(ink), paper: ink.paper }),
      draw: (_canvas: string, drawn: readonly InkOperation[]) => { operations.push(...drawn); setInk((before) => applyOperations(before, drawn)) },
      told: (text: string): ToldWords => ({ id: crypto.randomUUID(), text, by: 'practitioner', nearness: 'nearExact', at: '2026-11-23T14:02:00.000Z' }),
      newId: () => crypto.randomUUID(),
    }
    return (
      <div {...pageSigns({ ...HANDED, band }, profile, 'sand')}>
        <main class="child-board" style={{ blockSize: '100%', overflow: 'auto', display: 'block' }}>
          <h1>Kit</h1>
          <PromptLine page={page} promptId="frame.read-back.1" picture={<KitPicture of="ear" />} />
          <ChoiceBoard page={page} what="weather" promptId="frame.felt.safe.1" options={['sun', 'rain', 'snow'].map((id) => ({ id, label: id, picture: <KitPicture of="hide" /> }))} chosen={chosen} onChoose={(id) => setChosen([id])} onElse={() => said.push('else')} />
          <WordPad page={page} label="In my words" words={words} onTold={setWords} />
          <div style={{ blockSize: '420px' }}><PageCanvas page={page} canvas="main" label="Your paper" over={<svg viewBox="0 0 10 10" aria-hidden="true"><path d="M1 5l4-4 4 4" fill="none" stroke="#c9d0d8" stroke-width=".2" /></svg>} /></div>
          <Card heading="A card" picture={<KitPicture of="break" />} tone="lilac"><p>One thing.</p></Card>
          <SheetOfPaper label="A letter" lined><p>Dear judge</p></SheetOfPaper>
          <BigButton label="Plain" onPress={() => undefined} /><BigButton wide tone="dark" label="Dark" onPress={() => undefined} /><BigButton tone="finished" label="Done" onPress={() => undefined} /><BigButton disabled label="Not now" onPress={() => undefined} />
        </main>
      </div>
    )
  }
  render(<Parts />, place)
  await frames(3)
  return { place, said, operations }
}

for (const band of ['early', 'primary', 'teen'] as const) {
  test(`no part of the kit is a barrier (${band})`, async () => {
    const { place } = await showKit(band, { ...USUAL_ACCESS, symbols: true, readAloud: true })
    await expectNoBarriers(place)
    await press('Pens')
    await expectNoBarriers(place)
    await showKit(band, { ...USUAL_ACCESS, contrast: 'high', lowStimulation: true, targets: 'largest', text: 'largest' }, { width: 360, height: 740 })
    await expectNoBarriers(place.isConnected ? place : document)
  })
}

test('every target of the kit is 75 px at least, and as large as the profile asks', async () => {
  const { place } = await showKit()
  for (const one of place.querySelectorAll('button')) {
    const { width, height } = one.getBoundingClientRect()
    expect(`${one.textContent} ${Math.min(width, height) >= 75}`).toBe(`${one.textContent} true`)
  }
  const larger = await showKit('primary', { ...USUAL_ACCESS, targets: 'extra-large' })
  for (const one of larger.place.querySelectorAll('button')) expect(Math.min(one.getBoundingClientRect().width, one.getBoundingClientRect().height)).toBeGreaterThanOrEqual(96)
})

test('a question says once that it stood there; the two ways not to answer are two answers', async () => {
  const { said } = await showKit()
  expect(said).toEqual(['shown frame.read-back.1'])
  await press('I don’t know')
  await press('I don’t want to say')
  expect(said.slice(1)).toEqual(['dont-know frame.read-back.1', 'dont-want-to-say frame.read-back.1'])
})

test('options lie in the order of the page, none is chosen before, and something else comes last', async () => {
  const { place, said } = await showKit()
  const cards = [...place.querySelectorAll('.choice-board__cards button')]
  expect(cards.map((card) => card.textContent)).toEqual(['snow', 'rain', 'sun', 'Something else'])
  expect(cards.filter((card) => card.getAttribute('aria-pressed') === 'true')).toEqual([])
  await press('rain')
  expect(button('rain').getAttribute('aria-pressed')).toBe('true')
  await press('Something else')
  expect(said).toContain('else')
})

test('a sheet is drawn on, stamped, rubbed by place and by line, and keeps its shape', async () => {
  const { place, operations } = await showKit()
  const sheet = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
  if (sheet === null) throw new Error('no sheet')
  sheet.scrollIntoView()
  drawLine(sheet, wave(0.3))
  await settle()
  expect(operations.map(({ kind }) => kind)).toEqual(['lay-paper', 'add-stroke'])
  await press('Rub out')
  drawLine(sheet, wave(0.3, 10))
  await settle()
  expect(operations.at(-1)).toMatchObject({ kind: 'add-stroke', tool: 'eraser' })
  await press('Stamps')
  await press('Heart')
  await press('Put it here 12')
  expect(operations.at(-1)).toMatchObject({ kind: 'add-stroke', tool: 'pen', pointerType: 'touch' })
  const stamped = operations.at(-1) as { readonly strokeId: string }
  await press('Lift a line')
  const places = place.querySelector<HTMLElement>('.sheet-places')
  if (places === null) throw new Error('no places')
  const over = places.getBoundingClientRect()
  // The top left lobe of the heart, in the last of twelve places.
  for (let step = 0; step <= 20; step += 1) point(places, 'pointermove', 0.7 + step * 0.015, 0.835)
  await frames(2)
  expect(over.width).toBeGreaterThan(100)
  expect(operations.at(-1)).toEqual({ kind: 'remove-strokes', strokeIds: [stamped.strokeId] })
  expect(operations.filter(({ kind }) => kind === 'lay-paper')).toHaveLength(1)
})

test('a shape is filled from the bucket, by tap and by key, and what was filled is lifted and rubbed like a line', async () => {
  const { place, operations } = await showKit()
  const sheet = place.querySelector<HTMLCanvasElement>('canvas[role=img]')
  if (sheet === null) throw new Error('no sheet')
  sheet.scrollIntoView()
  // Around the sixth of the twelve places.
  drawLine(sheet, Array.from({ length: 66 }, (_, step) => [0.375 + Math.cos(step / 10) * 0.1, 0.5 + Math.sin(step / 10) * 0.14] as const))
  await press('Pens')
  await userEvent.click(screen.getByLabelText('Green', { exact: true }))
  await press('Pens')
  await userEvent.click(screen.getByLabelText('Fill', { exact: true }))
  // By key: the middle of the place.
  button('Fill here 6').focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => operations.at(-1)?.kind).toBe('fill-area')
  const filled = operations.at(-1) as Extract<InkOperation, { kind: 'fill-area' }>
  expect(filled).toMatchObject({ colour: 'green', lies: 'under' })
  await expect.poll(() => [...pixelOf(sheet, 0.375, 0.5)]).toEqual([50, 177, 108, 255])
  expect(pixelOf(sheet, 0.1, 0.1)[3]).toBe(0)
  // The same colour again changes nothing; another lies upon it.
  await press('Fill here 6')
  await press('Pens')
  await userEvent.click(screen.getByLabelText('Red', { exact: true }))
  await press('Fill here 6')
  await expect.poll(() => operations.at(-1)).toMatchObject({ kind: 'fill-area', colour: 'red', recolours: filled.strokeId })
  expect(operations.filter(({ kind }) => kind === 'fill-area')).toHaveLength(2)
  const upper = operations.at(-1) as Extract<InkOperation, { kind: 'fill-area' }>
  await press('Rub out')
  drawLine(sheet, [[0.37, 0.5], [0.38, 0.5]])
  await expect.poll(() => pixelOf(sheet, 0.375, 0.5)[3]).toBe(0)
  expect(pixelOf(sheet, 0.43, 0.5)[0]).toBe(205)
  await press('Lift a line')
  await press('Put it here 6')
  expect(operations.at(-1)).toEqual({ kind: 'remove-strokes', strokeIds: [upper.strokeId] })
  await expect.poll(() => [...pixelOf(sheet, 0.43, 0.5)]).toEqual([50, 177, 108, 255])
})

test('every stamp is one line within its box', () => {
  for (const stamp of STAMPS) {
    const numbers = [...stampPath(stamp).matchAll(/-?\d+\.\d/g)].map(([text]) => Number(text))
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(100)
    expect(stampPath(stamp).match(/M/g)).toHaveLength(1)
  }
})
