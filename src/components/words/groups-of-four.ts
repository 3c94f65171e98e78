/** A long code as people read it aloud: "1a2b 3c4d". */
export function groupsOfFour(code: string): string {
  return code.replace(/.{4}(?=.)/g, '$& ')
}
