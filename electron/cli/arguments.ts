import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { NAME_LENGTH } from '#shared/contract/workspace.ts'

/** Paths are made whole at once, so that answers name files that can be found from anywhere. */
export function pathArgument(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('Name a file.')
  return resolve(value)
}

/** Without the ending a slip of the hand could write a bundle over a workspace. */
export function bundleArgument(value: string): string {
  if (!value.toLowerCase().endsWith('.cpdx'))
    throw new InvalidArgumentError('The name of a bundle ends in .cpdx.')
  return resolve(value)
}

export function textArgument(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('This may not be empty.')
  return value.trim()
}

/** The name of a person, a team or a hub. */
export function nameArgument(value: string): string {
  const name = textArgument(value)
  if (name.length > NAME_LENGTH)
    throw new InvalidArgumentError(`This may have ${NAME_LENGTH} characters at most.`)
  return name
}

export function countArgument(low: number, high: number) {
  return (value: string): number => {
    const count = Number(value)
    if (!/^\d+$/.test(value) || count < low || count > high)
      throw new InvalidArgumentError(`Give a whole number from ${low} to ${high}.`)
    return count
  }
}
