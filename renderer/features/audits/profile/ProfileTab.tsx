import './profile.css'
import { type ComponentType, useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { AuditTabProps } from '../audit-tab.ts'
import { AreaProfile } from './AreaProfile.tsx'
import { ChangePicture } from './ChangePicture.tsx'
import { earlierChoice, firstBeside } from './earlier.ts'
import { ItemBeside } from './ItemBeside.tsx'
import { ItemsPicture } from './ItemsPicture.tsx'
import { LeadersStaffPicture } from './LeadersStaffPicture.tsx'
import { PictureChoice } from './PictureChoice.tsx'
import type { PictureProps } from './picture.ts'
import { RadarPicture } from './RadarPicture.tsx'

type Picture = 'areas' | 'radar' | 'items' | 'views' | 'change'

const PICTURES: Readonly<Record<Picture, ComponentType<PictureProps>>> = {
  areas: AreaProfile,
  radar: RadarPicture,
  items: ItemsPicture,
  views: LeadersStaffPicture,
  change: ChangePicture,
}
const CHOICES = [
  { value: 'areas', label: 'Areas' },
  { value: 'radar', label: 'Radar' },
  { value: 'items', label: 'Items' },
  { value: 'views', label: 'Leaders and staff' },
  { value: 'change', label: 'Change' },
] as const

/** What was agreed, in pictures: by area, by item, leaders against staff, and against an earlier audit. */
export function ProfileTab({ page, framework, views }: AuditTabProps) {
  const looking = useRead('audits.looking', { id: page.audit.id })
  const [picture, setPicture] = useState<Picture>('areas')
  const [chosen, setChosen] = useState<string | null>()
  const [item, setItem] = useState<string>()
  if (!looking.data) return <ErrorSentence error={looking.error} />
  const { earlier } = looking.data
  const beside = chosen === undefined ? firstBeside(earlier) : earlier.find(({ id }) => id === chosen)
  const turnTo = (next: Picture) => {
    setPicture(next)
    setItem(undefined)
  }
  const Shown = PICTURES[picture]
  const picked = views.find(({ itemId }) => itemId === item)
  const compares = picture !== 'items' && picture !== 'views'
  return (
    <>
      <div className="audit-picture-head">
        <PictureChoice label="Picture" choices={CHOICES} value={picture} onChange={turnTo} />
        {compares && earlier.length > 0 && (
          <Choose
            aria-label="Compare with"
            choices={earlier.map((one) => ({
              value: one.id,
              label: `Beside it: ${earlierChoice(one, framework)}`,
            }))}
            value={beside?.id ?? null}
            onChange={setChosen}
            none="Nothing beside it"
          />
        )}
      </div>
      <div className="audit-picture" data-split={picked !== undefined}>
        <div>
          <Shown
            page={page}
            framework={framework}
            views={views}
            looking={looking.data}
            beside={beside}
            onItem={setItem}
          />
        </div>
        {picked && (
          <ItemBeside
            page={page}
            framework={framework}
            views={picked}
            beside={beside}
            onClose={() => setItem(undefined)}
          />
        )}
      </div>
    </>
  )
}
