import type { Document } from '#outputs/document/model.ts'
import type { Chart } from '#shared/charts/scene.ts'

/** A chart of every kind of mark, whose words are all the same text. */
export function chartSaying(text: string): Chart {
  return {
    title: text,
    summary: text,
    width: 300,
    height: 100,
    picks: [],
    marks: [
      { kind: 'rect', x: 100, y: 10, width: 150, height: 20, fill: 'bar', stroke: 'edge' },
      { kind: 'line', x1: 100, y1: 0, x2: 100, y2: 90, stroke: 'grid', dashed: true },
      { kind: 'circle', cx: 150, cy: 60, r: 8, fill: 'paper', stroke: 'ink' },
      {
        kind: 'polygon',
        points: [
          [200, 50],
          [220, 70],
          [180, 70],
        ],
        fill: 'ghost',
      },
      { kind: 'text', x: 95, y: 25, text, size: 13, anchor: 'end', fill: 'ink', bold: true },
    ],
    table: { columns: [{ head: text }, { head: text, align: 'right' }], rows: [[text, text]] },
  }
}

/** A document in which every place that can hold a text holds this one. */
export function documentSaying(text: string): Document {
  return {
    title: text,
    subtitle: text,
    facts: [[text, text]],
    language: 'en-GB',
    blocks: [
      { kind: 'heading', level: 1, text },
      { kind: 'heading', level: 1, text },
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', text },
      { kind: 'paragraph', text: [text, { text, voice: 'strong' }, { text, voice: 'quiet' }] },
      { kind: 'list', items: [text] },
      { kind: 'list', numbered: true, items: [text] },
      {
        kind: 'table',
        caption: text,
        columns: [{ head: text }],
        rows: [[text], [[text, { text, voice: 'strong' }]]],
      },
      { kind: 'chart', chart: chartSaying(text) },
      { kind: 'callout', title: text, text },
    ],
  }
}

/** A report as one would write it, with every block. */
export const REPORT: Document = {
  title: 'Audit report: Bramwell Primary',
  subtitle: 'Baseline, autumn 2026',
  facts: [
    ['School', 'Bramwell Primary School'],
    ['Visit', 'Wednesday 25 November 2026\nsecond visit by telephone'],
  ],
  language: 'en-GB',
  blocks: [
    { kind: 'heading', level: 1, text: 'What we found' },
    {
      kind: 'paragraph',
      text: [
        'Plain, ',
        { text: 'strong', voice: 'strong' },
        ' and ',
        { text: 'quiet', voice: 'quiet' },
        '.\nA second line.',
      ],
    },
    { kind: 'callout', title: 'How to read this', text: 'A level is what was agreed.' },
    { kind: 'list', items: ['One thing', 'Another'] },
    { kind: 'list', numbered: true, items: ['First', 'Second'] },
    { kind: 'heading', level: 2, text: 'The seven areas' },
    {
      kind: 'chart',
      chart: { ...chartSaying('Leaders'), title: 'Areas at the baseline', summary: 'Coaching is lowest.' },
    },
    { kind: 'heading', level: 3, text: 'A word on coaching' },
    { kind: 'paragraph', text: 'Words.' },
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'All items' },
    {
      kind: 'table',
      caption: 'Every item',
      rowHeads: true,
      columns: [
        { head: 'Item', width: 3 },
        { head: 'Leaders', align: 'end' },
        { head: 'Agreed', align: 'centre' },
      ],
      rows: [
        ['1.1 Leaders plan from need', '2', 'Secure'],
        ['1.2 Staff have time', '1'],
      ],
    },
    { kind: 'heading', level: 1, text: 'What comes next' },
    { kind: 'paragraph', text: 'The end.' },
  ],
}
