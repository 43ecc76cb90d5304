import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { Rule } from '#exchange/rules.ts'
import { verifyBundle } from '#exchange/verify.ts'
import { canonicalJson } from '#store/records/version.ts'
import { bundleEntries, type EvilEntry, evilZip } from '#test/support/evil-zip.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { schoolVersion } from '#test/support/versions.ts'

async function verify(bytes: Buffer) {
  const file = join(temporaryFolder(), 'evil.cpdx')
  writeFileSync(file, bytes)
  return await verifyBundle(file)
}

const lines = [schoolVersion(), schoolVersion({ name: 'Other Primary' })]
const good = () => bundleEntries(lines)
const replaced = (name: string, change: Partial<EvilEntry>) =>
  good().map((entry) => (entry.name === name ? { ...entry, ...change } : entry))
const added = (...more: EvilEntry[]) => [...good(), ...more]
const zip = (entries: EvilEntry[]) => evilZip({ entries })
const named = (name: string | Buffer) => zip(added({ name, data: Buffer.from('x') }))

test('an honest bundle of the small writer is accepted, so that each refusal below has one cause', async () => {
  expect(await verify(zip(good()))).toMatchObject({ ok: true, records: 2, faulty: 0 })
})

test('a bundle that an ordinary zip program wrote again is the same bundle', async () => {
  const extra = Buffer.from([0x55, 0x54, 5, 0, 1, 1, 2, 3, 4])
  const entries = good().map((entry) => ({
    ...entry,
    madeOn: 3,
    attributes: 0o100644 * 65_536,
    extra,
    method: 0,
  }))
  expect(await verify(zip(entries))).toMatchObject({ ok: true, records: 2 })
})

const NAMES = [
  '../x',
  '/etc/x',
  'C:\\x',
  '..\\x',
  '\\\\srv\\x',
  'a\0b',
  'CON',
  'a:b',
  'records\u202e.ndjson',
  'Manifest.json',
  'MANIFEST.JSON',
  'read-me.txt',
  `files/${'A'.repeat(64)}`,
  `files/../${'a'.repeat(61)}`,
  'files/',
  'ma\u006e\u0303ifest.json',
  'manifest.json\n',
  '',
]
test.each(NAMES)('the name %j is refused', async (name) => {
  expect(await verify(named(Buffer.from(name)))).toMatchObject({ ok: false, rule: 'entry-name' })
})

const big = Buffer.alloc(20_000_000)
const ZIPS: [string, Rule, () => Buffer][] = [
  ['an empty file', 'not-a-bundle', () => Buffer.alloc(0)],
  ['a PDF', 'not-a-bundle', () => Buffer.from(`%PDF-1.7\n${'x'.repeat(100)}`)],
  ['a sealed bundle', 'sealed', () => Buffer.from(`age-encryption.org/v1\n${'x'.repeat(100)}`)],
  ['two manifests', 'entry-twice', () => zip(added(good()[0] as EvilEntry))],
  ['no signature part', 'entry-missing', () => zip(good().filter(({ name }) => name !== 'manifest.sig'))],
  ['no records', 'entry-missing', () => zip(good().filter(({ name }) => name !== 'records.ndjson'))],
  [
    'a symlink',
    'entry-kind',
    () => zip(replaced('READ-ME.txt', { madeOn: 3, attributes: 0o120777 * 65_536 })),
  ],
  ['a folder', 'entry-kind', () => zip(replaced('READ-ME.txt', { attributes: 0x10 }))],
  ['overlapping parts', 'zip-shape', () => zip(replaced('READ-ME.txt', { offset: 0 }))],
  ['a local name of its own', 'zip-shape', () => zip(replaced('READ-ME.txt', { localName: 'READ-ME.exe' }))],
  ['a gap', 'zip-shape', () => zip(replaced('READ-ME.txt', { gap: Buffer.from('hidden') }))],
  ['data before', 'zip-shape', () => evilZip({ entries: good(), before: Buffer.from('PK--') })],
  ['data behind', 'zip-shape', () => evilZip({ entries: good(), after: Buffer.from('more') })],
  ['a comment', 'zip-shape', () => evilZip({ entries: good(), comment: Buffer.from('hello') })],
  ['encryption', 'zip-shape', () => zip(replaced('READ-ME.txt', { flags: 1 }))],
  [
    'an unknown packing',
    'zip-shape',
    () => zip(replaced('READ-ME.txt', { method: 14, packed: Buffer.from('x') })),
  ],
  ['zip64', 'zip-shape', () => zip(replaced('READ-ME.txt', { extra: Buffer.from([1, 0, 2, 0, 9, 9]) }))],
  ['a wrong CRC', 'entry-damaged', () => zip(replaced('records.ndjson', { crc: 1 }))],
  ['a size that is too small', 'entry-size', () => zip(replaced('READ-ME.txt', { size: 3 }))],
  ['a size that is too large', 'entry-size', () => zip(replaced('READ-ME.txt', { size: 300 }))],
  [
    'bytes behind the packed stream',
    'entry-damaged',
    () => {
      const { data } = good()[3] as EvilEntry
      return zip(
        replaced('READ-ME.txt', { packed: Buffer.concat([deflateRawSync(data), Buffer.from('hidden')]) }),
      )
    },
  ],
  ['too many parts', 'entries', () => evilZip({ entries: good(), count: 60_000 })],
  ['a bomb', 'ratio', () => zip(added({ name: `files/${'a'.repeat(64)}`, data: big }))],
  [
    'a declared gigabyte',
    'declared-size',
    () =>
      zip(
        added(
          ...['a', 'b', 'c', 'd'].map((letter) => ({
            name: `files/${letter.repeat(64)}`,
            data: Buffer.from('x'),
            size: 250_000_000,
            packedSize: 3_000_000,
          })),
        ),
      ),
  ],
  [
    'a bomb that lies about its size',
    'entry-size',
    () => zip(replaced('READ-ME.txt', { packed: deflateRawSync(big), size: 900_000 })),
  ],
  [
    'a first page that is too large',
    'manifest-size',
    () => zip(replaced('manifest.json', { data: Buffer.alloc(1_000_001, 32), method: 0 })),
  ],
  [
    'a part that no page names',
    'file-list',
    () => zip(added({ name: `files/${'a'.repeat(64)}`, data: Buffer.from('x') })),
  ],
  ['changed records', 'entry-size', () => zip(replaced('records.ndjson', { data: Buffer.from('{}\n') }))],
  [
    'records changed at the same length',
    'hash',
    () => {
      const { data } = good()[2] as EvilEntry
      return zip(replaced('records.ndjson', { data: Buffer.from(data.toString().replace('Other', 'Owner')) }))
    },
  ],
  [
    'a signature that nobody can check',
    'signature',
    () => zip(replaced('manifest.sig', { data: Buffer.from('sig') })),
  ],
]
test.each(ZIPS)('%s is refused', async (_, rule, make) => {
  const begun = performance.now()
  expect(await verify(make())).toMatchObject({
    ok: false,
    rule,
    reason: expect.stringMatching(/\.( \(.*\))?$/),
  })
  // A bound, not a measurement: a bomb that is unpacked takes far longer.
  expect(performance.now() - begun).toBeLessThan(10_000)
})

type Change = (manifest: Record<string, unknown>) => Record<string, unknown>
const MANIFESTS: [string, Rule, Change][] = [
  [
    'a newer major version',
    'newer-version',
    (it) => ({ ...it, version: { major: 2, minor: 0 }, counts: 'other' }),
  ],
  ['another format', 'manifest', (it) => ({ ...it, format: 'zip' })],
  ['another kind', 'bundle-kind', (it) => ({ ...it, kind: 'handover' })],
  ['a signature', 'signature', (it) => ({ ...it, signature: { key: 'x', value: 'y' } })],
  ['an encryption', 'signature', (it) => ({ ...it, encryption: { recipient: 'x' } })],
  ['no owner', 'manifest', ({ owner: _, ...it }) => it],
  ['a workspace that is no id', 'manifest', (it) => ({ ...it, workspace: '../../etc' })],
  ['wrong counts', 'counts', (it) => ({ ...it, counts: { ...(it.counts as object), records: 3 } })],
]
test.each(MANIFESTS)('a first page with %s is refused', async (_, rule, change) => {
  expect(await verify(zip(bundleEntries(lines, change)))).toMatchObject({ ok: false, rule })
})

/** 60,000 characters that no packing makes small. */
const noise = () => randomBytes(30_000).toString('hex')
const text = canonicalJson(schoolVersion())
const deep = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`
const withBody = (body: string) => text.replace('"body":{', `"body":{${body},`)
const LINES: [string, Rule, () => string | Buffer][] = [
  ['5,000 levels', 'json-depth', () => deep(5000)],
  ['450,000 levels', 'json-depth', () => deep(450_000)],
  ['more than a megabyte', 'line-size', () => JSON.stringify({ a: Array.from({ length: 20 }, noise) })],
  ['a text of more than 200 kB', 'json-string', () => withBody(`"more":"${'x'.repeat(200_001)}"`)],
  ['__proto__', 'json-key', () => withBody('"__proto__":{"admin":true}')],
  ['constructor', 'json-key', () => withBody('"constructor":{"prototype":1}')],
  ['an escaped __proto__', 'json-key', () => withBody('"\\u005f_proto__":1')],
  ['a field twice', 'json-twice', () => withBody('"urn":"654321"')],
  ['a field twice, once escaped', 'json-twice', () => withBody('"\\u0075rn":"654321"')],
  ['1e999', 'json-number', () => withBody('"more":1e999')],
  ['9007199254740993', 'json-number', () => withBody('"more":9007199254740993')],
  ['half a character', 'json-text', () => withBody('"more":"\\ud800"')],
  ['half a character in a name', 'json-text', () => withBody('"\\udc00":1')],
  ['bytes that are no UTF-8', 'json-text', () => Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ['no JSON', 'json', () => 'hello'],
  ['an empty line', 'json', () => ''],
  ['a list', 'line', () => '[]'],
  ['another object', 'line', () => '{}'],
  ['a field of its own', 'line', () => text.replace('{', '{"admin":true,')],
  ['a body without a nonce', 'line', () => text.replace(/"nonce":"[0-9a-f]*",/, '')],
  ['the same version twice', 'line-twice', () => canonicalJson(lines[0])],
]
test.each(LINES)('a line with %s is refused', async (_, rule, line) => {
  expect(await verify(zip(bundleEntries([...lines, line()])))).toMatchObject({ ok: false, rule })
})

test('a whole character written as two escaped halves is not half a character', async () => {
  const version = schoolVersion({ name: 'Smile \u{1f642}' })
  const escaped = canonicalJson(version).replace('\u{1f642}', '\\ud83d\\ude42')
  expect(await verify(zip(bundleEntries([escaped])))).toMatchObject({ ok: true, faulty: 0 })
})

test('records beyond the limit are refused while they are read', async () => {
  const skeleton = (number: number) => ({
    id: number.toString(16).padStart(64, '0'),
    kind: 'school',
    record: `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`,
    parents: [],
    instance: 'laptop',
    seq: number,
    savedAt: '2026-10-01T10:00:00.000Z',
    deleted: true,
  })
  const many = Array.from({ length: 100_001 }, (_, number) => skeleton(number))
  const entries = bundleEntries(many).map((entry) => ({ ...entry, method: 0 }))
  expect(await verify(zip(entries))).toMatchObject({ ok: false, rule: 'records' })
})

const skeletonOf = ({ nonce: _, body: __, ...rest }: (typeof lines)[number]) => rest

test('one record with two kinds is refused, since it would be judged as two', async () => {
  const [school] = lines as [(typeof lines)[number]]
  const other = { ...skeletonOf(school), id: 'a'.repeat(64), kind: 'person' }
  const oneRecord = (it: Record<string, unknown>) => ({
    ...it,
    counts: { ...(it.counts as object), records: 1 },
  })
  expect(await verify(zip(bundleEntries([school, other], oneRecord)))).toMatchObject({
    ok: false,
    rule: 'line',
  })
})

test('a record with more versions than anybody writes is refused', async () => {
  const [school] = lines as [(typeof lines)[number]]
  const history = Array.from({ length: 10_001 }, (_, number) => ({
    ...skeletonOf(school),
    id: number.toString(16).padStart(64, '0'),
  }))
  expect(await verify(zip(bundleEntries(history.slice(0, 10_000))))).toMatchObject({ ok: true })
  expect(await verify(zip(bundleEntries(history)))).toMatchObject({ ok: false, rule: 'records' })
})

test('a file that is cut anywhere is refused', async () => {
  const whole = zip(good())
  for (let length = 0; length < whole.length; length += 7)
    expect((await verify(whole.subarray(0, length))).ok).toBe(false)
})
