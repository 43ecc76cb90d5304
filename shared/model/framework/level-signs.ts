/**
 * One short sign a level, where there is no room for its label: as many first letters as tell the labels apart, so
 * W, B, S and G, or N, St, M and Se. A figure would not do: the key for "Bronze" is 2, and Bronze counts as 1.
 */
export function levelSigns(labels: readonly string[]): string[] {
  return labels.map((label) => {
    for (let length = 1; length < label.length; length += 1) {
      const sign = label.slice(0, length)
      const starts = (other: string) => other.toLowerCase().startsWith(sign.toLowerCase())
      if (!sign.endsWith(' ') && labels.filter(starts).length === 1) return sign
    }
    return label
  })
}
