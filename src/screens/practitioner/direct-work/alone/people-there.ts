type People = { name: string; role: string }[]

/** People as they are typed, one a line: a half-typed name must not jump. */
export function peopleToText(people: readonly { readonly name: string; readonly role: string }[]): string {
  return people.map(({ name, role }) => (role === '' ? name : `${name},${role.startsWith(' ') ? '' : ' '}${role}`)).join('\n')
}

/** Name up to the comma, and after it who they are. */
export function textToPeople(text: string): People {
  if (text === '') return []
  return text.split('\n').map((line) => {
    const comma = line.indexOf(',')
    return comma < 0 ? { name: line.slice(0, 500), role: '' } : { name: line.slice(0, comma).slice(0, 500), role: line.slice(comma + 1).slice(0, 500) || ' ' }
  })
}

/** As they are kept: no empty lines, no spaces around. */
export function tidyPeople(people: readonly { readonly name: string; readonly role: string }[]): People {
  return people.map(({ name, role }) => ({ name: name.trim(), role: role.trim() })).filter(({ name }) => name !== '')
}
