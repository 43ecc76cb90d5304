import { describe, expect, it } from 'vitest'
import { forumDocument } from '#outputs/forum-document.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import type { ForumPage } from '#shared/contract/forums.ts'
import { type Input, KINDS, type KindName } from '#shared/model/kinds.ts'

const FORUM = '018f0000-0000-7000-8000-000000000001'
const SCHOOL = '018f0000-0000-7000-8000-000000000002'

function record<K extends KindName>(kind: K, body: Input<K>): RecordOf<K> {
  return { id: FORUM, base: [], conflicted: false, body: KINDS[kind].body.parse(body) as RecordOf<K>['body'] }
}

function forumPage(
  forum: Partial<Input<'forum'>> = {},
  items: readonly Partial<Input<'agenda_item'>>[] = [{}],
  needs: readonly (readonly [title: string, school: string])[] = [],
): ForumPage {
  return {
    forum: record('forum', {
      hub: 'Westhaven',
      academicYear: '2026-27',
      halfTerm: 'AUT2',
      title: 'Autumn 2 forum',
      ...forum,
    }),
    agenda: items.map((item, position) =>
      record('agenda_item', { forumId: FORUM, position, minutes: 90, title: 'Clinic', ...item }),
    ),
    needs: needs.map(([title, schoolName]) => ({
      need: record('need', { schoolId: SCHOOL, title }),
      schoolName,
      hub: 'Westhaven',
      itemTitle: null,
      frameworkId: null,
      active: true,
      goals: 0,
    })),
  }
}

/** What stands on the page, without the markup. */
function words(page: ForumPage): string {
  return forumDocument(page)
    .html.replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

describe('the printed agenda', () => {
  it('says which forum, when and where', () => {
    const page = forumPage({ date: '2026-12-02', start: '15:45', minutes: 90, venue: 'Larkfield Primary' })
    expect(words(page)).toContain(
      'Westhaven · Autumn 2, 2026–27 Autumn 2 forum Wed 2 Dec 2026 · 15:45–17:15 · Larkfield Primary',
    )
  })

  it('says that the date is still to be fixed', () => {
    expect(words(forumPage())).toContain('Date to be fixed · 15:45–17:15')
  })

  it('runs the clock over the items and ends when they end', () => {
    const items = [
      { title: 'Welcome', kind: 'welcome', minutes: 10, lead: 'Sam' },
      { title: 'Protected time', kind: 'expert_input', minutes: 80, lead: 'Norbreck' },
    ] as const
    expect(words(forumPage({}, items))).toContain(
      '15:45 Welcome Sam 10 min 15:55 Protected time Expert input Norbreck 80 min 17:15 End 90 min',
    )
  })

  it('says in words that the agenda is longer than the slot, or shorter', () => {
    expect(words(forumPage({}, [{ minutes: 100 }]))).toContain('17:25 End, 10 minutes over 100 min')
    expect(words(forumPage({}, [{ minutes: 89 }]))).toContain('17:14 End, with 1 minute to spare 89 min')
  })

  it('names each need once, with the schools that share it', () => {
    const needs = [
      ['Protected time', 'Larkfield'],
      ['Protected time', 'Quayside'],
      ['Use of evidence', 'Larkfield'],
    ] as const
    expect(words(forumPage({}, [{}], needs))).toContain(
      'Why these topics Protected time Larkfield, Quayside Use of evidence Larkfield',
    )
  })

  it('leaves out what has nothing to say', () => {
    const text = words(forumPage({}, []))
    expect(text).toContain('Nothing is on the agenda yet.')
    expect(text).not.toContain('Why these topics')
    expect(text).not.toContain('Expert input')
  })

  it('shows what people typed as they typed it, and runs none of it', () => {
    const { html } = forumDocument(
      forumPage({ title: 'A & B <img src=x onerror=alert(1)>', venue: '"Hall"' }, [{ lead: '<b>Sam</b>' }]),
    )
    expect(html).toContain('A &amp; B &lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain('&quot;Hall&quot;')
    expect(html).toContain('&lt;b&gt;Sam&lt;/b&gt;')
    expect(html).not.toMatch(/<(img|script|link|iframe)/)
  })

  it('keeps the notes of the forum off the page', () => {
    expect(words(forumPage({ notes: 'Only for us' }))).not.toContain('Only for us')
  })
})
