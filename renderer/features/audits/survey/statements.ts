import { type Framework, type FrameworkItem, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'

export type Statement = Readonly<{ itemId: string; title: string; words: string }>

/** What staff are asked, in the framework's order. */
export function statementsOf(framework: Framework): Statement[] {
  return itemsOf(framework).flatMap((item) => {
    const { survey_statement: words } = item
    return words === null ? [] : [{ itemId: item.id, title: itemTitle(item as FrameworkItem), words }]
  })
}

/** For the form that the adviser sets up: one statement a line, as forms take a pasted list. */
export function statementLines(statements: readonly Statement[]): string {
  return statements.map(({ words }) => words).join('\n')
}

/** Copies by the window itself: pages here have no right to the clipboard. Answers whether it worked. */
export function copyText(text: string): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.setAttribute('aria-hidden', 'true')
  box.style.position = 'fixed'
  box.style.opacity = '0'
  const before = document.activeElement
  document.body.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
