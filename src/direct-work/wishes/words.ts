/** English words of the wishes screen. */
export const WISHES_WORDS = {
  'wishes.title': 'Wishes',
  'wishes.now': 'For right now',
  'wishes.later': 'For later',
  'wishes.family': 'For my family',
  'wishes.words': 'Words',
  'wishes.draw': 'Draw',
  'wishes.pictures': 'Pictures',
  'wishes.may-tell': 'You can tell it',
  'wishes.no': 'Keep it in here',
  'wishes.not-sure': 'Not sure',
  'wishes.all': 'All of them',
  'wishes.honest': 'I can tell the judge. I can not make it come true.',
} as const
