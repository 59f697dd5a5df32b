# Directives: read, draft tasks, clear up, give.

document-official_letter = Official letter
document-decision = Decision
document-notice = Notice
document-plan = Plan
document-conclusion = Conclusions of a meeting
document-directive = Directive
document-urgent_telegram = Urgent telegram
document-invitation = Invitation
document-schedule = Schedule
document-report = Report
document-guidance = Guidance
document-resolution = Resolution
document-proposal = Proposal
document-oral = Order

directive-reading = Reading the file “{ $name }”…
directive-numbered = { $kind } { $number }
directive-dated = { $named } of { $day }
directive-source = { $dated }{ $about }
directive-count = { $pages ->
    [1] { $count ->
        [one] A draft of one task, not given yet.
       *[other] A draft of { $count } tasks, not given yet.
    }
   *[other] A draft of { $count } tasks, not given yet. Page { $page }/{ $pages }.
}
directive-rest-only = { $count ->
    [one] One task of this directive was given before; the draft holds only the rest.
   *[other] { $count } tasks of this directive were given before; the draft holds only the rest.
}
directive-beyond = The text holds { $count } more than fit into one draft. Please give these first, then send the text again.
directive-task = <b>{ $place }.</b> { $title }
directive-task-place = Task { $place } of { $count } in the draft
directive-due = Due: { $due }
directive-lead = Lead: { $unit }
directive-coordinating = Coordinating ({ $count }): { $units }
directive-units = Units ({ $count }): { $units }
directive-like = Much like { $code }, which was given before.
directive-open-points = { $count ->
    [one] One point must be cleared up before the tasks can be given. Press a number to change a task.
   *[other] { $count } points must be cleared up before the tasks can be given. Press a number to change a task.
}
directive-ready = Press a number to change a task. The units hear of it only when you press “Give”.
directive-none-left = There is no task left in the draft.
directive-sentence = The words of the source:
directive-dropped = One task was dropped from the draft.
directive-discard-ask = { $count ->
    [one] Throw away the draft with its one task? Nothing was given.
   *[other] Throw away the draft with its { $count } tasks? Nothing was given.
}
directive-discarded = The draft was thrown away; nothing was given.
directive-drafts = { $count ->
    [one] You have one draft that was not given:
   *[other] You have { $count } drafts that were not given:
}
directive-drafts-none = There is no draft. Send, paste or forward a directive (.docx, .pdf, .txt) to draft its tasks.
directive-again = There is a draft of this directive already.
directive-nothing = No task was found in this text. To write one down yourself, type /giaoviec.
directive-known = <b>This directive was entered before.</b>
directive-entered = Entered at { $time } on { $day }; { $count } of its tasks are followed.
directive-entered-by = { $who } entered it at { $time } on { $day }; { $count } of its tasks are followed.
directive-known-rest = { $count ->
    [one] One task was not given yet.
   *[other] { $count } tasks were not given yet.
}
directive-known-all = All tasks of this text were given.
directive-given = { $count ->
    [one] <b>One task was given</b>
   *[other] <b>{ $count } tasks were given</b>
}
directive-given-line = <b>{ $code }</b> { $title } (units: { $units })
directive-given-more = and { $count } more; see /nhiemvu.
directive-given-told = Everybody concerned gets one message about the work of their unit.
directive-ask-name = Which unit of the office is it? Choose, or type its name.
directive-ask-date = When was it issued? Type the day, such as <b>10/11/2011</b>; the years of its deadlines follow from it.
directive-ask-add = Which task is to be added? It may be typed in one line, for example:
    <code>Báo cáo kết quả rà soát; trước 30/11; chủ trì Phòng Nội vụ; các phòng</code>

open-date = The date of the document could not be read.
open-name = “{ $words }” may be several units.
open-name-unknown = “{ $words }” names no unit of the office.
open-units = Nobody is named who does it.
open-lead = Several units are named, and others coordinate: who leads?
open-deadline-missing = There is no day yet.
open-deadline-no_such_day = No day follows from “{ $phrase }”.
open-deadline-several = The sentence names several deadlines.
open-deadline-past = The deadline “{ $phrase }” is over.

button-directive-task = { $place }
button-directive-task-open = { $place } ?
button-directive-add = Add a task
button-directive-discard = Throw away
button-directive-discard-yes = Throw the draft away
button-directive-clear-up = Clear up ({ $count })
button-directive-give = Give ({ $count })
button-directive-rest = Draft what was not given ({ $count })
button-directive-back = ‹ Draft
button-directive-to-task = ‹ Task
button-directive-sentence = Words of the source
button-directive-drop = Drop the task
button-directive-other-unit = Another unit
button-directive-several-units = Choose several units
button-directive-no-unit = Leave this name out
button-directive-sent-on = { $day } (the day it was sent)

refusal-directive_not_yours = Directives are entered by monitors, leaders and administrators; please forward it to them. To send evidence, open the task with /vieccuatoi.
refusal-directive_photo = A photo cannot be read. Please send a .docx, or a .pdf with text, or paste the text here.
refusal-directive_too_large = The file is larger than 20 MB; Telegram does not let it be fetched. Please send a smaller one, or paste the part with the tasks.
refusal-directive_not_fetched = The file could not be fetched from Telegram. Please send it again in a few minutes, or paste the text here.
refusal-directive_draft_gone = There is no such draft. Type /banthao to see your drafts.
refusal-directive_draft_discarded = This draft was thrown away; nothing was given. Please send the directive again if need be.
refusal-directive_draft_given = This draft was given at { $time } on { $day }: { $codes }.
refusal-directive_draft_empty = There is no task left in the draft.
refusal-directive_draft_unclear = { $count ->
    [one] One point must be cleared up first.
   *[other] { $count } points must be cleared up first.
}
refusal-directive_task_gone = This task was dropped from the draft.
refusal-directive_from_future = The day of issue cannot be after today. Please type it again.
refusal-document_unsupported = Only .docx, .pdf with text and .txt can be read. Please save it as .docx (in Word: Save as), or paste the text here.
refusal-document_damaged = The file is damaged. Please save and send it again, or paste the text here.
refusal-document_encrypted = The file has a password. Please remove it and send the file again, or paste the text here.
refusal-document_macros = The file holds macros and was not opened. Please save it as .docx without macros and send it again.
refusal-document_scanned = This PDF is a scan without text. Please send a .docx or a .pdf with text, or paste the text here.
refusal-document_empty = The file is empty. Please check it and send it again.
refusal-document_too_large = The file is too large. Please send a smaller one, or paste the part with the tasks.
refusal-document_too_long = The text is too long (more than 200 pages). Please send only the part with the tasks.
refusal-document_suspicious = The file is built in an unusual way and was not opened, to be safe. Please make it anew from its source, or paste the text here.
