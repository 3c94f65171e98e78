/** English words of the scribble screen. */
export const SCRIBBLE_WORDS = {
  'scribble.mine': 'Your page',
  'scribble.yours': 'My page',
  'scribble.together': 'You draw too',
  'scribble.alone': 'Just me',
  'scribble.ideas': 'An idea',
  'scribble.idea.favourite-place': 'A place I like',
  'scribble.idea.made-up-animal': 'A made-up animal',
  'scribble.idea.weather-inside': 'Weather in me',
  'scribble.idea.anything': 'Anything',
} as const
