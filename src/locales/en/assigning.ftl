# Giving tasks, changing, extending, withdrawing.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

go-private = Please do this in the private chat, so that the group is not disturbed.
button-go-private = Open the private chat

deadline-read = Deadline: <b>{ $phrase }</b> – last day: <b>{ $day }</b>
deadline-read-time = Deadline: <b>{ $phrase }</b> – by <b>{ $time } { $day }</b>
deadline-day-off = Note: the last day is not a working day.
deadline-recurring = Returns <b>{ $rhythm }</b>: when this one’s time is over, the next is given by itself.

draft-new = Give a task
draft-check = Please check before it is given
draft-title = Task: <b>{ $title }</b>
draft-lead = Lead: <b>{ $unit }</b>
draft-no-lead = Lead: none, all units carry the same duty
draft-coordinating = Coordinating ({ $count }): { $units }
draft-units = Units ({ $count }): { $units }
draft-directive = By: { $directive }
draft-confidential = Confidential: others see its code only.
draft-ask-title = What is the task? Please type it briefly.
    
    All of it fits on one line, for example:
    <code>/assign Review the procedures; trước 30/11; chủ trì Phòng Nội vụ; các phòng, các phường</code>
draft-ask-deadline = What is the deadline? Please type it, for example <b>30/11</b>, <b>trước 15/11</b> or <b>trước 17h00 15/11</b>.
draft-ask-lead = Which unit leads? Please press one or type its name.
draft-ask-units = Which units get it? Please press them or type their names with commas; press “Done” at the end.
draft-ask-directive = By which directive? Please type number and date, for example <b>953/UBND-NV ngày 10/10/2011</b>, or <b>kết luận họp 10/11/2011</b>.
draft-ask-preview = “Give the task” tells the units at once.
draft-dropped = Thrown away; nothing was given.

button-no-lead = No lead
button-units-chosen = Done ({ $count })
button-skip = No directive
button-assign = Give the task
button-draft-title = Change the title
button-draft-deadline = Change the deadline
button-draft-lead = Change the lead
button-draft-units = Change the units
button-draft-directive = Change the directive
button-confidential = Mark as confidential
button-open-task = Not confidential

assign-more-units = { $shown } and { $count } more
assigned-heading = <b>{ $code } has been given</b>
assigned-told = { $units } units carry it; { $told } people are told.
assigned-unanswered = Nobody answers for: { $units }. Their reminders go to the monitors.

edit-ask = What would you like to change?
edit-ask-title = Please type the new title.
edit-ask-reason = The whole task is withdrawn. Please type the reason; the units will read it.
edit-deadline-whose = Whose deadline?
edit-deadline-why = An extension or a correction? An extension keeps the first deadline on record; a correction is for a slip of the pen.
edit-add-which = Which unit is added? Please press one or type names.
edit-add-none = Every unit carries this task already.
edit-drop-which = Which unit is dropped?
edit-drop-none = No unit is still at it.
edit-confirm-title = The new title:
    <b>{ $title }</b>
edit-confirm-extend = <b>Extension</b>
edit-confirm-correct = <b>Correction of the deadline</b>
edit-confirm-all = For all units
edit-confirm-one = For { $unit }
edit-confirm-add = To be added: <b>{ $units }</b>
edit-confirm-drop = <b>{ $unit }</b> no longer carries this task?
edit-confirm-withdraw = The whole task is withdrawn. Reason: { $reason }

button-edit-task = Change the task
button-edit-title = Title
button-edit-deadline = Deadline
button-task-reminders = Reminders
button-stop-recurrence = No more returns
button-add-unit = Add a unit
button-drop-unit = Drop a unit
button-withdraw = Withdraw the whole task
button-all-of-task = All units
button-extend = Extend
button-correct = Correct a mistake
button-agree = Yes

said-changed = Changed; { $told } people are told.
edit-confirm-stop = This work returns no more? The present one stays as it is.
said-recurrence-stopped = The task returns no more.
said-withdrawn = The task is withdrawn; { $told } people are told.

news-assigned = <b>New task</b>
news-assigned-several = <b>{ $count } new tasks</b>
news-more-tasks = and { $count } more; see /mytasks.
news-for-units = Given to { $count } units
news-changed-title = <b>The task has a new title</b>
news-changed-deadline = <b>The deadline has changed</b>
news-withdrawn = <b>Withdrawn</b>
    Your unit no longer has to carry out this task.
news-withdrawn-reason = Reason: { $reason }

history-title_changed = changed the title
history-deadline_extended = extended to { $day }
history-deadline_corrected = corrected the deadline: { $day }
history-unit_dropped = dropped the unit
history-task_withdrawn = withdrew the task: { $text }
history-extension_requested = asked for { $day }: { $text }
history-extension_granted = granted { $day }
history-extension_refused = refused { $day }

extension-choose = For which task?
extension-none = Your unit has nothing that could be extended.
extension-ask-day = Until which day? Please type it, for example <b>{ $example }</b>.
extension-ask-reason = Until <b>{ $day }</b>. Please type the reason; whoever decides will read it.
extension-sent = Asked for <b>{ $day }</b>; { $told } people are told. The present deadline holds until it is granted.
extension-sent-nobody = Asked for <b>{ $day }</b>, but nobody here may decide it. Please tell your administrator.
extension-dropped = Nothing was sent.
extension-pending-title = <b>Extensions asked for</b> ({ $count })
extension-pending-none = No extension is waiting for a decision.
extension-heading = <b>Extension asked for</b>
extension-wanted = Until: <b>{ $day }</b>
extension-reason = Reason: { $reason }
extension-by = { $who }, { $time } on { $day }
extension-granted = <b>Granted</b> – { $who }, { $time } on { $day }
extension-refused = <b>Refused</b> – { $who }, { $time } on { $day }
extension-line = <b>{ $unit }</b> – { $code } { $title }
    until { $day } · { $reason }
button-extension-grant = Grant
button-extension-refuse = Refuse
button-own-extension = Ask for my unit
button-pending-extensions = What is waiting

news-extension-granted = <b>Extended</b> to { $day }
news-extension-refused = <b>Not extended</b> to { $day }. The present deadline holds.
news-extension-decided-by = Decided by: { $who }

refusal-title_too_long = That is longer than { $max } characters. Please shorten it.
refusal-state_secret = State secrets must not go over Telegram; nothing was kept. Please use the official way, and delete your message.
refusal-units_missing = No unit is chosen. Please choose at least one.
refusal-unit_unknown = There is no unit “{ $words }”. Please type it again or press one.
refusal-unit_unclear = “{ $words }” could be several units. Please press one.
refusal-unit_unclear_which = “{ $words }” could be: { $units }. Please type the whole name or press one.
refusal-not_a_directive = “{ $words }” could not be read. Please type number and date, for example 953/UBND-NV ngày 10/10/2011.
refusal-directive_without_date = “{ $words }” has no date. Please type both, for example 953/UBND-NV ngày 10/10/2011.
refusal-draft_gone = This draft is no more: given, thrown away or replaced. Send /assign to begin anew, or /tasks for the tasks.
refusal-draft_waits = Please press “Give the task”, a part to change, or “Cancel”.
refusal-draft_incomplete = The title or the deadline is missing.
refusal-units_already = These units carry the task already.
refusal-task_overdue_for_new = The task is overdue. Please extend it before you add units.
refusal-last_unit = This is the last unit. If nobody is to carry it out, please withdraw the whole task.
refusal-extension_not_later = { $day } is not later than the present deadline. Please choose a later day.
refusal-extension_pending = The unit has already asked for { $day }; that waits for a decision.
refusal-no_such_extension = There is no such request. Send /extend for those that wait.
refusal-extension_granted_by = { $who } granted this at { $time } on { $day }.
refusal-extension_refused_by = { $who } refused this at { $time } on { $day }.
