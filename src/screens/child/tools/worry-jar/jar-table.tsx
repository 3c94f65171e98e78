import type { VNode } from 'preact'
import { PaperArt } from '../../../../components/child-art/paper-art.tsx'
import { SymbolPicture } from '../../../../components/symbols/symbol-picture.tsx'
import { JAR, JAR_LID } from '../../../../direct-work/art/pieces/boards.ts'
import { worryCanvas, type Worry } from '../../../../direct-work/worry-jar/answers.ts'
import { BigButton } from '../../kit/big-button.tsx'
import { InkThumb } from '../spots/ink-thumb.tsx'
import type { JarPage } from './worry-jar-screen.tsx'

/** The jar with its notes, and what lies beside it. Every note can be opened again; none can be taken out. */
export function JarTable({ page }: { readonly page: JarPage }): VNode {
  const { say, act, answers: { worries }, band, scribed } = page
  const beside = worries.filter(({ inJar }) => !inJar)
  const inside = worries.filter(({ inJar }) => inJar)
  const begin = (view: 'write' | 'draw') => act({ kind: 'begin', worry: page.newId(), view })
  return (
    <section class="jar-table" aria-label={say('frame.tool.worry-jar')}>
      <div class="jar" role="group" aria-label={say('worry-jar.in-the-jar')}>
        <PaperArt art={[...JAR, ...JAR_LID]} />
        <div class="jar__inside">{inside.map((worry) => <Note key={worry.id} page={page} worry={worry} number={worries.indexOf(worry) + 1} />)}</div>
      </div>
      <div class="jar-table__side">
        {(scribed || band !== 'early') && <BigButton label={say('worry-jar.write')} picture={<SymbolPicture id="write" size="84px" />} wayIn="write" onPress={() => begin('write')} />}
        <BigButton label={say('worry-jar.draw')} picture={<SymbolPicture id="draw" size="84px" />} wayIn="draw" onPress={() => begin('draw')} />
        {beside.length > 0 && (
          <div class="jar-table__beside" role="group" aria-label={say('worry-jar.beside')}>
            {beside.map((worry) => <Note key={worry.id} page={page} worry={worry} number={worries.indexOf(worry) + 1} />)}
          </div>
        )}
      </div>
    </section>
  )
}

/** A note of paper: the child's own words or drawing, small. */
function Note({ page, worry, number }: { readonly page: JarPage; readonly worry: Worry; readonly number: number }): VNode {
  const ink = page.inkOf(worryCanvas(worry.id))
  // Whoever hears the screen hears what whoever sees it can read.
  const written = worry.words === undefined ? '' : `${worry.words.text} `
  const name = `${written}${page.say('worry-jar.worry')} ${number}, ${page.say(worry.inJar ? 'worry-jar.in-the-jar' : 'worry-jar.beside')}`
  return (
    <button type="button" class="jar-note" aria-label={name} data-way-in={worry.id} onClick={() => page.act({ kind: 'go', worry: worry.id, step: 'worry', view: worry.words === undefined ? 'draw' : 'write' })}>
      {ink.strokes.length > 0 && <InkThumb ink={ink} />}
      {worry.words !== undefined && <span class="jar-note__words"><bdi>{worry.words.text}</bdi></span>}
    </button>
  )
}
