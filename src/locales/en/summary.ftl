# The summary.

summary-title = Progress summary
summary-heading = Progress summary – { $office }{ $scope }
summary-heading-week = Weekly summary { $day } – { $office }
summary-moment = { $time } on { $weekday }, { $day }
summary-as-of = As of { $moment }
summary-completed = Completed <b>{ $completed }/{ $total }</b> assignments
summary-buckets = Completed: on time { $completedOnTime }, late { $completedLate }
    Unfinished: in time { $pendingInTime }, overdue { $pendingOverdue }
summary-rate = Completion rate: <b>{ $percent }</b> ({ $numerator }/{ $denominator } completed or overdue)
summary-rate-none = Completion rate: nothing completed or overdue yet
summary-task = <b>{ $code }</b> { $title } ({ $deadline }): { $counts }
summary-count = { $completed }/{ $total } { $kind }
summary-due = Due in { $days ->
    [one] { $days } day
   *[other] { $days } days
    }: <b>{ $code }</b>, { $count ->
    [one] { $count } unit
   *[other] { $count } units
    } unfinished
summary-due-today = Due today: <b>{ $code }</b>, { $count ->
    [one] { $count } unit
   *[other] { $count } units
    } unfinished
summary-late-title = Overdue ({ $count })
summary-late = <b>{ $code }</b>, { $days } days: { $units }
    [one] { $days } day
   *[other] { $days } days
    }

summary-completed-of-all = assignments completed
summary-rate-note = completion rate ({ $numerator }/{ $denominator } completed or overdue)
summary-no-rate = nothing completed or overdue yet
summary-state-completed = Completed
summary-state-awaiting = Awaiting confirmation
summary-state-inProgress = In progress
summary-state-returned = Returned
summary-state-notStarted = Not started
summary-kind-all = All
summary-kind-department = Departments
summary-kind-ward = Wards
summary-kind-other = Other units
summary-overdue = { $count } overdue
summary-more-tasks = and { $count ->
    [one] { $count } more task
   *[other] { $count } more tasks
    }
summary-no-tasks = No task has been assigned yet.
summary-more-late = and { $count ->
    [one] { $count } more case
   *[other] { $count } more cases
    }
