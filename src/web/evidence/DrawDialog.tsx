/** Draws a sample: from which track, at random or by risk, how many, from which seed. */

import { App, Input, InputNumber, Radio, Select } from 'antd'
import { useState } from 'react'
import { drawSample, type SamplingView } from '#contract/evidence.ts'
import { type SamplingWay, samplingWays } from '#domain/evidence/sampling.ts'
import { useWords } from '../language.tsx'
import { AskDialog } from '../parts/AskDialog.tsx'
import { useSend } from '../queries.ts'
import { useSession } from '../shell/session.ts'

export function DrawDialog({ tracks, onClose }: Pick<SamplingView, 'tracks'> & { onClose: () => void }) {
  const words = useWords('evidence')
  const ways = useWords('samplingWords')
  const { tenant } = useSession()
  const { message } = App.useApp()
  const { send, sending, refusal } = useSend(drawSample)
  const [trackId, setTrack] = useState(tracks.find((t) => t.filed > 0)?.id ?? '')
  const [way, setWay] = useState<SamplingWay>('random')
  const [size, setSize] = useState(10)
  // The day is as good a seed as any, and whoever repeats the draw knows it.
  const [seed, setSeed] = useState(tenant.today)
  const draw = async () => {
    if (!(await send({}, { trackId, way, size, seed }))) return
    void message.success(words('saved'))
    onClose()
  }
  return (
    <AskDialog
      title={words('draw')}
      verb={words('draw')}
      sending={sending}
      refusal={refusal}
      blocked={trackId === '' || seed.trim() === ''}
      onSend={() => void draw()}
      onClose={onClose}
    >
      <label className="ask-reason" htmlFor="draw-track">
        {words('track')}
        <Select
          id="draw-track"
          value={trackId}
          options={tracks.map(({ id, name, filed }) => ({ value: id, label: name, disabled: filed === 0 }))}
          onChange={setTrack}
        />
      </label>
      <Radio.Group
        aria-label={words('way')}
        value={way}
        onChange={(event) => setWay(event.target.value)}
        options={samplingWays.map((value) => ({ value, label: ways(value) }))}
      />
      <label className="ask-reason" htmlFor="draw-size">
        {words('count')}
        <InputNumber
          id="draw-size"
          min={1}
          max={200}
          value={size}
          onChange={(value) => setSize(value ?? 1)}
        />
      </label>
      <label className="ask-reason" htmlFor="draw-seed">
        {words('seed')}
        <Input
          id="draw-seed"
          maxLength={100}
          value={seed}
          onChange={(event) => setSeed(event.target.value)}
        />
      </label>
      <p className="quiet">{words('seedHelp')}</p>
    </AskDialog>
  )
}
