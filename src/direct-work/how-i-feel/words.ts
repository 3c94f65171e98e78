import { FACE_WORDS, SYMBOL_WORDS } from '../art/words.ts'
import type { AboutSymbol } from './answers.ts'
import type { FeelingId } from './feelings.ts'

const FEELINGS: Readonly<Record<`how-i-feel.feeling.${FeelingId}`, string>> = {
  'how-i-feel.feeling.calm': FACE_WORDS['face.calm'],
  'how-i-feel.feeling.happy': FACE_WORDS['face.happy'],
  'how-i-feel.feeling.excited': FACE_WORDS['face.excited'],
  'how-i-feel.feeling.loved': FACE_WORDS['face.loved'],
  'how-i-feel.feeling.brave': FACE_WORDS['face.brave'],
  'how-i-feel.feeling.bored': FACE_WORDS['face.bored'],
  'how-i-feel.feeling.sad': FACE_WORDS['face.sad'],
  'how-i-feel.feeling.worried': FACE_WORDS['face.worried'],
  'how-i-feel.feeling.scared': FACE_WORDS['face.scared'],
  'how-i-feel.feeling.angry': FACE_WORDS['face.angry'],
  'how-i-feel.feeling.mixed-up': FACE_WORDS['face.mixed-up'],
  'how-i-feel.feeling.lonely': FACE_WORDS['face.lonely'],
  'how-i-feel.feeling.hopeful': 'Hopeful',
  'how-i-feel.feeling.proud': 'Proud',
  'how-i-feel.feeling.relieved': 'Relieved',
  'how-i-feel.feeling.free': 'Free',
  'how-i-feel.feeling.settled': 'Settled',
  'how-i-feel.feeling.thankful': 'Thankful',
  'how-i-feel.feeling.stressed': 'Stressed',
  'how-i-feel.feeling.tired': 'Tired',
  'how-i-feel.feeling.left-out': 'Left out',
  'how-i-feel.feeling.fed-up': 'Fed up',
  'how-i-feel.feeling.numb': 'Numb',
  'how-i-feel.feeling.guilty': 'Guilty',
  'how-i-feel.feeling.own': FACE_WORDS['face.own'],
}

const ABOUT: Readonly<Record<`how-i-feel.about.${AboutSymbol}`, string>> = {
  'how-i-feel.about.home': SYMBOL_WORDS['symbol.home'],
  'how-i-feel.about.school': SYMBOL_WORDS['symbol.school'],
  'how-i-feel.about.nursery': SYMBOL_WORDS['symbol.nursery'],
  'how-i-feel.about.outside': SYMBOL_WORDS['symbol.outside'],
  'how-i-feel.about.car': SYMBOL_WORDS['symbol.car'],
  'how-i-feel.about.bed': 'In bed',
  'how-i-feel.about.morning': SYMBOL_WORDS['symbol.morning'],
  'how-i-feel.about.night': SYMBOL_WORDS['symbol.night'],
  'how-i-feel.about.now': 'Right now',
  'how-i-feel.about.court': SYMBOL_WORDS['symbol.court'],
}

export const HOW_I_FEEL_WORDS = {
  ...FEELINGS,
  ...ABOUT,
  'how-i-feel.cards': 'What I have made',
  'how-i-feel.done': 'That’s it',
  'how-i-feel.not-here': 'Not here',
  'how-i-feel.not-here.more': 'Draw my own',
  'how-i-feel.draw-face': 'Draw your own face',
  'how-i-feel.size': 'Size',
} as const satisfies Readonly<Record<string, string>>
