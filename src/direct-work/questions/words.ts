/** English words of the questions screen. */
export const QUESTIONS_WORDS = {
  'questions.title': 'Questions I have',
  'questions.add': 'Another question',
  'questions.you': 'You',
  'questions.judge': 'The judge',
  'questions.someone-else': 'Someone else',
  'questions.not-sure': 'Not sure',
  'questions.others': 'To other children',
  'questions.honest': 'I will answer, or find out and tell you.',
} as const
