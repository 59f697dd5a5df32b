import { z } from 'zod'
import { id } from '../callback-data.ts'
import { button, type Room } from '../context.ts'
import { askExtension } from '../extension/handler.ts'
import { refuse } from '../refuse.ts'
import { answerQuestion } from './answer.ts'
import { questionArgs, questionOf } from './question.ts'
import { dayArg, measureArgs, progressOf } from './report.ts'
import { confirm, drop, record } from './reports.ts'

/** What people ask and report in their own words. The messages come by hearQuestion, these are the buttons under it. */
export const questionsRoom: Room = {
  buttons: [
    button('qq', questionArgs, (ctx, args) => {
      const { question, page } = questionOf(args)
      return answerQuestion(ctx, question, page)
    }),
    button('hp', z.tuple([id, id, ...measureArgs]), (ctx, [assignmentId, by, first, second]) =>
      confirm(ctx, { kind: 'progress', by, progress: progressOf(first, second) }, assignmentId),
    ),
    button('hr', z.tuple([id, id, id, ...measureArgs]), (ctx, [assignmentId, version, by, first, second]) =>
      record(ctx, { kind: 'progress', by, progress: progressOf(first, second) }, assignmentId, version),
    ),
    button('hc', z.tuple([id, id]), (ctx, [assignmentId, by]) =>
      confirm(ctx, { kind: 'obstacle', by }, assignmentId),
    ),
    button('ho', z.tuple([id, id, id]), (ctx, [assignmentId, version, by]) =>
      record(ctx, { kind: 'obstacle', by }, assignmentId, version),
    ),
    button('he', z.tuple([id, id, dayArg]), (ctx, [assignmentId, by, day]) =>
      confirm(ctx, { kind: 'extension', by, day }, assignmentId),
    ),
    button('hx', z.tuple([id, id, dayArg]), (ctx, [assignmentId, by, day]) =>
      by === ctx.member.memberId
        ? askExtension(ctx, assignmentId, day)
        : refuse(ctx, { ok: false, code: 'report_of_other_person' }),
    ),
    button('hn', z.tuple([id]), (ctx, [by]) => drop(ctx, by)),
  ],
}
