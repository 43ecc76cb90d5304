import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'

export type Difference = Readonly<{ name: string; label: string; yours: string; theirs: string }>

type TwoTextsProps = Readonly<{
  /** What happened, in a sentence. */
  sentence: string
  differences: readonly Difference[]
  /** The names of the fields where the other text is taken. */
  onChoose: (theirs: readonly string[]) => void
}>

/** Two texts of one record side by side, field by field; nothing is lost until the person has chosen. */
export function TwoTexts({ sentence, differences, onChoose }: TwoTextsProps) {
  const [theirs, setTheirs] = useState<readonly string[]>([])
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      title="Two texts"
      size="xl"
    >
      <p>{sentence}</p>
      <Stack gap="lg">
        {differences.map(({ name, label, yours, theirs: other }) => (
          <Radio.Group
            key={name}
            label={label}
            value={theirs.includes(name) ? 'theirs' : 'yours'}
            onChange={(value) =>
              setTheirs((chosen) =>
                value === 'theirs' ? [...chosen, name] : chosen.filter((one) => one !== name),
              )
            }
          >
            <div className="fb-two">
              <Radio value="yours" label={<Text words={yours} whose="Yours" />} />
              <Radio value="theirs" label={<Text words={other} whose="The other" />} />
            </div>
          </Radio.Group>
        ))}
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button onClick={() => onChoose(theirs)}>Keep what is chosen</Button>
      </Group>
    </Modal>
  )
}

function Text({ words, whose }: Readonly<{ words: string; whose: string }>) {
  return (
    <>
      <strong>{whose}</strong>
      <span className="fb-two-text">{words === '' ? 'empty' : words}</span>
    </>
  )
}
