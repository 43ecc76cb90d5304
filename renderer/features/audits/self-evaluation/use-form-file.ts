import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { AppError } from '#shared/errors.ts'
import { FORM_LENGTH } from '#shared/model/self-evaluation.ts'

/** The text of a file that is dropped or chosen. What it is, the store says. */
export function useFormFile(locked: boolean) {
  const [text, setText] = useState<string>()
  const [error, setError] = useState<Error>()
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)

  async function take(files: FileList | null): Promise<void> {
    setOver(false)
    setText(undefined)
    setError(undefined)
    const [file] = files ?? []
    if (!file) return
    try {
      setText(await read(file, files?.length ?? 0))
    } catch (reason) {
      setError(reason as Error)
    }
  }

  const drag = (event: DragEvent): boolean => {
    if (!event.dataTransfer.types.includes('Files')) return false
    event.preventDefault()
    event.dataTransfer.dropEffect = locked ? 'none' : 'copy'
    return !locked
  }

  return {
    text,
    error,
    /** Something is held over the tab. */
    over,
    choose: () => input.current?.click(),
    forget: () => {
      setText(undefined)
      setError(undefined)
    },
    input: {
      ref: input,
      onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
        void take(currentTarget.files).finally(() => {
          currentTarget.value = ''
        })
      },
    },
    dropHere: {
      onDragOver: (event: DragEvent) => setOver(drag(event)),
      onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        if (drag(event)) void take(event.dataTransfer.files)
      },
    },
  }
}

async function read(file: File, many: number): Promise<string> {
  if (many > 1) throw new AppError('wrong-file', 'Bring one file at a time: a form belongs to one audit.')
  // Before a byte of it is read; the store measures the text again.
  if (file.size > 4 * FORM_LENGTH)
    throw new AppError(
      'wrong-file',
      'This file is too big to be a self-evaluation: choose the file that the form saved.',
    )
  return file.text().catch(() => {
    throw new AppError('file-missing', 'This file cannot be read: look whether it is still there.')
  })
}
