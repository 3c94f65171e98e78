import type { Band } from '../../record/case-pack.ts'

/** Words of offices and courts: hard for every child. Each has a plain way of saying it. */
const OFFICE = `
  accommodation additional adequate advise advocate agency allegation allocate alternative analysis appropriate approximately assess assessment assist
  attachment authority beneficial circumstances commence communicate communication concern concerning concerns confidential confidentiality consent
  consequently consider consideration consult convey criteria currently demonstrate describe determine disclose disclosure document emotional ensure
  environment establish evidence experience express facilitate feedback functioning guardian hearing identify implement impact indicate inform
  information intervention issue issues legal maintain maternal negative neglect obtain option options paternal participate permission perspective
  positive preference preferences previous proceedings process professional professionals provide questionnaire reflect regarding relationship
  relationships relevant represent request require residence resident respond response review routine safeguarding select significant similar situation
  statement strategy submit sufficient supervise supervision supportive therapeutic trauma utilise verify welfare wellbeing
`
/** Harder than a child of nine meets in a reading book. */
const NOT_FOR_JUNIOR = `
  appointment belief beliefs challenging confident confused culture decision decisions difference disability embarrassed especially familiar frustrated
  identity influence involved opinion ordinary particular pronounce pronunciation realise recent recently religion religious secure separated serious
  specific tradition traditions typical
`
/** Harder than a child of seven meets in a reading book. */
const NOT_FOR_PRIMARY = `
  afterwards agree although among anxious arrange believe belong carefully celebrate certain choices continue decide describe difficult either except
  explain expression faith heritage imagine include instead language languages lawyer matter mention mixture perhaps practise prefer probably remind
  several situation solve thought touch understand unless various whether
`

const listOf = (text: string) => new Set(text.trim().split(/\s+/))
const office = listOf(OFFICE)
const notForJunior = listOf(NOT_FOR_JUNIOR)
const notForPrimary = listOf(NOT_FOR_PRIMARY)

/** Whether a word is on the list of those a band should not have to read. */
export function isHardWord(word: string, band: Band): boolean {
  const plain = word.toLowerCase()
  if (office.has(plain)) return true
  if (band === 'teen' || band === 'older') return false
  if (notForJunior.has(plain)) return true
  return band !== 'junior' && notForPrimary.has(plain)
}
