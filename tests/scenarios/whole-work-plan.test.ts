/** The whole work plan as one story: from the notice of April 2023 to the end of the evaluation in January 2024. */

import { afterAll, beforeAll, describe, test } from 'vitest'
import * as adjustments from '../whole/adjustments.ts'
import * as april from '../whole/april.ts'
import * as closing from '../whole/closing.ts'
import * as congress from '../whole/congress.ts'
import * as june from '../whole/june.ts'
import { openPlace, type Place } from '../whole/place.ts'
import * as report from '../whole/report.ts'
import * as special from '../whole/special.ts'

let place: Place

beforeAll(async () => {
  place = await openPlace()
})
afterAll(() => place.close())

describe('4月4日：印发通知、签收', () => {
  test('the notice goes to every unit with its file', () => april.issueNotice(place))
  test('each unit signs for it; those without a task are asked by telephone', () => april.signForIt(place))
})

describe('4月6日前：反馈联系人', () => {
  test('all but two units name theirs; the two are reminded', () => april.nameContacts(place))
  test('the day ends at midnight in Beijing', () => april.contactsAtMidnight(place))
})

describe('4月15日前：各单位报送市纲要自评报告', () => {
  test('most units file in time', () => april.fileInTime(place))
  test('one asks for more time and gets it', () => april.askForTime(place))
  test('the last second of the day is in time, the first of the next is late', () => april.lastSecond(place))
  test('one that only sent paper is entered for, and accepted by a second person', () =>
    april.onBehalf(place))
  test('the one with more time files in its last second', () => april.byExtension(place))
  test('one is returned and files again; all are accepted', () => april.returnedAndAccepted(place))
})

describe('4月底前：报市发展改革委', () => {
  test('sent by two people, returned, sent again, received', () => april.reportToCity(place))
})

describe('6月15日前：各单位报送区纲要自评报告', () => {
  test('supporting units contribute and countersign; one objects', () => june.contribute(place))
  test('a week before, those who have not filed are reminded', () => june.remindOfFiling(place))
  test('units fill in all their items; heads approve, one sends back', () => june.fileOutline(place))
  test('whoever missed the day is pressed and files late, which stays', () => june.pressTheLate(place))
  test('17 indicators, 107 tasks, 7 projects; all accepted', () => june.acceptOutline(place))
})

describe('6月30日截止后：更换预计数', () => {
  test('the round waits for midnight in Beijing', () => june.openUpdate(place))
  test('no change at one stroke; one official figure for an estimate', () => june.answerUpdate(place))
  test('the update is a round of its own', () => june.updateIsRound(place))
})

describe('7月：起草区中期评估报告、征求意见', () => {
  test('a person decides on each of the 17 indicators', () => report.decide(place))
  test('the report holds no word that only the machine said', () => report.makeDraft(place))
  test('22 units are asked; until it is settled the report stays', () => report.askForComments(place))
  test('they make 39 comments, one of them on paper', () => report.comment(place))
  test('every comment is ruled on, and the sentence counts them', () => report.rule(place))
})

describe('7月底前：专项规划中期评估', () => {
  test('joint research and a bulletin are recorded with the lead', () => special.jointResearch(place))
  test('without its adjustment chapter a report does not leave', () => special.withoutChapter(place))
  test('the others are drafted, consulted on and sent', () => special.draftAndConsult(place))
  test('the commission gives its feedback; each point is answered', () => special.feedback(place))
  test('the leader approves, one on paper; each is copied', () => special.approve(place))
})

describe('9月、10月：规划调整', () => {
  test('every unit and every plan lead answered whether one is needed', () => adjustments.needs(place))
  test('the outline changes by the approval and by nothing before', () =>
    adjustments.outlineAdjustment(place))
  test('a special plan changes by the leader’s agreement', () => adjustments.specialAdjustment(place))
  test('what the leader refuses leaves no trace', () => adjustments.refusedByLeader(place))
  test('what touches an outline target is refused and sent on', () => adjustments.sentToOutline(place))
})

describe('10月至12月：审核、审议、办理、公开', () => {
  test('government and party committee agree, two people for each', () => congress.government(place))
  test('the dates before the congress are planned back', () => congress.planBack(place))
  test('the standing committee deliberates', () => congress.deliberate(place))
  test('its opinions get owners and a day', () => congress.assignOpinions(place))
  test('they are handled, one is returned, and reported back', () => congress.handleOpinions(place))
  test('the report is released by the clock of 20 working days', () => congress.publish(place))
})

describe('2024年1月：办结', () => {
  test('what is unfinished is named', () => closing.unfinished(place))
  test('it ends with a reason and its archive', () => closing.end(place))
  test('nothing is added after', () => closing.nothingAfter(place))
  test('every step is on record', () => closing.countSteps(place))
  test('no document holds a word that only the machine said', () => closing.noComputedWord(place))
  test('the audit trail is whole', () => closing.trailIsWhole(place))
})
