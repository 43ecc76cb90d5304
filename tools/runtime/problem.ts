/** Something that a person must hear in one sentence that says what to do. */
export class RuntimeProblem extends Error {
  override readonly name = 'RuntimeProblem'
}
