import { AlignmentType, BorderStyle, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx'

/** Every Office has it, on Windows and on Macs; LibreOffice brings a font of the same widths. Its figures stand in columns. */
const FONT = 'Cambria'
/** A4 with margins of 18 mm, in twentieths of a point. */
export const PAGE = { width: 11906, height: 16838, margin: 1020 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin
/** Where the values of the facts stand. */
const FACT_INDENT = 2800

export const QUIET = '333333'
const RULE = { style: BorderStyle.SINGLE, color: '000000', size: 6, space: 4 } as const

/** How Word sees the styles that it knows by name. Sizes are in half points, distances in twentieths of a point. */
export const STYLES: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: 48, bold: true },
      paragraph: { spacing: { before: 0, after: 140, line: 240 }, keepNext: true },
    },
    heading1: {
      run: { size: 32, bold: true },
      paragraph: {
        spacing: { before: 480, after: 140, line: 240 },
        keepNext: true,
        keepLines: true,
        outlineLevel: 0,
        border: { top: { ...RULE, size: 4, space: 8 } },
      },
    },
    heading2: {
      run: { size: 25, bold: true },
      paragraph: {
        spacing: { before: 320, after: 100, line: 240 },
        keepNext: true,
        keepLines: true,
        outlineLevel: 1,
      },
    },
    heading3: {
      run: { size: 21, bold: true },
      paragraph: {
        spacing: { before: 220, after: 60, line: 240 },
        keepNext: true,
        keepLines: true,
        outlineLevel: 2,
      },
    },
    caption: {
      run: { size: 19 },
      paragraph: { spacing: { before: 240, after: 60, line: 240 }, keepNext: true },
    },
    hyperlink: { run: {} },
  },
  paragraphStyles: [
    style('Subtitle', { run: { size: 26 }, paragraph: { spacing: { after: 120, line: 240 } } }),
    // A hanging indent is a tab stop too.
    style('Fact', {
      paragraph: {
        spacing: { after: 30 },
        indent: { left: FACT_INDENT, hanging: FACT_INDENT },
      },
    }),
    // The rule under the title block.
    style('Title end', {
      run: { size: 8 },
      paragraph: { border: { bottom: { ...RULE, size: 12 } }, spacing: { after: 240, line: 240 } },
    }),
    style('Contents title', {
      run: { size: 25, bold: true },
      paragraph: { keepNext: true, spacing: { before: 240, after: 80 } },
    }),
    contents(1, 0),
    contents(2, 340),
    style('Table text', { run: { size: 19 }, paragraph: { spacing: { after: 0, line: 252 } } }),
    style('Table head', {
      run: { size: 19, color: QUIET },
      paragraph: { keepNext: true, spacing: { after: 0, line: 240 } },
    }),
    // Word sets two tables together, and a table on what follows, if nothing stands between.
    style('Table end', {
      run: { size: 8 },
      paragraph: { spacing: { after: 0, line: 160, lineRule: LineRuleType.EXACT } },
    }),
    style('Picture', {
      paragraph: { keepNext: true, spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    }),
    style('Chart summary', { run: { size: 19 }, paragraph: { spacing: { after: 120 } } }),
    style('Callout', {
      paragraph: {
        keepLines: true,
        indent: { left: 200, right: 200 },
        spacing: { before: 0, after: 0 },
        border: { top: RULE, right: RULE, bottom: RULE, left: { ...RULE, size: 24, space: 8 } },
      },
    }),
  ],
}

export const BULLETS = 'bullets'
export const NUMBERS = 'numbers'
export const NUMBERING: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    { reference: BULLETS, levels: [level(LevelFormat.BULLET, '•')] },
    { reference: NUMBERS, levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
}

function level(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) {
  return {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400, hanging: 320 } } },
  }
}

type ParagraphStyle = NonNullable<NonNullable<IPropertiesOptions['styles']>['paragraphStyles']>[number]

function style(name: string, looks: Pick<ParagraphStyle, 'run' | 'paragraph'>): ParagraphStyle {
  return { id: name.replaceAll(' ', ''), name, basedOn: 'Normal', quickFormat: true, ...looks }
}

/** Word takes the looks of a table of contents from these styles. */
function contents(depth: number, left: number): ParagraphStyle {
  return {
    id: `TOC${depth}`,
    name: `toc ${depth}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { spacing: { after: 40, line: 252 }, indent: { left } },
  }
}
