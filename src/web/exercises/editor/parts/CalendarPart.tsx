/** Of a definition: holidays and the weekends worked for them, pasted from the notice or entered by hand. */

import { Button } from 'antd'
import { useState } from 'react'
import type { Exercise } from '#contract/exercise.ts'
import { isDay } from '#domain/calendar/day.ts'
import { useWords } from '../../../language.tsx'
import { useSession } from '../../../shell/session.ts'
import type { PartProps } from '../changing.ts'
import { DayField, PickMany, TextField } from '../fields.tsx'
import { ListOf } from '../ListOf.tsx'
import { HolidaysDialog } from './HolidaysDialog.tsx'

type Arrangement = Exercise['calendar'][number]
type Holiday = Arrangement['holidays'][number]

interface LineProps {
  holiday: Holiday
  path: string
  change: (changed: Partial<Holiday>) => void
}

function HolidayLine({ holiday: { name, from, to, worked }, path, change }: LineProps) {
  const words = useWords('exerciseEditor')
  return (
    <div className="line-holiday">
      <TextField
        id={`${path}.name`}
        label={words('holidayName')}
        text={name}
        onText={(text) => change({ name: text })}
      />
      <DayField
        id={`${path}.from`}
        label={words('holidayFrom')}
        day={from}
        onDay={(day) => day && change({ from: day })}
      />
      <DayField
        id={`${path}.to`}
        label={words('holidayTo')}
        day={to}
        onDay={(day) => day && change({ to: day })}
      />
      <PickMany
        id={`${path}.worked`}
        label={words('holidayDays')}
        hint={words('holidayDaysHint')}
        values={worked}
        onPick={(days) => change({ worked: days.filter(isDay).toSorted() })}
      />
    </div>
  )
}

export function CalendarPart({ definition, onDefinition }: PartProps) {
  const words = useWords('exerciseEditor')
  const { tenant } = useSession()
  const [isPasting, setPasting] = useState(false)
  const { calendar } = definition
  const onCalendar = (list: Arrangement[]) => onDefinition({ ...definition, calendar: list })
  const make = (): Holiday => ({ name: '', from: tenant.today, to: tenant.today, worked: [] })
  return (
    <>
      <div className="list-tools">
        <span className="quiet">{words('calendarLine')}</span>
        <Button onClick={() => setPasting(true)}>{words('pasteHolidays')}</Button>
      </div>
      <ListOf
        blocks
        path="calendar"
        list={calendar}
        nameOf={({ source }) => source}
        addText={words('addArrangement')}
        make={(): Arrangement => ({ source: '', holidays: [make()] })}
        onList={onCalendar}
      >
        {({ source, holidays }, { path, change }) => (
          <>
            <TextField
              id={`${path}.source`}
              label={words('arrangementSource')}
              text={source}
              onText={(text) => change({ source: text })}
            />
            <ListOf
              path={`${path}.holidays`}
              list={holidays}
              nameOf={({ name }) => name}
              addText={words('addHoliday')}
              least={1}
              make={make}
              onList={(list) => change({ holidays: list })}
            >
              {(holiday, given) => <HolidayLine holiday={holiday} {...given} />}
            </ListOf>
          </>
        )}
      </ListOf>
      {isPasting && (
        <HolidaysDialog
          onArrangement={(added) =>
            onCalendar([...calendar.filter(({ source }) => source !== added.source), added])
          }
          onClose={() => setPasting(false)}
        />
      )}
    </>
  )
}
