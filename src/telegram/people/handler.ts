import { z } from 'zod'
import { id } from '../callback-data.ts'
import { button, type MemberContext, type Room } from '../context.ts'
import { show } from '../screen.ts'
import { stopAsking, type Way, ways } from './ask.ts'
import * as invitations from './invitations.ts'
import * as leaving from './leaving.ts'
import { peopleNews } from './news.ts'
import * as people from './people.ts'
import { placementLetters, placementOfLetter } from './placement-words.ts'
import * as requests from './requests.ts'
import * as units from './units.ts'
import { welcomeScreen } from './welcome.ts'

const none = z.tuple([])
const one = z.tuple([id])
const two = z.tuple([id, id])
const letter = z.enum(placementLetters)
/** Nobody becomes an administrator by asking to be let in. */
const grantable = letter.exclude(['a'])

const listPeople = (ctx: MemberContext) => people.showPeople(ctx, 0, 0)
const welcome = (ctx: MemberContext) => show(ctx, welcomeScreen(ctx.t, ctx.member, 'welcome'))

/** What was asked is given up: back to where it was asked from. */
async function goBack(ctx: MemberContext, way: Way, where: number): Promise<void> {
  await stopAsking(ctx)
  switch (way) {
    case 'p':
      return people.showOnePerson(ctx, where)
    case 'u':
      return units.showOneUnit(ctx, where)
    case 'l':
      return people.showPeople(ctx, 0, 0)
    case 'n':
      return units.showUnits(ctx)
  }
}

/** The office itself: its people, its units, who is let in and who leaves. */
export const peopleRoom: Room = {
  commands: {
    start: welcome,
    nguoi: listPeople,
    people: listPeople,
    donvi: units.showUnits,
    units: units.showUnits,
    roi: leaving.confirmLeaving,
    leave: leaving.confirmLeaving,
  },
  buttons: [
    button('pl', two, (ctx, [unitId, page]) => people.showPeople(ctx, unitId, page)),
    button('pp', one, (ctx, [memberId]) => people.showOnePerson(ctx, memberId)),
    button('pu', two, (ctx, [memberId, page]) => people.chooseUnit(ctx, memberId, page)),
    button('pm', two, (ctx, [memberId, unitId]) => people.place(ctx, memberId, { unitId: unitId || null })),
    button('pr', one, (ctx, [memberId]) => people.chooseRole(ctx, memberId)),
    button('ps', z.tuple([id, letter]), (ctx, [memberId, as]) =>
      people.place(ctx, memberId, { placement: placementOfLetter(as) }),
    ),
    button('pt', one, (ctx, [memberId]) => people.askTitle(ctx, memberId)),
    button('px', one, (ctx, [memberId]) => people.confirmRemoval(ctx, memberId)),
    button('py', one, (ctx, [memberId]) => people.remove(ctx, memberId)),

    button('pi', none, ctx => invitations.chooseInvitedRole(ctx)),
    button('pj', z.tuple([letter, id]), (ctx, [as, page]) =>
      invitations.chooseInvitedUnit(ctx, placementOfLetter(as), page),
    ),
    button('pk', z.tuple([letter, id]), (ctx, [as, unitId]) =>
      invitations.askInvitedTitle(ctx, placementOfLetter(as), unitId),
    ),
    button('pd', z.tuple([letter, id]), (ctx, [as, unitId]) =>
      invitations.inviteAsUsual(ctx, placementOfLetter(as), unitId),
    ),
    button('pw', none, ctx => invitations.showInvitations(ctx)),
    button('pv', one, (ctx, [invitationId]) => invitations.withdraw(ctx, invitationId)),

    button('pq', none, ctx => requests.showRequests(ctx)),
    button('po', one, (ctx, [requestId]) => requests.showRequest(ctx, requestId)),
    button('pg', z.tuple([id, grantable]), (ctx, [requestId, as]) =>
      requests.grant(ctx, requestId, placementOfLetter(as)),
    ),
    button('pf', one, (ctx, [requestId]) => requests.decline(ctx, requestId)),

    button('pb', none, ctx => leaving.leave(ctx)),
    button('pc', none, ctx => leaving.stay(ctx)),

    button('p2', none, ctx => units.askUnits(ctx)),
    button('p3', one, (ctx, [page]) => units.chooseEdited(ctx, page)),
    button('p4', one, (ctx, [unitId]) => units.showOneUnit(ctx, unitId)),
    button('p5', one, (ctx, [unitId]) => units.askNames(ctx, unitId, 'name')),
    button('p6', one, (ctx, [unitId]) => units.askNames(ctx, unitId, 'aliases')),
    button('p7', one, (ctx, [unitId]) => units.askEnd(ctx, unitId)),
    button('p8', one, (ctx, [unitId]) => units.endToday(ctx, unitId)),
    button('p9', one, (ctx, [unitId]) => units.reopen(ctx, unitId)),

    button('pz', z.tuple([z.enum(ways), id]), (ctx, [way, where]) => goBack(ctx, way, where)),
  ],
  answers: {
    'person-title': people.takeTitle,
    'invite-title': invitations.takeInvitedTitle,
    'units-list': units.takeUnits,
    'unit-name': units.takeNames('name'),
    'unit-aliases': units.takeNames('aliases'),
    'unit-end': units.takeEnd,
  },
  news: peopleNews,
}
