# Settings of the office, its calendar, reminders of one task.

settings-title = Settings of { $office }
settings-read-only = Only an administrator of the office can change these.
settings-saved = Saved. Reminders have been planned anew.
settings-moved = Saved. The last day of { $count } unfinished assignments and all reminders have been worked out anew.
setting-line = { $name }: <b>{ $value }</b>
setting-now = At present: <b>{ $value }</b>
setting-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
    }
setting-yes = yes
setting-no = no

setting-before = “Before 15/11”
setting-before-about = “To be done before 15/11”: which is the last day in time? Reminders always follow the earlier one.
setting-before-day_before = the last day is 14/11
setting-before-that_day = the last day is 15/11
setting-ahead = Reminders ahead
setting-ahead-about = On which working days before the last day?
setting-ahead-value = { $days } days before
setting-ahead-none = none ahead
setting-ahead-ask = Please type the working days before the deadline, for example <b>10, 5, 1</b>. At most 8, each from 1 to 60.
setting-onday = Reminder on the last day
setting-onday-about = Is there a reminder on the morning of the last day?
setting-time = Time of reminders
setting-time-about = At what time of a working day do reminders go out?
setting-time-ask = Please type the time, for example <b>8:15</b>.
setting-overdue = When overdue
setting-overdue-about = For how many days are there daily reminders of overdue work? After that they are weekly.
setting-overdue-value = daily for { $days } days, then weekly
setting-overdue-weekly = weekly
setting-overdue-ask = Please type the number of days with daily reminders, from 0 to 30.
setting-ladder = Who is told of delays
setting-ladder-about = From how many days overdue are the unit’s head – the monitor – the leader told?
setting-ladder-value = head { $head }, monitor { $monitor }, leader { $leader } days
setting-ladder-ask = Please type three numbers of days: head, monitor, leader. For example <b>1, 3, 7</b>.
setting-hours = Office hours
setting-hours-about = Reminders go out within these only.
setting-hours-ask = Please type the office hours, for example <b>7:30-17:00</b>.
setting-quiet = Quiet hours
setting-quiet-about = Messages make no sound in these, and there are no reminders.
setting-quiet-ask = Please type the quiet hours, for example <b>20:00-7:00</b>.
setting-soon = Due soon
setting-soon-about = From how many working days before the last day is work due soon?
setting-soon-value = within { $days } working days
setting-soon-ask = Please type the number of working days, from 1 to 30.
setting-digest = Weekly summary
setting-digest-about = The summary goes to the bound groups once a week; on a day off it waits for the next working day.
setting-digest-value = { $weekday }, { $time }
setting-digest-on = Send
setting-digest-off = Do not send

button-setting-before = Meaning of “before”
button-setting-ahead = Reminders ahead
button-setting-onday = On the last day
button-setting-time = Time of reminders
button-setting-overdue = When overdue
button-setting-ladder = Who is told of delays
button-setting-hours = Office hours
button-setting-quiet = Quiet hours
button-setting-soon = Due soon
button-setting-digest = Weekly summary
button-setting-type = Type another value
button-calendar = Calendar
button-groups = Groups

task-reminders-title = Reminders
task-reminders-as-office = as the office has set
task-reminders-own = of this task’s own
task-reminders-office = As the office has set
task-reminders-day-on = Remind on the last day
task-reminders-day-off = Not on the last day
task-reminders-saved = Saved, reminders have been planned anew.
history-deadline_reread = the office reads deadlines otherwise, the last day is { $day }
history-recurrence_stopped = the task returns no more

calendar-title = Working days of { $year }
calendar-public = Public holidays and substitutes
calendar-off = Further days off
calendar-worked = Days worked
calendar-line = { $day } { $name }
calendar-note = Holidays follow the law of each year. Please enter swapped, substitute and made-up days here when they are announced.
calendar-read-only = Only an administrator of the office changes the calendar, in the private chat.
calendar-ask = Please type the day and “nghỉ” (off) or “làm bù” (worked), year { $year }, for example:
    <b>24/12 nghỉ</b>
    <b>17/12 làm bù</b>
    <b>từ 14/2 đến 20/2 nghỉ Tết</b>
calendar-saved = Entered. Reminders have been planned anew.
calendar-removed = Removed. Reminders have been planned anew.
button-calendar-add = Add a day off or worked
button-calendar-remove-off = Remove holiday { $day } { $name }
button-calendar-remove-worked = Remove workday { $day } { $name }

refusal-setting_impossible = This value cannot be used. Please choose or type another one.
refusal-setting_unreadable = This value could not be read. Please type it as in the example above.
refusal-ladder_order = The head must be told before or with the monitor, the monitor before or with the leader. For example 1, 3, 7.
refusal-time_outside_office = { $time } is outside office hours ({ $from }–{ $to }) or in quiet hours. Please choose another time.
refusal-not_a_calendar_day = “{ $words }” was not understood. Please type it like “24/12 nghỉ” or “17/12 làm bù”.
refusal-too_many_days = The days in “{ $words }” are not right: the second must not be before the first, and 31 days are the most.
refusal-calendar_name_too_long = The name is longer than 100 characters. Please shorten it.
refusal-calendar_too_far = The calendar takes the years from 1900 to 2100.
refusal-works_anyway = This is a working day anyway; nothing needs to be entered.
refusal-is_off_anyway = This is a day off anyway; nothing needs to be entered.
refusal-no_such_calendar_day = This day is no longer in the office’s own calendar. Type /lich to see it.
