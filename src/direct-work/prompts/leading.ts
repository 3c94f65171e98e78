/** What is wrong with a sentence that pulls a child towards an answer. */
export type LeadingRule =
  | 'named-adult' | 'harm' | 'choose-between' | 'where-to-live' | 'why' | 'yes-or-no' | 'about-a-person' | 'tag'
  | 'presumes' | 'interprets' | 'praise' | 'right-answer' | 'promise' | 'presses'

/** One finding: the rule and the words that broke it, as they stand in the text. */
export interface LeadingFinding { readonly rule: LeadingRule; readonly words: string }

const person = '(?:he|she|they|it|any ?one|any ?body|some ?one|some ?body|no ?one|nobody|(?:(?:an?|the|your|any|some|those|these|other) )?(?:people|persons?|grown-?ups?|adults?|men|man|women|woman|boys?|girls?|children|child|kids?|friends?|teachers?|brothers?|sisters?|family|judge|social worker))'
const feeling = '(?:scared|afraid|frightened|sad|angry|cross|upset|worried|unhappy|happy|lonely|unsafe|nervous)'

/**
 * Patterns of sentences that lead, for one sentence at a time. From the guidance on interviewing children: no closed question about what
 * somebody did, no adult or harm the child has not named, no why, no choosing between people, no praise for what was said, no promise.
 */
const RULES: readonly (readonly [LeadingRule, RegExp])[] = [
  ['named-adult', /\b(?:mum(?:my|s)?|mom(?:my)?|mam|dad(?:dy|s)?|mother|father|parents?|step-?(?:mum|mom|dad|mother|father|brother|sister|parent|family|son|daughter)\w*|gran(?:ny|dad|dma|dpa|dmother|dfather|dparents?)?|nan(?:na|ny)?|aunt(?:y|ie)?|uncle|boyfriend|girlfriend|husband|wife|mr|mrs|miss (?=[A-Z])|ms)\b/i],
  ['named-adult', /\b(?:he|she|him|hers?|his|he's|she's)\b/i],
  ['harm', /\b(?:hit(?:s|ting)?|hurt(?:s|ing|ful)?|touch(?:e[sd]|ing|y)?|smack\w*|slap\w*|kick\w*|punch\w*|push(?:e[sd]|ing)|bit(?:e|es|ing)|beat(?:s|en|ing)?|bruis\w*|shout(?:s|ed|ing)?|yell(?:s|ed|ing)?|scream\w*|fight(?:s|ing)?|abus\w*|violen\w*|threat\w*|drunk|drinking|drugs?|sex\w*|rape\w*|naked|private parts?|kiss\w*|secrets?|naughty|bully\w*|blam\w*|your fault|cruel\w*|nasty|horrible)\b/i],
  ['harm', /\b(?:bad|scary|mean) (?:things?|people|person|man|woman|grown-?ups?)\b/i],
  ['choose-between', /\b(?:prefer\w*|rather|choose between|pick between|take sides?|on whose side|which side)\b/i],
  ['choose-between', /\bwho\b.*\b(?:like|love|want|miss|get on|trust|care)\w*\b.*\b(?:best|most|more|less|least)\b|\bwhich (?:house|home|place|person|grown-?up|family|one)\b.*\b(?:best|better|nicest|nicer|more|most|favourite|safer|happier)\b/i],
  ['choose-between', /\bwho (?:is|are) (?:the )?(?:best|nicest|nicer|better|kindest|kinder|your favourite)\b|\bfavourite (?:person|grown-?up|home|family|parent)\b/i],
  ['where-to-live', /\b(?:want|like|wish|choose|love|hope|decide|best|better|should|ought)\b.*\b(?:live|living|stay with|sleep at)\b|\b(?:live|living|stay) with (?:who|which|whom)\b|\b(?:want|like|wish|choose) to (?:see|visit|spend time with|move)\b/i],
  ['why', /\bwhy\b|\bhow come\b|\bwhat made you\b|\bwhat is the reason\b|\bfor what reason\b/i],
  ['yes-or-no', /^(?:so,? |and,? |but,? |now,? )?(?:did|does|is it true|isn't|aren't|wasn't|weren't|don't (?:you|they|we)|doesn't|didn't|wouldn't|couldn't|shouldn't|won't|can't (?:you|they)|hasn't|haven't|hadn't|would you|were you|was it|has it|have you (?:ever|been)|are you (?:scared|afraid|happy|sad|worried|angry|safe|frightened|unhappy|upset))\b/i],
  ['yes-or-no', /^(?:so,? |and,? |but,? )?do you (?:ever |always |really |still |never )?(?:feel|think|like|love|hate|miss|get|wish|believe|agree|remember|know|understand that|have to|trust|mind)\b/i],
  ['about-a-person', new RegExp(`^(?:so,? |and,? |but,? )?(?:do|has|have|had|is|are|was|were|will|can|could|would|should|may|might|must) ${person} (?:ever |always |often |really |sometimes )?(?!(?:you|missing|else|here|left|in your|on your|more)\\b)\\w+`, 'i')],
  ['about-a-person', /\bis there (?:any|some) ?(?:one|body) (?:who|that)\b|\b(?:has|have) (?:any|some) ?(?:one|body) ever\b/i],
  ['tag', /,\s*(?:isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|wouldn't|can't|hasn't|haven't|is|are|was|did|does|do|will) (?:it|he|she|they|you|there|we|that)\s*\??$|,\s*(?:right|yes|no|true|ok(?:ay)?|correct)\s*\?$/i],
  ['presumes', new RegExp(`\\bhow (?:very |much )?${feeling}\\b|\\bhow much (?:do|did) you (?:miss|love|hate|like|want)\\b|\\bhow (?:often|many times) (?:do|does|did|has|have)\\b|\\bhow long (?:has|have|did) ${person}\\b`, 'i')],
  ['presumes', /(?<!\bif )\bi(?:'ve| have)? (?:heard|know|been told|understand|think|believe|guess) (?:that )?(?:you|it|there|things|about|people|some)\b|\b(?:somebody|someone|everyone|everybody|they|people|other children|most children|the judge) (?:told|said|says|say|think|thinks|know|knows|feel|feels)\b|\btell me what .* did to you\b|\bwhat did .* do to you\b/i],
  ['interprets', /\byou must (?:be|feel|have)\b|\byou (?:look|seem|sound|are feeling|were feeling|are being)\b|\bi (?:can )?see (?:an?|that|you|some)\b|\b(?:it|this|that|which) (?:looks?|sounds?|seems?) (?:like|as if|sad|happy|scary|angry)\b|\bthis (?:means|shows|tells)\b/i],
  ['praise', /\b(?:good (?:girl|boy|lad|child|kid|job|answer|work|choice|for you)|well done|great job|nice job|clever|brilliant|amazing|excellent|fantastic|wonderful|awesome|superb?|perfect|hooray|hurray|proud of you|(?:so|very|how|really|being) brave|brave (?:of|girl|boy)|star of|superstar|champion)\b/i],
  ['praise', /\b(?:what|such) an? (?:lovely|beautiful|great|nice|good|pretty)\b|\bthat(?:'s| is) (?:great|good|lovely|nice|beautiful|right|better)\b|\b(?:lovely|beautiful|great|nice|pretty) (?:picture|drawing|work|house|answer|words|choice)\b|\bi (?:love|like) (?:your|that|how|what)\b|\bi(?:'m| am) (?:so |very |really )?(?:glad|pleased|happy|proud)\b/i],
  ['right-answer', /\b(?:right|wrong|correct|incorrect|best|good|bad) (?:answer|choice|one)s?\b|\b(?:that's|is|are|not) (?:correct|wrong)\b|\b(?:you win|you won|winner|prize|reward\w*|points?|scored?|level up|bonus|try harder|try again)\b|\btell(?:ing)? the truth\b|\bly?ing to\b|\ba lie\b/i],
  ['promise', /\bpromis\w*|\bi will (?:make sure|keep it|never tell|not tell)\b|\bi won't tell\b|\bnobody (?:else )?will (?:ever )?know\b|\bno one (?:else )?will (?:ever )?know\b|\beverything will be\b|\bit will (?:all )?be (?:ok|okay|fine|all right|alright)\b|\b(?:you(?:'ll| will)|you are) (?:be )?safe now\b/i],
  ['presses', /\bare you (?:really |quite |very )?(?:sure|certain)\b|\bis that (?:really |all|everything|true|what)\b|\bthink (?:again|harder|carefully|hard)\b|\bask (?:you )?(?:once more|again)\b|\byou (?:have to|must|need to) (?:tell|say|answer|draw|write|choose|finish)\b|\bcome on\b|\bare you telling\b|\bsurely\b/i],
]

/** Said so that no answer is the right one, or none is owed; stands with words that are refused elsewhere. */
const FAIR = /\byou (?:don't|do not) have to say why\b|\b(?:there (?:is|are) )?no (?:right or wrong|wrong or right|wrong|right)(?: (?:answers?|ways?|choices?))?\b/gi

/** Words that begin with a capital in the middle of a sentence and are nobody's name. */
const NOT_NAMES = new Set([
  'I', "I'm", "I'd", "I'll", "I've", 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Christmas', 'English',
  'Welsh', 'England', 'Wales', 'Cafcass', 'Childline', 'Stop', 'Break', 'Skip', 'Hide', 'Undo', 'OK',
])

/** Every way in which a text leads; an empty list for a fair one. Each sentence is looked at on its own. */
export function findLeading(text: string): readonly LeadingFinding[] {
  return sentencesOf(text.replaceAll('\u2019', "'").replace(FAIR, 'no set answer')).flatMap((sentence) => [
    ...RULES.flatMap(([rule, pattern]) => {
      const words = pattern.exec(sentence)?.[0]
      return words === undefined ? [] : [{ rule, words: words.trim() }]
    }),
    ...namesIn(sentence),
  ])
}

/** Sentences of a text, without the space around them. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!:;])\s+|\n+|\u2026|\.\.\./).map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** A capital in the middle of a sentence is somebody's name, unless it is known not to be. */
function namesIn(sentence: string): readonly LeadingFinding[] {
  const words = sentence.match(/[\p{L}'-]+/gu) ?? []
  return words.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word) && !NOT_NAMES.has(word)).map((words) => ({ rule: 'named-adult', words }))
}
