# Reporting progress, confirming, returning.

card-unit = { $unit } · { $duty }
card-deadline = Deadline: { $deadline } · { $schedule }
card-state = Standing: <b>{ $state }</b>
card-note = Note: { $note }
card-obstacle = Obstacle: { $reason }
card-returned = Returned because: { $reason }
card-evidence = Evidence: { $count } files
card-done-at = Reported done: { $time } on { $day }

button-begin = Begun
button-count = Report a count
button-note = Note
button-obstacle = Report an obstacle
button-obstacle-cleared = Obstacle cleared
button-evidence = Hand in evidence
button-done = Done
button-confirm = Confirm completion
button-return = Return
button-extension = Ask for an extension
button-history = History
button-task = Whole task
button-card = Details
button-cancel = Cancel
button-private = Update in the private chat

ask-count = How far? Type what is done of the total, for example <b>12/20</b>, or a percentage, for example <b>60%</b>.
ask-note = Please type the note.
ask-obstacle = What is in the way? Please type it briefly for the monitor.
ask-return = Please type the reason. The unit will read it.
ask-evidence = Please send a photo or a file (20 MB at most).

said-begin = Noted: begun.
said-progress = Progress noted.
said-note = Note saved.
said-obstacle = Obstacle noted; the monitor is told.
said-obstacle_cleared = Noted: obstacle cleared.
said-evidence = Evidence received. If there is more, just send it.
said-done = Reported as done. The monitor will confirm.
said-confirm = Completion confirmed.
said-return = Returned to the unit.

update-choose = Which task would you like to update?
update-none = Your unit has nothing left to update.

history-title = History
history-line = { $time } { $day } · { $who }: { $what }
history-file = Files handed in
history-assigned = assigned
history-begun = begun
history-progress-count = progress { $done }/{ $total }
history-progress-percent = progress { $percent }%
history-note = note: { $text }
history-acknowledged = received the reminder
history-evidence = handed in evidence
history-obstacle = obstacle: { $text }
history-obstacle_cleared = obstacle cleared
history-reported_done = reported done
history-confirmed = confirmed
history-returned = returned: { $text }

news-completion-reported = <b>Awaiting confirmation</b>
    { $unit } reports the work done.
news-completion-confirmed = <b>Completion confirmed</b>
news-completion-returned = <b>Returned</b>
news-obstacle-reported = <b>Obstacle</b>

refusal-already_completed = This work has been confirmed as completed.
refusal-already_completed_by = This work is completed: { $who } confirmed it at { $time } on { $day }.
refusal-already_awaiting = This work is reported done and awaits confirmation.
refusal-already_awaiting_by = { $who } reported this work done at { $time } on { $day }; it awaits confirmation.
refusal-not_awaiting = This work does not await confirmation.
refusal-not_awaiting_by = This work no longer awaits confirmation: { $who } updated it at { $time } on { $day }.
refusal-changed_meanwhile = This has just changed. Please look again before deciding.
refusal-changed_meanwhile_by = { $who } updated this at { $time } on { $day }. Please look again before deciding.
refusal-count_impossible = That cannot be: what is done must lie between 0 and the total, for example 12/20.
refusal-percent_impossible = A percentage is a whole number from 0 to 100.
refusal-not_a_count = That could not be read. Please type 12/20 or 60%.
refusal-not_evidence = Please send a photo or a file; text alone is no evidence.
refusal-file_too_big = The file is larger than 20 MB. Please send a smaller one.
refusal-withdrawn = This work has been withdrawn.
refusal-text_missing = Please type some text.
refusal-text_too_long = That is longer than 1000 characters. Please shorten it.
refusal-not_allowed = You may not do this. If you need to, please ask your administrator.
refusal-repeated = This has already been noted.
refusal-no_such_task = There is no such task. Send /tasks for the list.
refusal-no_such_unit = There is no such unit. Send /units for the list.
refusal-no_such_assignment = There is no such work. Send /mytasks for the list.
refusal-not_a_date = “{ $words }” could not be read as a date. Please type 30/11 or 30/11/2011.
refusal-no_such_day = There is no day “{ $words }”. Please check.
refusal-deadline_past = { $day } has passed. Please choose a day from today on.
