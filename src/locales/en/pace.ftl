slow-down = That was a little fast, and the last request was not taken. Please wait a few seconds and send it again.
