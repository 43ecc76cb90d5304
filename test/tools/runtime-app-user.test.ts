import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appFolder, giveToApp, needsAppUser, readableByApp, readableFolder } from '#tools/runtime/app-user.ts'

let folder: string
const left: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'app-user-')) // private to us, as mkdtemp makes it
  mkdirSync(join(folder, 'dist/resources'), { recursive: true })
  writeFileSync(join(folder, 'dist/electron'), '#!/bin/sh\n')
  writeFileSync(join(folder, 'dist/resources/app.asar'), 'x')
  chmodSync(join(folder, 'dist/electron'), 0o700)
})

afterEach(() => {
  // A test worker is stopped, not ended, so nothing is cleared away by itself here.
  for (const path of [folder, ...left.splice(0)]) rmSync(path, { recursive: true, force: true })
})

describe.runIf(needsAppUser)('under root the app is another user', () => {
  test('what root alone can read is copied to where the app can, and programs stay programs', () => {
    expect(readableByApp([join(folder, 'dist/electron')])).toBe(false)
    const copy = readableFolder(join(folder, 'dist'), 'electron')
    left.push(dirname(copy))
    expect(copy).not.toBe(join(folder, 'dist'))
    expect(readableByApp([join(copy, 'electron'), join(copy, 'resources/app.asar')])).toBe(true)
    expect(statSync(join(copy, 'electron')).mode & 0o111).toBe(0o111)
    expect(statSync(join(copy, 'resources/app.asar')).mode & 0o111).toBe(0)
  })

  test('what the app can read stays where it is', () => {
    chmodSync(folder, 0o755)
    chmodSync(join(folder, 'dist/electron'), 0o755)
    expect(readableFolder(join(folder, 'dist'), 'electron')).toBe(join(folder, 'dist'))
  })

  test('its folders, and what a test puts into them, are its own', () => {
    const own = appFolder('test')
    left.push(own)
    writeFileSync(join(own, 'schools.csv'), 'URN\n')
    giveToApp(own)
    expect(statSync(own).uid).toBe(65534)
    expect(statSync(join(own, 'schools.csv')).uid).toBe(65534)
  })
})

test.runIf(!needsAppUser)('for everyone else nothing is copied', () => {
  expect(readableFolder(join(folder, 'dist'), 'electron')).toBe(join(folder, 'dist'))
})
