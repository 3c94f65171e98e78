// The same fictional notes for every contestant: about 1 KB of prose each, from a seed.
const WORDS = ('the child said that she likes drawing with her mother after school and her father waits outside while grandmother cooks tea '
  + 'he showed me his room which was tidy and warm we talked about the weekend the dog the garden a book about whales and what happens next '
  + 'I explained my role and who reads what I write he asked whether the judge would see his picture and I told him how that works').split(' ')

/** Notes with `_id`, `title`, `text` (about 1 KB); deterministic for a seed. */
export function someNotes(count, seed = 7) {
  let state = seed
  const next = () => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return state / 2 ** 32 }
  return Array.from({ length: count }, (_, index) => {
    const sentences = []
    for (let length = 0; length < 1000;) {
      const words = Array.from({ length: 8 + Math.floor(next() * 10) }, () => WORDS[Math.floor(next() * WORDS.length)])
      const sentence = `${words[0][0].toUpperCase()}${words.join(' ').slice(1)}.`
      sentences.push(sentence)
      length += sentence.length + 1
    }
    return { _id: `note-${String(index).padStart(6, '0')}`, title: `Visit ${index}`, text: sentences.join(' ') }
  })
}
