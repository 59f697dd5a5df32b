# Reminders.

reminder-title = Reminder
reminder-title-late = Overdue
reminder-watch-title = Units to be followed up
reminder-watch-line = <b>{ $code }</b> { $title } – { $deadline }
reminder-watch-unit = { $unit } ({ $schedule })
reminder-unanswered-title = Units without anybody linked
reminder-unanswered-note = Please pass this reminder on to them.
reminder-more = and { $count } more
reminder-obstacle = obstacle: { $reason }
reminder-short-code = Message { $code }

button-acknowledge = Received
button-snooze = Remind me later
button-snooze-1h = In an hour
button-snooze-afternoon = This afternoon
button-snooze-tomorrow = Next working day
button-snooze-next_week = Next week
button-update-task = Update { $code }
button-see-overdue = See what is overdue

reminder-acknowledged = Noted: you have received this.
reminder-acknowledged-before = You had already confirmed this message.
reminder-snoozed = You will be reminded at { $time } on { $day }.

refusal-no_such_reminder = This reminder is not yours, or is no longer valid.
