/** Whether the person went to another page since a heading took the focus last. */
let moved = false

export function pageMoved(): void {
  moved = true
}

/** True once after each move: the heading that asks takes the focus. */
export function takeMove(): boolean {
  const was = moved
  moved = false
  return was
}
