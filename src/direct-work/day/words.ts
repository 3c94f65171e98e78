/** English words of the day's screen. */
export const DAY_WORDS = {
  'day.title': 'A day in my life',
  'day.wake-up': 'Waking up',
  'day.breakfast': 'Breakfast',
  'day.getting-ready': 'Getting ready',
  'day.daytime': 'In the day',
  'day.after-school': 'After school',
  'day.tea': 'Tea time',
  'day.evening': 'Evening',
  'day.bedtime': 'Bedtime',
  'day.night': 'Night',
  'day.add': 'Add a bit',
  'day.other-day': 'Another day',
  'day.this-day': 'This day',
  'day.words': 'Words',
  'day.draw': 'Draw',
  'day.pictures': 'Pictures',
} as const
