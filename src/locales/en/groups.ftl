# The office's groups.

group-greeting = Good day. An administrator of the office presses the button below to use Giao Ban in this group.
group-again = This group is still bound to { $office }. Type /tonghop for the summary.
group-bound = This group is now bound to <b>{ $office }</b>.
group-digest-on = The weekly summary comes here at { $time } on { $weekday }.
group-digest-off = The weekly summary does not come here.
group-unbound = This group is no longer bound to { $office }. Bind it again with /ganhom.
group-only-in-group = Please type this command in the group. The bound groups: /nhom.
group-anonymous = You are writing anonymously in the name of the group. Please press the button so that I know who you are.

groups-title = Groups bound to the office
groups-none = None yet. Add me to a group, then type /ganhom there.
groups-how = To bind another group, type /ganhom in it.
groups-state-digest = gets the weekly summary
groups-state-quiet = gets no weekly summary
groups-state-away = I am no longer in this group

button-bind = Bind this group to the office
button-bind-to = Bind this group to { $office }
button-unbind = Unbind this group
button-unbind-one = Unbind { $title }
button-digest-on = Send the weekly summary here
button-digest-off = Stop the weekly summary
button-digest-on-one = Weekly on: { $title }
button-digest-off-one = Weekly off: { $title }
button-summary = Show the summary
button-private-chat = Open the private chat

refusal-group_of_other_office = This group is bound to another office. An administrator of that office types /gonhom here first.
refusal-group_not_bound = This group is not bound to your office. An administrator types /ganhom here.
