// First, as in the app: the order of the layers of style is that of their first appearance.
import '../../all-styles.ts'
import { afterAll, afterEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ChildId } from '../../../../src/record/ids.ts'
import { Statement } from '../../../../src/record/statement.ts'
import { type PhotographClient, createPhotographClient } from '../../../../src/screens/practitioner/photograph/photograph-client.ts'
import { type KeptPhotograph, PhotographScreen, type PhotographScreenProps } from '../../../../src/screens/practitioner/photograph/photograph-screen.tsx'
import { startPhotographWorker } from '../../../../src/screens/practitioner/photograph/start-photograph-worker.ts'
import { expectNoBarriers } from '../../../components/look-for-barriers.ts'
import { clear, show } from '../../../components/show.tsx'
import { drawTurned } from '../../../photograph/camera-picture.ts'
import { addCameraExtras, ascii } from '../../../photograph/exif-jpeg.ts'

const client = createPhotographClient(startPhotographWorker)
afterAll(() => client.end())
afterEach(clear)
const childId = '6f1f3c1e-52d0-4f0a-9a55-0d4c1c1d2e3f' as ChildId

async function openScreen(props: Partial<PhotographScreenProps> = {}): Promise<{ readonly kept: KeptPhotograph[]; readonly place: HTMLElement }> {
  const kept: KeptPhotograph[] = []
  const onKeep = async (made: KeptPhotograph): Promise<'saved'> => {
    kept.push(made)
    return 'saved'
  }
  const place = await show(<main><PhotographScreen client={client} child={{ name: 'Cassie', childId }} keepOriginal={false} onKeep={onKeep} onBack={() => undefined} {...props} /></main>)
  return { kept, place }
}

async function choose(bytes: Uint8Array, name = 'IMG_0001.jpg'): Promise<void> {
  await userEvent.upload(page.getByLabelText(/file$/), new File([new Uint8Array(bytes)], name))
}
const sideways = async (): Promise<Uint8Array> => addCameraExtras(await drawTurned(6, 400, 300), { orientation: 6, gps: true })

async function typeWords(): Promise<void> {
  await userEvent.selectOptions(page.getByLabelText('What came just before'), 'open')
  await userEvent.fill(page.getByLabelText('The question or words just before'), 'Tell me about this part.')
  await userEvent.fill(page.getByLabelText('The child’s exact words'), 'its the bridge  and dads at the other side ')
  await userEvent.click(page.getByLabelText('I did'))
}

test('a photograph is kept upright with the child’s words exactly as typed, and what came before them', async () => {
  await page.viewport(1024, 768)
  const { kept, place } = await openScreen()
  await choose(await sideways())
  await userEvent.click(page.getByRole('button', { name: 'Use as it is' }))
  await userEvent.fill(page.getByLabelText('The child’s own title'), 'the bridge')
  await typeWords()
  expect(place.querySelector('blockquote')?.textContent).toBe('“its the bridge  and dads at the other side ”')
  await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
  await expect.poll(() => kept.length).toBe(1)
  const [made] = kept
  expect([made?.width, made?.height, made?.straightened, made?.title, made?.original]).toEqual([400, 300, false, 'the bridge', undefined])
  const [words] = made?.words ?? []
  expect(Statement.safeParse(words).success).toBe(true)
  expect(words).toMatchObject({ speaker: 'Cassie', speakerId: childId, text: 'its the bridge  and dads at the other side ', fidelity: 'exact', precededBy: 'Tell me about this part.', promptKind: 'open', writtenBy: 'practitioner' })
})

test('corners are moved by the arrow keys, and straightening keeps only what they enclose', async () => {
  const { kept, place } = await openScreen()
  await choose(await sideways())
  const corner = page.getByRole('button', { name: /^Top left corner/ })
  await expect.element(corner).toBeVisible()
  place.querySelector<HTMLElement>('.corner-picker__corner')?.focus()
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}{ArrowDown}')
  await expect.element(page.getByRole('button', { name: 'Top left corner, 16 % across, 7 % down' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Straighten' }))
  await expect.element(page.getByAltText('The photograph as it will be kept, straightened')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
  await expect.poll(() => kept[0]?.straightened).toBe(true)
  expect(kept[0]?.width).toBeLessThan(400)
})

test('kept while the straightening is under way: it waits for the straightened picture and keeps that one', async () => {
  let answer: () => void = () => undefined
  const slow: PhotographClient = { ...client, prepare: async (file, corners) => {
    if (corners !== undefined) await new Promise<void>((resolve) => { answer = resolve })
    return client.prepare(file, corners)
  } }
  const { kept, place } = await openScreen({ client: slow })
  await choose(await sideways())
  await userEvent.click(page.getByRole('button', { name: 'Straighten' }))
  await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
  await expect.element(page.getByRole('button', { name: 'Straightening, then keeping it' })).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Straightening, then keeping it' }), { force: true })
  expect(place.querySelector('.error-summary')).toBeNull()
  expect(kept).toEqual([])
  answer()
  await expect.element(page.getByRole('button', { name: 'Saved on this device' })).toBeVisible()
  expect(kept.map((made) => made.straightened)).toEqual([true])
})

test('when the straightening is refused, nothing is kept by itself and the reason is told', async () => {
  let answer: () => void = () => undefined
  const refusing: PhotographClient = { ...client, prepare: async (file, corners) => {
    if (corners === undefined) return client.prepare(file)
    await new Promise<void>((resolve) => { answer = resolve })
    return { kind: 'refused', reason: 'corners-crossed' }
  } }
  const { kept } = await openScreen({ client: refusing })
  await choose(await sideways())
  await userEvent.click(page.getByRole('button', { name: 'Straighten' }))
  await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
  answer()
  await expect.element(page.getByText('The four corners do not make a page')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Use as it is' }))
  await expect.element(page.getByAltText('The photograph as it will be kept')).toBeVisible()
  expect(kept).toEqual([])
  await expect.element(page.getByRole('button', { name: 'Keep this photograph' })).toBeVisible()
})

test('a bad file is explained in plain words, and neither words typed nor the picture before it are lost', async () => {
  const { kept, place } = await openScreen()
  await typeWords()
  await choose(ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic----'), 'IMG_0002.HEIC')
  await expect.element(page.getByText('This photograph is in the HEIC format, which this browser cannot open')).toBeVisible()
  await choose(await sideways())
  await userEvent.click(page.getByRole('button', { name: 'Use as it is' }))
  await choose((await sideways()).slice(0, 2000))
  await expect.element(page.getByText('This photograph is empty or damaged')).toBeVisible()
  await expect.poll(() => place.querySelector('.photograph__preview')).not.toBeNull()
  await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
  await expect.poll(() => kept[0]?.words[0]?.text).toBe('its the bridge  and dads at the other side ')
})

test('what is missing is listed with links, and nothing is guessed', async () => {
  const { kept } = await openScreen()
  await userEvent.fill(page.getByLabelText('The child’s exact words'), 'mine')
  await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
  for (const text of ['Take a photograph or choose a file', 'Choose what came before the child’s words', 'Choose who wrote the words down']) await expect.element(page.getByRole('link', { name: text })).toBeVisible()
  await expectNoBarriers()
  expect(kept).toEqual([])
})

test('a photograph that could not be saved stays with its words and can be kept again', async () => {
  let tries = 0
  const sizes: number[] = []
  await openScreen({ keepOriginal: true, onKeep: async ({ bytes, original }) => {
    tries += 1
    sizes.push(bytes.byteLength, original?.byteLength ?? 0)
    structuredClone(bytes, { transfer: [bytes] })
    return tries === 1 ? 'not-saved' : 'saved'
  } })
  const camera = await sideways()
  await choose(camera)
  await userEvent.click(page.getByRole('button', { name: 'Use as it is' }))
  await userEvent.click(page.getByRole('button', { name: 'Keep this photograph' }))
  await expect.element(page.getByText('The photograph is not saved')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: 'Try again' }))
  await expect.element(page.getByRole('button', { name: 'Saved on this device' })).toBeVisible()
  expect(sizes[2]).toBe(sizes[0])
  expect(sizes[1]).toBe(camera.length)
  expect(tries).toBe(2)
})

test('axe finds no barrier before a picture, while its corners are marked, and after', async () => {
  for (const [width, height] of [[1024, 768], [768, 1024], [1366, 768]] as const) {
    await page.viewport(width, height)
    await openScreen()
    await expectNoBarriers()
    await choose(await sideways())
    await expect.element(page.getByRole('button', { name: /^Bottom left corner/ })).toBeVisible()
    await expectNoBarriers()
    await userEvent.click(page.getByRole('button', { name: 'Use as it is' }))
    await typeWords()
    await expectNoBarriers()
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
  }
})
