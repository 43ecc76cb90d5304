/** A table on its way into a file: what stands in each column decides how it is written. */
export type TableColumn = Readonly<{ head: string; kind: 'text' | 'code' | 'number' | 'date' }>
export type TableCell = string | number | null
export type Table = Readonly<{
  title: string
  columns: readonly TableColumn[]
  rows: readonly (readonly TableCell[])[]
}>
