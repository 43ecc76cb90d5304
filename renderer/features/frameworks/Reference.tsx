type ReferenceProps = Readonly<{ id: string; basedOn: string }>

/** What the version is called between computers; no person needs it to read or to write one. */
export function Reference({ id, basedOn }: ReferenceProps) {
  return (
    <p className="fb-quiet frameworks-reference">
      Reference: {id}
      {basedOn !== '' && `, copied from ${basedOn}`}
    </p>
  )
}
