# Help.

help-title = What I can do
help-everyone = <b>How far are we?</b>
    /mytasks – my unit's tasks
    /tasks – all tasks and how far each is
    /status <i>name of a unit or task</i> – one unit, one task
    /due – due soon
    /overdue – overdue
    /summary – summary
    /units – units
help-officer = <b>Reporting</b>
    /update – report progress, an obstacle, completion
    /extend – ask for an extension
help-monitor = <b>Assigning and following up</b>
    /assign – give a task to units
    send, paste or forward a directive – its tasks are drafted
    /drafts – drafts that were not given yet
    /update – enter your own unit's progress
    /extend – requests for extension
help-administrator = <b>Administration</b>
    /people – people and invitations
    /units – units
    /calendar – days off and working Saturdays
    /settings – reminder settings
    /bind – bind a group (type it in the group)
    /groups – bound groups
    /undelivered – messages that could not be delivered
help-foot = You can also ask and report in plain Vietnamese, with or without diacritics: “tuần này đến hạn việc gì”, “ai chưa báo cáo”, “đã xong 12/20”.
unknown-command = There is no such command. The usual ones:
not-understood = That was not clear to me. Please choose below, or send /help for the commands.
not-understood-group = Please use the commands /summary, /tasks, /overdue, /due.

button-help-mine = My tasks
button-help-tasks = Tasks

command-start = start
command-trogiup = help
command-trangthai = one unit or task
command-nhiemvu = tasks and progress
command-vieccuatoi = my unit's tasks
command-saphan = due soon
command-quahan = overdue
command-tonghop = summary
command-capnhat = report progress
command-giaoviec = assign a task
command-donvi = units
command-giahan = extension
command-lich = the office's calendar
command-caidat = settings
command-nguoi = people
command-ganhom = bind this group to the office
bot-description = Giao Ban gives an office's tasks to its units, reminds them before each deadline, and answers how far everyone is. Press Start, or use the invitation link of your office.
bot-short-description = Tasks, reminders and progress of an office's units.
