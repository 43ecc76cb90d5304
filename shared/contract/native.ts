import * as z from 'zod'
import { eventIterator, operation } from './base.ts'

const granted = z.object({ grant: z.string(), name: z.string() })

/** What a new file is for; its ending follows from it. */
export const TARGETS = ['bundle', 'table-csv', 'table-xlsx', 'report-docx', 'form-html', 'framework'] as const
export type Target = (typeof TARGETS)[number]

/** What a document to print may have; more is a sign of something wrong. */
export const PRINT_LETTERS = 5_000_000

/** What only the operating system can do. Served by main over a port of its own; it never sees records. */
export const native = {
  /** Asks for a file to read. The answer is a grant for the store, not a path. `null`: the person cancelled. */
  chooseFile: operation
    .input(
      z.object({
        purpose: z.enum(['register', 'bundle', 'contacts', 'survey', 'context', 'calendar', 'framework']),
      }),
    )
    .output(granted.nullable()),
  chooseTarget: operation
    .input(z.object({ purpose: z.enum(TARGETS), suggestedName: z.string().max(200) }))
    .output(granted.nullable()),
  /**
   * Prints a document in a locked-down window: to a PDF that the person names (`file` is its name, `grant` is for
   * `showFile`), or to a printer (both are null). `null`: the person cancelled.
   */
  print: operation
    .input(
      z.object({
        title: z.string().max(200),
        html: z.string().max(PRINT_LETTERS),
        to: z.enum(['pdf', 'printer']),
      }),
    )
    .output(z.object({ file: z.string().nullable(), grant: z.string().nullable() }).nullable()),
  /** Shows a chosen or printed file in the system's file manager. */
  showFile: operation.input(z.object({ grant: z.string() })).output(z.object({})),
  /** Whether the store process lives. After a `restarting` new ports come; after `stopped` none do. */
  storeState: operation.output(
    eventIterator(z.object({ state: z.enum(['ready', 'restarting', 'stopped']) })),
  ),
}
