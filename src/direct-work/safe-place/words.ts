/** English words of the safe place's screen. */
export const SAFE_PLACE_WORDS = {
  'safe-place.title': 'My safe place',
  'safe-place.draw': 'Draw',
  'safe-place.who-is-there': 'Who is there',
  'safe-place.who-i-call': 'Who I can go to',
  'safe-place.what-helps': 'What helps',
  'safe-place.not-here': 'Not in here',
  'safe-place.how-i-know': 'How I can tell',
  'safe-place.path': 'The path',
  'safe-place.long-way': 'A long way from safe',
  'safe-place.bit-safer': 'A bit safer',
  'safe-place.halfway': 'Halfway',
  'safe-place.nearly': 'Nearly safe',
  'safe-place.safe-enough': 'Safe enough',
  'safe-place.not-sure': 'Not sure',
  'safe-place.honest': 'Keeping you safe is a job for grown-ups.',
} as const
