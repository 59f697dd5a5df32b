# How far the work is: lists, one task, one unit.

state-not_started = not started
state-in_progress = in progress
state-awaiting_confirmation = awaiting confirmation
state-completed = completed
state-returned = returned
state-withdrawn = withdrawn

schedule-within = { $days } days left
schedule-soon = { $days } days left
schedule-today = due today
schedule-overdue = { $days } days overdue
schedule-completed_on_time = on time
schedule-completed_late = { $days } days late
schedule-reported_on_time = reported in time
schedule-reported_late = reported { $days } days late
schedule-withdrawn = withdrawn

kind-department = departments
kind-ward = wards
kind-other = other units
kind-department-title = Departments
kind-ward-title = Wards
kind-other-title = Other units

duty-lead = leads
duty-coordinating = coordinates
duty-equal = carries out

progress-count = { $done }/{ $total }
progress-percent = { $percent }%

confidential-title = (confidential)

list-title-open = Tasks of { $unit }
list-title-open-all = Unfinished work of all units
list-title-soon = Due soon – { $unit }
list-title-soon-all = Due soon
list-title-overdue = Overdue – { $unit }
list-title-overdue-all = Overdue
list-title-all = All tasks of { $unit }
list-count = { $total } tasks
tasks-count = { $total } tasks
list-count-overdue = { $total } tasks, { $overdue } overdue
list-empty-open = Nothing left to do.
list-empty-soon = Nothing is due soon.
list-empty-overdue = Nothing is overdue.
list-empty-all = No task has been assigned yet.
list-line = <b>{ $code }</b> { $title }
    { $deadline } · { $schedule } · { $state }
list-line-unit = <b>{ $unit }</b> – { $code } { $title }
    { $deadline } · { $schedule } · { $state }
list-obstacle = Obstacle: { $reason }
list-no-unit = You are not linked to a unit yet. Please tell your administrator.

tasks-title = Tasks of { $office }
tasks-line = <b>{ $code }</b> { $title }
    { $deadline } · { $completed }/{ $units } units completed
tasks-line-overdue = <b>{ $code }</b> { $title }
    { $deadline } · { $completed }/{ $units } units completed · { $overdue } overdue
tasks-empty = No tasks yet. A monitor assigns one with /giaoviec.

task-heading = <b>{ $code } – { $title }</b>
task-deadline = Deadline: { $deadline }
task-last-day = last day: { $day }
task-directive = From: { $number } of { $day }
task-directive-plain = From: { $subject } of { $day }
task-withdrawn = This task has been withdrawn.
task-recurring = Recurring: { $rhythm }
rhythm-week = { $interval ->
    [1] every week
   *[other] every { $interval } weeks
    }
rhythm-month = { $interval ->
    [1] every month
   *[other] every { $interval } months
    }
rhythm-quarter = { $interval ->
    [1] every quarter
   *[other] every { $interval } quarters
    }
rhythm-year = { $interval ->
    [1] every year
   *[other] every { $interval } years
    }
task-count = { $completed }/{ $total } { $kind } completed
task-count-awaiting = { $count } awaiting confirmation
task-count-in_progress = { $count } in progress
task-count-returned = { $count } returned
task-count-not_started = { $count } not started
task-count-overdue = { $count } overdue
task-group = <b>{ $state } ({ $count }):</b> { $units }
task-table-unit = Unit
task-table-state = Standing
task-table-when = Schedule

unit-heading = <b>{ $unit }</b>

search-choose = Which one would you like to see?
search-nothing = No unit or task is called “{ $words }”. Please choose below.

button-open = Unfinished
button-soon = Due soon
button-overdue = Overdue
button-all-units = Whole office
button-my-unit = My unit
button-tasks = Tasks
button-units = Units
button-previous = ‹ Previous
button-next = Next ›
button-back-to-task = ‹ Back to the task
button-back = ‹ Back
button-whole = All
button-unfinished = Unfinished
button-my-part = My unit's part
button-outdated = This button no longer works. Please send the command again.

units-title = Units of { $office }
units-line = { $name }

trouble = Something went wrong and nothing was done. Please try again in a few minutes.
