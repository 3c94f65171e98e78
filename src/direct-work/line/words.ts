/** English words of the line's screen. */
export const LINE_WORDS = {
  'line.title': 'Where am I on the line',
  'line.marker': 'Put the marker down',
  'line.lift': 'Take the marker off',
  'line.place': 'Place',
  'line.not-sure': 'Not sure',
  'line.dont-want-to': 'Not this one',
  'line.this-end': 'This end',
  'line.other-end': 'The other end',
} as const
