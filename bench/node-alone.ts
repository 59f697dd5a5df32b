// A process that does nothing: what Node takes for itself.
process.once('disconnect', () => process.exit())
process.once('SIGTERM', () => process.exit())
process.send!({})
