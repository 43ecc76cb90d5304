/** Whether the person went to another page since a heading took the focus last. */
let moved = false

export function pageMoved(): void {
  moved = true
}

/** A page was left and the next one has not taken the focus yet. */
export function isMoving(): boolean {
  return moved
}

/** True once after each move: the heading that asks takes the focus. */
export function takeMove(): boolean {
  const was = moved
  moved = false
  return was
}
