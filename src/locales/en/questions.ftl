# Questions and reports in free text.

which-unit = Which unit do you mean?
which-task = Which task do you mean?
which-of-these = Which of these do you mean?

answer-deadline = Deadline: <b>{ $deadline }</b>, { $left }
answer-deadline-others = { $count ->
    [one] One unit has another deadline.
   *[other] { $count } units have another deadline.
}

days-one = on { $day }
days-range = from { $from } to { $to }
due-title = Due { $days }
due-title-unit = Due { $days } – { $unit }
due-line = <b>{ $code }</b> { $title }
    { $deadline } · { $left } · { $standing }
due-none = Nothing is due.
due-next = Due next:
due-more = and { $count } more
unreported-count = { $unreported } of { $units } units have not reported it done

late-title = Overdue – { $kind }
late-line = { $unit } – { $code }: { $schedule }

unreported-title = Not reported done
unreported-none = All units have reported it done.
unreported-group = <b>{ $kind } ({ $count }):</b> { $units }
late-in-task-title = Overdue
late-in-task-none = No unit is overdue.

ranking-title = Ranking of the units
ranking-own = { $unit }: place <b>{ $place }</b> of { $units } ({ $figures })
ranking-line = <b>{ $place }.</b> { $units } – { $figures }
ranking-completed = completed { $completed }/{ $total }
ranking-on-time = in time { $onTime }/{ $completed }
ranking-overdue = overdue { $overdue }
ranking-note = By work confirmed as completed out of work given, then by the share of it in time; equal units share a place.

heard-report = <b>Please confirm the report:</b>
heard-extension = <b>Do you want to ask for more time for this?</b>
heard-count = Progress: <b>{ $done }/{ $total }</b>
heard-percent = Progress: <b>{ $percent }%</b>
heard-done = State: <b>done</b>; the monitor will confirm it
heard-takes-back = This is awaiting confirmation. Recording puts it back to “in progress”.
heard-which-progress = Which work do you report on?
heard-which-obstacle = Which work is held up?
heard-which-extension = For which work do you ask for more time?
heard-not-given = { $unit } has not been given { $task }.
heard-dropped = Nothing has been recorded.
button-record = Record
button-not-so = Not so

refusal-report_of_other_unit = You can report, and ask for more time, for your own unit only.
refusal-report_of_other_person = Only the person who wrote the report can record it.
refusal-report_gone = These words are not kept any more. Please type them again.

inline-none = No such task – open the list
inline-description = { $deadline } · { $completed }/{ $total } units completed
