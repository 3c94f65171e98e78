interface LookedTableProps {
  readonly rows: readonly { readonly id: string; readonly heading: string; readonly seen: string; readonly myInterpretation: string }[]
}

/** What was looked at: what was seen in one column, what the practitioner makes of it in another. Rows in which nothing stands are left out. */
export function LookedTable({ rows }: LookedTableProps) {
  return (
    <table class="observation__table">
      <caption class="visually-hidden">What was seen and heard, and what the practitioner makes of it</caption>
      <thead><tr><th scope="col">Looked at</th><th scope="col">Seen and heard</th><th scope="col">My interpretation</th></tr></thead>
      <tbody>
        {rows.filter(({ seen, myInterpretation }) => seen.trim() !== '' || myInterpretation.trim() !== '').map(({ id, heading, seen, myInterpretation }) => (
          <tr key={id}>
            <th scope="row">{heading}</th>
            <td class="note__text">{seen}</td>
            <td class="note__text observation__mine">{myInterpretation || <span class="quiet">None</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
