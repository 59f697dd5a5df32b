# Coming in, people, units.

placement-officer = officer
placement-head = head of unit
placement-monitor = monitor
placement-leader = leader
placement-administrator = administrator
button-placement-officer = Officer of a unit
button-placement-head = Head of a unit
button-placement-monitor = Monitor
button-placement-leader = Leader
button-placement-administrator = Administrator
title-officer = Officer
title-officer-of = Officer, { $unit }
title-head = Head
title-head-of = Head, { $unit }
title-monitor = Monitor
title-monitor-of = Monitor, { $unit }
title-leader = Leader
title-leader-of = Leader, { $unit }
title-administrator = Administrator
title-administrator-of = Administrator, { $unit }

welcome = Welcome, <b>{ $title }</b>, { $office }.
welcome-joined = You have joined <b>{ $office }</b> as <b>{ $title }</b>.
welcome-place = Role: { $placement } · { $unit }
welcome-officer = I remind you before each deadline. See your tasks with /mytasks, report with /update, ask for more time with /extend. Everything else: /help.
welcome-monitor = Assign tasks with /assign, see how far they are with /tasks and /summary, confirm or return below each report. Everything else: /help.
welcome-leader = See the summary with /summary, overdue work with /overdue, a unit or a task with /status. Everything else: /help.
welcome-administrator = Manage units with /units, people with /people, the calendar with /calendar, settings with /settings. Everything else: /help.

stranger = I am Giao Ban: I give an office's tasks to its units and remind them of deadlines. You are not on the list of users yet.

    If your office has sent you an invitation link, please open it. If not, press the button below and an administrator will decide.
stranger-no-office = I am Giao Ban: I give an office's tasks to its units and remind them of deadlines. No office uses me here yet.
stranger-pending = Your request to join { $office } waits for an administrator. I will tell you the answer.
stranger-group = You are not on the list of users yet. Please open a private chat with me to ask to join.
stranger-press = You are not on the office's list of users, so this button does not work for you yet.
button-stranger-group = Open a private chat
button-join = Ask to join
button-join-no-unit = None of these units
button-withdraw-request = Withdraw the request
join-choose-office = Which office would you like to join?
join-choose-unit = Which unit do you belong to?
join-sent = Your request has gone to the administrators. I will tell you the answer.

found-ask-name = Welcome, administrator. There is no office yet. Please type its name, for example: UBND quận Ba Đình.
found-done = <b>{ $office }</b> is founded, and you are its administrator.

    Next, please send its units, one per line, for example:
    Phòng Tư pháp
    Phòng Nội vụ (PNV)
    Phường Thành Công
admit-choose = Welcome, administrator. Which office do you administer?

people-title = People – { $place }
people-line = <b>{ $title }</b> – { $placement } · { $unit }
people-unreachable = (messages do not arrive)
people-none = Nobody yet.
people-empty-units = Units without anybody: { $units }.
people-empty-units-more = Units without anybody: { $units } and { $others } more.
person-title = { $title }
person-place = Role: { $placement } · { $unit }
person-no-unit = no unit
person-unreachable = Messages do not reach this person: the account has blocked me or never opened the chat.
person-choose-unit = Move { $title } to which unit?
person-choose-role = The new role of { $title }:
person-ask-title = Please type the new title of { $title }.
person-saved = Saved.
person-remove-sure = Remove <b>{ $title }</b>? They will get no more messages; what they reported stays.
person-removed = { $title } has been removed.
button-all-people = All people
button-person = Show this person
button-invite = Invite somebody
button-requests = Requests to join ({ $count })
button-invitations = Unused invitations ({ $count })
button-move = Move to a unit
button-change-role = Change role
button-change-title = Change title
button-remove = Remove
button-remove-yes = Yes, remove
button-no-unit = No unit

invite-choose-role = Invite somebody as what?
invite-choose-unit = Which unit do they belong to?
invite-no-units = The office has no units yet. Please add them with /units first.
invite-ask-title = Please type their title, or use “{ $title }”.
invite-made = The invitation for <b>{ $title }</b> is ready; it can be used once, until { $time } on { $day }.

    Please forward the message below.
invite-forward = { $office } invites you to Giao Ban, its assistant for tasks and deadlines.
    Title: { $title } · { $unit }

    Please open: { $link }

    The link can be used once, until { $time } on { $day }.
invitations-title = Unused invitations
invitations-none = No unused invitations.
invitation-line = { $title } · { $unit } – until { $time } on { $day }
invitation-withdrawn = The invitation is withdrawn.
button-usual-title = Use “{ $title }”
button-withdraw-invitation = Withdraw this invitation
button-withdraw-one = Withdraw: { $title }

requests-title = Requests to join that wait
requests-none = No request to join waits.
request-line = { $name } asks to join · { $unit }
request-granted = Granted. You can change the title and role below.
request-granted-by = Granted by { $who }.
request-refused-by = Declined by { $who }.
button-grant-join = Grant
button-grant-head = Grant: head
button-grant-monitor = Grant: monitor
button-grant-leader = Grant: leader
button-decline = Decline

leave-sure = Leave Giao Ban of <b>{ $office }</b>? You will get no more reminders; what you reported stays.
leave-done = You have left Giao Ban of { $office }. Thank you.
leave-not = Nothing has changed.
button-leave-yes = Yes, leave

units-ask = Please send the units, one per line. Abbreviations go in brackets, for example: Phòng Nội vụ (PNV).
units-added = <b>{ $count } units added:</b> { $names }
units-reopened = <b>{ $count } units exist again:</b> { $names }
units-known = <b>{ $count } units were there:</b> { $names }
units-unreadable = <b>{ $count } lines could not be read:</b> { $names }
units-next = The list: /units. Invite people: /people.
units-none = No units yet.
and-others = { $names } and { $others } more
unit-choose = Edit which unit? Those that ended are marked ✕.
unit-title = { $name }
unit-aliases = Other names: { $aliases }
unit-no-aliases = No other names
unit-ties = { $people } people · { $unfinished } unfinished tasks
unit-ends = Exists until the end of { $day }
unit-ended = Ended, last day: { $day }
unit-ask-name = Please type the new name of { $name }.
unit-ask-aliases = Please type the other names of { $name }, separated by commas, for example: PNV, nội vụ. A dash removes them all.
unit-ask-end = <b>{ $name }</b> has { $people } people and { $unfinished } unfinished tasks. Its work and history stay; it gets no new tasks.

    Please choose today, or type its last day, for example 30/6.
unit-saved = Saved.
button-add-units = Add units
button-edit-units = Edit units
button-unit-rename = Rename
button-unit-aliases = Other names
button-unit-people = Its people
button-unit-end = End
button-unit-end-today = Today is the last day ({ $today })
button-unit-reopen = Use again

news-join-requested = Request to join
news-join-refused = Your request to join { $office } was declined. If this is a mistake, please talk to its administrator.
news-membership-ended = You are no longer a user of Giao Ban of { $office }. If this is a mistake, please talk to its administrator.
news-place-changed = Your entry has changed: <b>{ $title }</b>
    Role: { $placement } · { $unit }
news-person-joined = <b>{ $title }</b> ({ $unit }) has joined by invitation.
news-person-left = <b>{ $title }</b> has left Giao Ban.
news-unit-empty = Nobody receives messages for { $unit } now; its tasks are reminded through the monitors.

refusal-name_missing = The name is empty. Please type it again.
refusal-name_too_long = The name is longer than 120 characters. Please shorten it.
refusal-name_has_lines = A name must be on one line. Please type it again.
refusal-office_exists = There is { $office } already. Please send /start to enter it.
refusal-no_such_office = This office was not found. Please send /start.
refusal-member_elsewhere = This account belongs to { $office }. Please leave it with /leave, then open the link again.
refusal-already_member = You are a member of { $office } already. Commands: /help.
refusal-unit_needed = This role belongs to a unit. Please choose the unit first.
refusal-invitation_unknown = The invitation link is wrong or was withdrawn. Please ask an administrator for a new one.
refusal-invitation_used = The invitation link has been used; each can be used once. Please ask an administrator for a new one.
refusal-invitation_expired = The invitation link expired at { $time } on { $day }. Please ask an administrator for a new one.
refusal-invitation_unit_ended = The unit of this invitation no longer exists. Please ask an administrator for a new one.
refusal-no_such_invitation = This invitation has been used or withdrawn.
refusal-request_pending = Your request to join { $office } waits for an administrator. I will tell you the answer.
refusal-no_such_request = This request is not there any more.
refusal-request_granted_by = { $who } has granted this request.
refusal-request_refused_by = { $who } has declined this request.
refusal-is_member_already = This person has come in by invitation; nothing is left to grant.
refusal-no_such_person = This person is not on the list any more. Send /people for the list.
refusal-last_administrator = This is the office's only administrator. Please make somebody else one first, with /people.
refusal-no_units_read = No unit could be read. Please send one name per line, for example: Phòng Tư pháp.
refusal-too_many_units = The list is longer than { $most } units. Please send it in parts.
refusal-unit_name_taken = “{ $name }” is the name of { $unit }. Please choose another.
refusal-unit_end_past = The last day can be yesterday at the earliest. Please type it again.
