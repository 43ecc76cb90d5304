import {
  type Framework,
  type FrameworkItem,
  hasAreaLevels,
  itemTitle,
} from '#shared/model/framework/framework.ts'
import type { Block, Document, Text } from './document/model.ts'

const ASKED = { L: 'leaders', S: 'staff survey', I: 'interviews', D: 'documents' } as const

/** A framework to read on paper: every item with its levels, what to look for and what staff are asked. */
export function frameworkDocument(framework: Framework, state: 'draft' | 'published'): Document {
  const { name, version, licence, scale, areas } = framework
  const weighted = hasAreaLevels(framework)
  return {
    title: name,
    subtitle: `Version ${version}${state === 'draft' ? ', a draft' : ''}`,
    facts: [
      ['Levels', scale.map(({ value, label }) => `${value} ${label}`).join(' · ')],
      ['Licence', licence || 'Not said'],
    ],
    language: 'en-GB',
    // One chapter: contents that name every item would be longer than what they lead to.
    blocks: [
      { kind: 'heading', level: 1, text: 'Areas and items' },
      ...areas.flatMap((area): Block[] => [
        { kind: 'heading', level: 2, text: `${area.id} ${area.name}` },
        ...area.items.flatMap((item) => itemBlocks(item, framework, weighted)),
      ]),
    ],
  }
}

function itemBlocks(item: FrameworkItem, { scale }: Framework, weighted: boolean): Block[] {
  const facts = [
    ...(weighted ? [`Weight ×${item.weight}`] : []),
    ...(item.sources.length > 0
      ? [`Asked of ${item.sources.map((source) => ASKED[source]).join(', ')}`]
      : []),
  ]
  const levels = scale.flatMap(({ value, label }): Text[] => {
    const words = item.descriptors?.[String(value)]
    return words ? [[{ text: `${label}: `, voice: 'strong' }, words]] : []
  })
  const asked: Text[] = [
    ...(item.evidence_prompt ? [named('Look for: ', item.evidence_prompt)] : []),
    ...(item.survey_statement ? [named('Staff are asked: ', `“${item.survey_statement}”`)] : []),
  ]
  return [
    { kind: 'heading', level: 3, text: `${item.id} ${itemTitle(item)}` },
    ...(item.title ? [{ kind: 'paragraph' as const, text: item.statement }] : []),
    ...(levels.length > 0 ? [{ kind: 'list' as const, items: levels }] : []),
    ...asked.map((text) => ({ kind: 'paragraph' as const, text })),
    ...(facts.length > 0
      ? [{ kind: 'paragraph' as const, text: [{ text: facts.join(' · '), voice: 'quiet' as const }] }]
      : []),
  ]
}

function named(name: string, words: string): Text {
  return [{ text: name, voice: 'strong' }, words]
}
