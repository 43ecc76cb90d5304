import * as z from 'zod'
import { SHARING, type Sharing } from './fields.ts'

/** One kind of record: its shape, what may leave by default, what it points at and what search finds. */
export type Kind<K extends string = string, S extends z.ZodObject = z.ZodObject> = Readonly<{
  kind: K
  /** What one is called, for sentences: "a goal", "an audit". */
  noun: string
  body: S
  sharing: Sharing
  /** Set where what the record says holds it back: worked out at every save; `programme` leaves it as it is. */
  sharingOf?: (body: z.infer<S>) => Sharing
  /** Why what stands there may not be changed any more, as a sentence. Deleting it, bringing it back and other sharing are no change. */
  frozen?: (body: z.infer<S>) => string | undefined
  /** Fields that hold the id of another record, and its kind. The current tables hold them as foreign keys. */
  references: Readonly<Partial<Record<string, string>>>
  /** Set where two computers could make the same thing: the id is then derived from this text. */
  naturalKey?: (body: z.infer<S>) => string
  /** What full-text search finds; `null` keeps a record out of search. */
  words: (body: z.infer<S>) => Readonly<{ title: string; text: string }> | null
}>

export type BodyOf<T> = T extends Kind<string, infer S> ? z.infer<S> : never
export type InputOf<T> = T extends Kind<string, infer S> ? z.input<S> : never

type Definition<K extends string, F extends z.ZodRawShape> = Omit<
  Kind<K, z.ZodObject<F>>,
  'body' | 'references' | 'words' | 'naturalKey' | 'sharingOf' | 'frozen'
> &
  Readonly<{
    fields: F
    references?: Partial<Record<Extract<keyof F, string>, string>>
    sharingOf?: (body: z.infer<z.ZodObject<F>>) => Sharing
    frozen?: (body: z.infer<z.ZodObject<F>>) => string | undefined
    naturalKey?: (body: z.infer<z.ZodObject<F>>) => string
    words?: (body: z.infer<z.ZodObject<F>>) => Readonly<{ title: string; text: string }> | null
  }>

/** Declares a kind. Every body carries its own sharing class; a kind that is `private` can be nothing else. */
export function defineKind<const K extends string, F extends z.ZodRawShape>(definition: Definition<K, F>) {
  const sharing =
    definition.sharing === 'private'
      ? z.literal('private').default('private')
      : z.enum(SHARING).default(definition.sharing)
  const body = z.object({ ...definition.fields, sharing }) as z.ZodObject<
    F & { sharing: z.ZodDefault<z.ZodType<Sharing, Sharing>> }
  >
  return {
    kind: definition.kind,
    noun: definition.noun,
    sharing: definition.sharing,
    body,
    references: definition.references ?? {},
    ...(definition.naturalKey ? { naturalKey: definition.naturalKey } : {}),
    ...(definition.sharingOf ? { sharingOf: definition.sharingOf } : {}),
    ...(definition.frozen ? { frozen: definition.frozen } : {}),
    words: definition.words ?? (() => null),
  } as unknown as Kind<K, typeof body>
}
