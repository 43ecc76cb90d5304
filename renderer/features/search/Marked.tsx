/** Text with its matching words marked. They stand between U+0001 and U+0002; nothing in it is ever markup. */
export function Marked({ text }: Readonly<{ text: string }>) {
  let from = 0
  return text.split('\u0001').map((piece, index) => {
    const key = from
    from += piece.length + 1
    const end = piece.indexOf('\u0002')
    if (index === 0 || end < 0) return <span key={key}>{piece}</span>
    return (
      <span key={key}>
        <mark>{piece.slice(0, end)}</mark>
        {piece.slice(end + 1)}
      </span>
    )
  })
}
