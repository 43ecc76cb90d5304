/**
 * What makes the form work, for any browser of the last years. It reads the items from the page, so nothing that a
 * person typed ever stands in it, and its hash in the page's policy is the only script that may run there.
 */
export const FORM_SCRIPT = String.raw`
'use strict'
const form = document.querySelector('form')
const about = form.dataset
const items = [...form.querySelectorAll('[data-item]')]
const by = form.elements.namedItem('filledInBy')
const on = form.elements.namedItem('filledInOn')
const said = document.getElementById('said')
const keptWords = document.getElementById('kept')
const place = 'cpd-fieldbook/self-evaluation/' + about.audit
const limit = Number(about.limit)
// What was typed and stands in no file yet.
let unsaved = false
let timer

const chosenOf = (item) => item.querySelector('input:checked')
const wordsOf = (item) => item.querySelector('textarea')
const answered = () => items.filter((item) => chosenOf(item))
const isLevel = (value) => /^[0-9]$/.test(value)
const say = (words) => { said.textContent = words }

function answers() {
  return {
    format: about.format,
    version: Number(about.version),
    audit: about.audit,
    school: { id: about.schoolId, name: about.schoolName },
    framework: { id: about.frameworkId, version: about.frameworkVersion },
    filledInBy: by.value,
    filledInOn: on.value,
    answers: items.flatMap((item) => {
      const value = chosenOf(item) ? chosenOf(item).value : null
      const comment = wordsOf(item).value.trim()
      if (value === null && comment === '') return []
      return [{ item: item.dataset.item, answer: value !== null && isLevel(value) ? Number(value) : value, comment }]
    }),
  }
}

function show() {
  const done = answered().length
  const words = done + ' of ' + items.length
  for (const place of document.querySelectorAll('[data-count]')) place.textContent = words
  const bar = document.querySelector('progress')
  bar.value = done
  for (const item of items) {
    item.querySelector('.clear').hidden = !chosenOf(item)
    const left = limit - wordsOf(item).value.length
    item.querySelector('.left').textContent = left <= 100 ? left + (left === 1 ? ' character left' : ' characters left') : ''
  }
}

function grow(area) {
  area.style.height = 'auto'
  area.style.height = area.scrollHeight + 2 + 'px'
}

function keep() {
  clearTimeout(timer)
  timer = undefined
  try {
    localStorage.setItem(place, JSON.stringify(answers()))
    keptWords.textContent = 'Kept in this browser ' + new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
    return true
  } catch {
    keptWords.textContent = 'This browser keeps nothing: save before you close the page.'
    return false
  }
}

function changed() {
  unsaved = true
  show()
  clearTimeout(timer)
  timer = setTimeout(keep, 300)
}

/** Puts answers into the page; what is not of this form is left out. */
function fill(found) {
  const byItem = new Map(found.answers.map((answer) => [answer.item, answer]))
  for (const item of items) {
    const answer = byItem.get(item.dataset.item)
    for (const input of item.querySelectorAll('input[type=radio]'))
      input.checked = answer !== undefined && answer.answer !== null && input.value === String(answer.answer)
    wordsOf(item).value = answer ? String(answer.comment || '').slice(0, limit) : ''
    grow(wordsOf(item))
  }
  if ([...by.options].some((option) => option.value === found.filledInBy)) by.value = found.filledInBy
  if (/^\d{4}-\d{2}-\d{2}$/.test(found.filledInOn)) on.value = found.filledInOn
  show()
}

function readAnswers(text) {
  let found
  try { found = JSON.parse(text) } catch { throw 'This file is not a saved self-evaluation.' }
  if (!found || found.format !== about.format || !Array.isArray(found.answers)) throw 'This file is not a saved self-evaluation.'
  if (found.audit !== about.audit) {
    const name = found.school && typeof found.school.name === 'string' ? found.school.name : ''
    throw name !== '' && name !== about.schoolName
      ? 'This file is for ' + name + ', not ' + about.schoolName + '.'
      : 'This file belongs to another self-evaluation.'
  }
  if (!found.answers.every((answer) => answer && typeof answer === 'object')) throw 'This file is damaged.'
  return found
}

function wrong(field, words) {
  const place = document.getElementById(field.getAttribute('aria-describedby'))
  place.textContent = words
  if (words === '') field.removeAttribute('aria-invalid')
  else field.setAttribute('aria-invalid', 'true')
  return words === '' ? [] : [field]
}

function save() {
  const missing = [
    ...wrong(by, by.value === '' ? 'Choose who fills this in.' : ''),
    ...wrong(on, on.value === '' ? 'Write the date.' : ''),
  ]
  if (missing.length > 0) {
    say('Not saved yet: say who fills this in, and when.')
    missing[0].focus()
    return
  }
  if (answered().length === 0 && answers().answers.length === 0) {
    say('There is nothing to save yet: no item has an answer.')
    items[0].querySelector('input').focus()
    return
  }
  keep()
  const name = ('Self-evaluation – ' + about.schoolName).replace(/[\u0000-\u001f\u007f\\/:*?"<>|\u202a-\u202e\u2066-\u2069]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 120) + '.json'
  const link = document.createElement('a')
  link.download = name
  link.href = URL.createObjectURL(new Blob([JSON.stringify(answers(), null, 1)], { type: 'application/json' }))
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  unsaved = false
  const open = items.length - answered().length
  say('Saved as “' + name + '”, mostly in your downloads. Send this file back to your adviser.' + (open === 0 ? '' : ' ' + open + (open === 1 ? ' item has' : ' items have') + ' no answer yet: you can send it so, or go on and save again.'))
}

function next(from) {
  const here = items.indexOf(from)
  const open = [...items.slice(here + 1), ...items.slice(0, here + 1)].find((item) => !chosenOf(item))
  if (!open) return say('Every item has an answer. Save your answers and send the file to your adviser.')
  open.querySelector('input').focus({ preventScroll: true })
  open.scrollIntoView({ block: 'start' })
}

form.addEventListener('input', (event) => {
  if (event.target.tagName === 'TEXTAREA') grow(event.target)
  if (event.target === by || event.target === on) wrong(event.target, '')
  changed()
})
form.addEventListener('submit', (event) => event.preventDefault())
for (const button of document.querySelectorAll('.save')) button.addEventListener('click', save)
for (const button of document.querySelectorAll('.next'))
  button.addEventListener('click', () => next(items.filter((item) => chosenOf(item)).at(-1)))
for (const item of items)
  item.querySelector('.clear').addEventListener('click', () => {
    chosenOf(item).checked = false
    item.querySelector('input').focus()
    changed()
  })
document.getElementById('print').addEventListener('click', () => window.print())
document.getElementById('empty').addEventListener('click', () => {
  if (!confirm('Take all answers out of this page and out of this browser? Files that you saved stay.')) return
  fill({ answers: [] })
  by.value = ''
  today()
  clearTimeout(timer)
  try { localStorage.removeItem(place) } catch {}
  unsaved = false
  keptWords.textContent = ''
  say('This page is empty again.')
})

const file = document.getElementById('file')
document.getElementById('load').addEventListener('click', () => file.click())
file.addEventListener('change', async () => {
  const [chosen] = file.files
  if (!chosen) return
  try {
    if (chosen.size > 1000000) throw 'This file is too big to be a saved self-evaluation.'
    const found = readAnswers(await chosen.text())
    if (answered().length > 0 && !confirm('Put the answers of this file in the place of what is here?')) return
    fill(found)
    keep()
    unsaved = false
    say('The answers of the file are here. Go on where you stopped, then save again.')
  } catch (reason) {
    say(typeof reason === 'string' ? reason : 'This file cannot be read.')
  } finally {
    file.value = ''
  }
})

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const { target } = event
  if (event.key === 'Escape' && target.matches('textarea')) {
    const own = target.closest('[data-item]')
    ;(chosenOf(own) || own.querySelector('input')).focus()
    return
  }
  if (target.matches('textarea, select, input:not([type=radio])')) return
  const item = target.closest('[data-item]')
  const key = event.key.toLowerCase()
  if (key === 'n') {
    event.preventDefault()
    next(item)
    return
  }
  if (key === 'c' && item) {
    event.preventDefault()
    wordsOf(item).focus()
    return
  }
  const input = item && item.querySelector('input[data-key="' + (/^[0-9xa]$/.test(key) ? key : '') + '"]')
  if (!input) return
  event.preventDefault()
  input.checked = true
  input.focus()
  changed()
})
for (const kind of ['dragover', 'drop']) document.addEventListener(kind, (event) => event.preventDefault())
addEventListener('beforeprint', () => items.forEach((item) => grow(wordsOf(item))))
// A tab that is closed by accident: what can be kept is kept, and only what cannot be needs a warning.
addEventListener('pagehide', () => { if (timer !== undefined) keep() })
document.addEventListener('visibilitychange', () => { if (document.hidden && timer !== undefined) keep() })
addEventListener('beforeunload', (event) => {
  if (!unsaved || keep()) return
  event.preventDefault()
  event.returnValue = ''
})

function today() {
  const now = new Date()
  on.value = now.getFullYear() + '-' + String(now.getMonth() + 1).padStart(2, '0') + '-' + String(now.getDate()).padStart(2, '0')
}
today()
try {
  const before = localStorage.getItem(place)
  if (before !== null) {
    fill(readAnswers(before))
    keptWords.textContent = 'Your answers are back'
  }
} catch {}
show()
`
