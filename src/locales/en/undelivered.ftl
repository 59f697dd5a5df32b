# Messages that did not arrive.

undelivered-title = Not delivered in the last 14 days
undelivered-none = Every message has been delivered.
undelivered-how = If it is urgent, please telephone.
undelivered-member = <b>Messages to { $who } do not arrive.</b>
    The person blocked me or has not opened the chat. Please ask the person to open a chat with me and press Start; telephone what is urgent.
undelivered-group = <b>Messages to the group { $title } do not arrive.</b>
    I am no longer in the group. Once I am added again it gets its messages.
undelivered-given-up = <b>{ $count ->
    [one] { $count } message
   *[other] { $count } messages
    } could not be sent.</b>
undelivered-line = Message { $code } · { $who } · { $state } · { $time } { $day }
undelivered-more = and { $count } more
undelivered-state-unknown = not known whether it arrived
undelivered-state-unreachable = the recipient cannot be reached
undelivered-state-dead = could not be sent
undelivered-queued = { $count ->
    [one] Sending { $count } message again.
   *[other] Sending { $count } messages again.
    }
undelivered-nothing = There is nothing left to send again.

button-resend = Send again
button-resend-all = Send all again
button-undelivered = Not delivered

refusal-no_such_message = No such message. Type /chuagui for what was not delivered.
