/** Base, two edits of it, and what must come of them: the joined text, or a question to a person. */
export interface CourtPair {
  readonly about: string
  readonly base: string
  readonly a: string
  readonly b: string
  readonly expected: string | 'clash'
}

const clash = (about: string, base: string, a: string, b: string): CourtPair => ({ about, base, a, b, expected: 'clash' })
const joined = (about: string, base: string, a: string, b: string, expected: string): CourtPair => ({ about, base, a, b, expected })

/** Words over which a court would turn: one digit, one "not", one name. Letter-wise and word-wise merging got several of these wrong. */
export const COURT_PAIRS: readonly CourtPair[] = [
  // Numbers
  clash('a number of convictions', 'Father has 3 previous convictions.', 'Father has 4 previous convictions.', 'Father has 2 previous convictions.'),
  clash('a number in words', 'There were three callouts in June.', 'There were four callouts in June.', 'There were thirteen callouts in June.'),
  clash('a decimal', 'He drinks 3.5 units a day.', 'He drinks 35 units a day.', 'He drinks 3.0 units a day.'),
  clash('a range', 'She stays 2 to 3 nights a week.', 'She stays 2 to 4 nights a week.', 'She stays 1 to 3 nights a week.'),
  clash('one digit twice', 'House number 12.', 'House number 14.', 'House number 15.'),
  joined('two numbers in two sentences', 'There are 2 children. There are 3 bedrooms.', 'There are 4 children. There are 3 bedrooms.', 'There are 2 children. There are 2 bedrooms.', 'There are 4 children. There are 2 bedrooms.'),
  // Dates and times
  clash('a day of the month', 'Family time on 12 May.', 'Family time on 14 May.', 'Family time on 15 May.'),
  clash('a dotted date', 'The visit was on 12.05.2026 at home.', 'The visit was on 13.05.2026 at home.', 'The visit was on 12.06.2026 at home.'),
  clash('day and month changed apart', 'The hearing is on 3 June 2026.', 'The hearing is on 4 June 2026.', 'The hearing is on 3 July 2026.'),
  clash('a time', 'He arrived at 3.30pm.', 'He arrived at 3.50pm.', 'He arrived at 3.30am.'),
  clash('hour against length', 'They met at 4 for an hour.', 'They met at 5 for an hour.', 'They met at 4 for two hours.'),
  joined('two times in two sentences', 'He arrived at 3.30pm. He left at 4.30pm.', 'He arrived at 3.35pm. He left at 4.30pm.', 'He arrived at 3.30pm. He left at 4.45pm.', 'He arrived at 3.35pm. He left at 4.45pm.'),
  clash('weekdays', 'Handovers are on Fridays.', 'Handovers are on Saturdays.', 'Handovers are on alternate Fridays.'),
  // Negation
  clash('happy', 'At school she is happy with friends.', 'At school she is not happy with friends.', 'At school she is unhappy with friends.'),
  clash('feels safe', 'At home he feels safe.', 'At home he does not feel safe.', "At home he doesn't feel safe."),
  clash('not against always', 'Mum was present.', 'Mum was not present.', 'Mum was always present.'),
  clash('never against often', 'He has hit me.', 'He has never hit me.', 'He has often hit me.'),
  clash('double negation', 'It is likely that she saw it.', 'It is unlikely that she saw it.', 'It is not likely that she saw it.'),
  joined('one negation', 'She is willing to go. Dad is willing to wait.', 'She is not willing to go. Dad is willing to wait.', 'She is willing to go. Dad is willing to wait outside.', 'She is not willing to go. Dad is willing to wait outside.'),
  clash('no against any', 'There were concerns about alcohol.', 'There were no concerns about alcohol.', 'There were several concerns about alcohol.'),
  clash('cannot', 'He can read the letter.', 'He cannot read the letter.', 'He can nearly read the letter.'),
  // Names and pronouns
  clash('who hit', 'She said Daniel hit her.', 'She said Darren hit her.', 'She said Dad hit her.'),
  clash('he or she', 'He said he was frightened.', 'She said he was frightened.', 'He said she was frightened.'),
  clash('whose partner', "Mum's partner was there.", "Dad's partner was there.", "Mum's new partner was there."),
  clash('spelling of a name', 'Seen with Ms Okonjo.', 'Seen with Ms Okonju.', 'Seen with Mrs Okonjo.'),
  clash('they', 'They argued in front of Cassie.', 'Mum and Gran argued in front of Cassie.', 'They argued away from Cassie.'),
  joined('a name in each of two sentences', 'Steve visited at home. Sue visited at school.', 'Mo visited at home. Sue visited at school.', 'Steve visited at home. Mo visited at school.', 'Mo visited at home. Mo visited at school.'),
  joined('Dr. and No. end no sentence', 'Dr. Amin of No. 5 was told. Mum agreed.', 'Dr. Amin of No. 5 was told by letter. Mum agreed.', 'Dr. Amin of No. 5 was told. Mum agreed at once.', 'Dr. Amin of No. 5 was told by letter. Mum agreed at once.'),
  clash('a doctor and his address are one sentence', 'Dr. Amin of No. 5 Hill St. was told.', 'Dr. Amin of No. 6 Hill St. was told.', 'Dr. Amir of No. 5 Hill St. was told.'),
  // Allegation and withdrawal
  clash('retracted in the same sentence', 'Cassie alleged that he hit her.', 'Cassie alleged that he hit her (retracted 3pm).', 'Cassie alleged that he hit her on Friday.'),
  joined('retracted beside an urgent referral: joined, and shown as from two people', 'Cassie said that he hit her. Refer.', 'Cassie said that he hit her (retracted 3pm). Refer.', 'Cassie said that he hit her. Refer urgently under s.47.', 'Cassie said that he hit her (retracted 3pm). Refer urgently under s.47.'),
  clash('withdrawal against repetition', 'The allegation was made on Monday.', 'The allegation was withdrawn on Monday.', 'The allegation was repeated on Monday.'),
  clash('admitted or denied', 'He commented on the assault.', 'He admitted the assault.', 'He denied the assault.'),
  clash('alleged or found', 'He is alleged to have shouted.', 'He is found to have shouted.', 'He is alleged to have shoved.'),
  clash('convicted or cautioned', 'He was charged in 2024.', 'He was convicted in 2024.', 'He was cautioned in 2024.'),
  clash('taken out against added to', 'Bruise seen on left arm. Mum explained a fall.', 'Mum explained a fall.', 'Bruise seen on left arm, yellowing. Mum explained a fall.'),
  clash('what was added speaks of what was taken out', 'Bruise seen on left arm. Mum explained a fall.', 'Mum explained a fall.', 'Bruise seen on left arm. It was yellowing. Mum explained a fall.'),
  joined('a sentence taken out, another changed', 'He shouted. She cried. Gran came.', 'He shouted. Gran came.', 'He shouted. She cried. Gran came at two.', 'He shouted. Gran came at two.'),
  // Quotations
  clash('one word of a quotation', 'She said "I want to see Dad."', 'She said "I want to see Dad sometimes."', 'She said "I don\'t want to see Dad."'),
  clash('two sentences of one quotation', 'She said "I like Dad. I want to go."', 'She said "I love Dad. I want to go."', 'She said "I like Dad. I want to stay."'),
  clash('curly quotation of two sentences', 'He said “It hurt. I cried.”', 'He said “It hurt a lot. I cried.”', 'He said “It hurt. I never cried.”'),
  clash('single quotation of two sentences', "He said 'It hurt. I cried.'", "He said 'It hurt a lot. I cried.'", "He said 'It hurt. I never cried.'"),
  clash('who is quoted', '"I am scared," said Cassie.', '"I am scared," said Mum.', '"I was scared," said Cassie.'),
  clash('who is quoted, after the quotation', '"Stop!" Mum said.', '"Stop!" Dad said.', '"Stop that!" Mum said.'),
  clash('question and answer in one sentence', 'Asked "Did he hit you?" she nodded.', 'Asked "Did he hit you?" she shook her head.', 'Asked "Did anyone hit you?" she nodded.'),
  joined('the sentence after a quotation', 'She said "I want to go home." She cried.', 'She said "I want to go home." She cried quietly.', 'She said "I want to go home now." She cried.', 'She said "I want to go home now." She cried quietly.'),
  // Units, amounts, body sides
  clash('a unit', 'The bruise was 2 cm across.', 'The bruise was 2 mm across.', 'The bruise was 3 cm across.'),
  clash('left or right', 'Mark on the left cheek.', 'Mark on the right cheek.', 'Mark on the left upper cheek.'),
  clash('pounds', 'He owes £50 a week.', 'He owes £500 a week.', 'He owes £50 a month.'),
  clash('a dose', 'She takes 5 mg at night.', 'She takes 50 mg at night.', 'She takes 5 ml at night.'),
  clash('per cent', 'Attendance was 92%.', 'Attendance was 29%.', 'Attendance was 98%.'),
  // Ages and addresses
  clash('an age', 'Kofi is 3.', 'Kofi is 4.', 'Kofi is 2.'),
  clash('an age in years and months', 'Kofi is 3 years and 2 months old.', 'Kofi is 3 years and 4 months old.', 'Kofi is 2 years and 2 months old.'),
  clash('a house number', 'They live at 14 Larch Row, Northmoor.', 'They live at 41 Larch Row, Northmoor.', 'They live at 14 Larch Road, Northmoor.'),
  clash('a flat', 'Flat 2, 9 Mill Yard.', 'Flat 12, 9 Mill Yard.', 'Flat 2, 19 Mill Yard.'),
  clash('an address that must not be told', 'The address is known to Dad.', 'The address is not known to Dad.', 'The address is known to Dad and his brother.'),
  // Strength of a judgement
  clash('may or will', 'There may be a risk of harm.', 'There will be a risk of harm.', 'There may be a low risk of harm.'),
  clash('recommend', 'I recommend supervised time.', 'I recommend unsupervised time.', 'I recommend no time.'),
  clash('supervised or supported', 'Family time should be supervised.', 'Family time should be supported.', 'Family time should not be supervised.'),
  clash('seen alone', 'Cassie was seen alone.', 'Cassie was seen with Mum.', 'Cassie was not seen alone.'),
  clash('only', 'He shouted when drunk.', 'He only shouted when drunk.', 'He shouted, even when not drunk.'),
  // What joins
  joined('two ends of a note', 'She was calm. We drew. Mum came.', 'She was very calm. We drew. Mum came.', 'She was calm. We drew. Mum came back.', 'She was very calm. We drew. Mum came back.'),
  joined('neighbours', 'She was calm. We drew.', 'She was very calm. We drew.', 'She was calm. We drew together.', 'She was very calm. We drew together.'),
  joined('the same change', 'He is 5.', 'He is 6.', 'He is 6.', 'He is 6.'),
  joined('the same sentence taken out', 'One. Two. Three.', 'One. Three.', 'One. Three.', 'One. Three.'),
  joined('both went on writing: both kept', 'We drew.', 'We drew. Cassie chose blue.', 'We drew. Mum knocked at 4.', 'We drew. Cassie chose blue. Mum knocked at 4.'),
  joined('both went on writing the same and then more', 'We drew.', 'We drew. Mum knocked.', 'We drew. Mum knocked. Dad rang.', 'We drew. Mum knocked. Dad rang.'),
  joined('a new line each', 'Plan:\n- see school', 'Plan:\n- see school\n- see GP', 'Plan:\n- ring Gran\n- see school', 'Plan:\n- ring Gran\n- see school\n- see GP'),
  joined('a line break against words', 'Seen at home. Seen at school.', 'Seen at home.\n\nSeen at school.', 'Seen at home. Seen at school by Mo.', 'Seen at home.\n\nSeen at school by Mo.'),
  joined('one accent, two ways of typing it', 'Zoe\u0308 came. She left.', 'Zo\u00eb came. She left early.', 'Zoe\u0308 came late. She left.', 'Zo\u00eb came late. She left early.'),
  // Order
  joined('moved by one, left alone by the other', 'He fell. He cried. Mum ran in.', 'He cried. Mum ran in. He fell.', 'He fell. He cried. Mum ran in at once.', 'He cried. Mum ran in at once. He fell.'),
  clash('moved by one, changed by the other', 'He fell off the wall. He cried. Mum ran in.', 'He cried. Mum ran in. He fell off the wall.', 'He was pushed off the wall. He cried. Mum ran in.'),
  clash('moved by one, taken out by the other', 'He fell off the wall. He cried. Mum ran in.', 'He cried. Mum ran in. He fell off the wall.', 'He cried. Mum ran in.'),
  clash('moved to two places', 'He fell. She cried. Mum ran in. Gran rang.', 'She cried. He fell. Mum ran in. Gran rang.', 'She cried. Mum ran in. Gran rang. He fell.'),
  clash('cut in two against changed', 'He shouted at Mum and Cassie hid upstairs.', 'He shouted at Mum. Cassie hid upstairs.', 'He shouted at Mum and Cassie hid in the garden.'),
  clash('drawn together against changed', 'He shouted at Mum. Cassie hid upstairs.', 'He shouted at Mum and Cassie hid upstairs.', 'He shouted at Mum. Cassie hid in the garden.'),
  clash('rewritten against taken out', 'Dad was kind.', 'I saw warmth between them.', ''),
  clash('a whole note emptied against a changed sentence', 'He came. He left.', '', 'He came. He left angry.'),
]
