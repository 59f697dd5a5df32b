// As much of the Bot API as it takes to hand a bot one message and to see its answer come. Both bots ask the same
// process, and one clock measures both.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A question and a piece of the answer that must come. */
export type Question = { name: string; bot: 'bare' | 'real'; person: number; text: string; expected: string }
/** How many answers of each to measure after how many to warm up, and how long everybody rests before each question. */
export type Plan = { questions: Question[]; warmUp: number; answers: number; restMs: number }
/** For each question: what the answers took, and those of the bare bot asked beside it (ms). */
export type Measured = { bare: number[]; real: number[]; characters: number }[]

/** The bare bot answers every message with one word. */
const bare: Question = { name: 'bare', bot: 'bare', person: 1, text: 'hello', expected: 'constant' }

type Poll = { response: ServerResponse; offset: number }
type Answer = { text: string; at: number }

/** What is known of one bot: the poll that waits, and whoever waits for its next poll or its next message. */
class Line {
  poll: Poll | null = null
  onPoll: (() => void) | null = null
  onAnswer: ((answer: Answer) => void) | null = null
  updateId = 0
}

const lines = new Map([
  ['/bot1:bare', new Line()],
  ['/bot2:real', new Line()],
])
const lineOf = { bare: lines.get('/bot1:bare')!, real: lines.get('/bot2:real')! }
const answerLimitMs = 20_000

const server = createServer(async (request, response) => {
  const [, root, method] = /^(\/bot[^/]+)\/(\w+)/.exec(request.url ?? '') ?? []
  const line = lines.get(root ?? '')
  if (!line || !method) return void response.writeHead(404).end()
  const body = await bodyOf(request)
  const at = performance.now()
  if (method === 'getUpdates') return takePoll(line, response, body)
  reply(response, method === 'getMe' ? me(root!) : method.startsWith('send') ? message(body) : true)
  if (method.startsWith('send')) line.onAnswer?.({ text: textOf(body), at })
})
server.keepAliveTimeout = 0

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text ? JSON.parse(text) : {}
}

function takePoll(line: Line, response: ServerResponse, body: Record<string, unknown>): void {
  const poll = { response, offset: Number(body.offset ?? 0) }
  const none = setTimeout(
    () => {
      if (line.poll === poll) line.poll = null
      reply(response, [])
    },
    Number(body.timeout ?? 0) * 1000,
  )
  response.once('close', () => {
    clearTimeout(none)
    if (line.poll === poll) line.poll = null
  })
  line.poll = poll
  line.onPoll?.()
}

function reply(response: ServerResponse, result: unknown): void {
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: true, result }))
}

const chatOf = (person: number) => ({ id: person, type: 'private', first_name: 'Cán bộ' })
const date = Math.floor(Date.now() / 1000)

function me(root: string) {
  const id = Number(/\d+/.exec(root))
  return { id, is_bot: true, first_name: 'Giao Ban', username: 'giaoban_bot' }
}

function message(body: Record<string, unknown>) {
  return { message_id: 1, date, chat: chatOf(Number(body.chat_id)), text: textOf(body) }
}

function textOf(body: Record<string, unknown>): string {
  const rich = body.rich_message as { html?: string } | undefined
  return String(body.text ?? rich?.html ?? '')
}

/** Hands a bot a message the moment it waits for one, and tells how long its answer took to come (ms). */
async function ask(question: Question): Promise<{ ms: number; text: string }> {
  const line = lineOf[question.bot]
  if (!line.poll)
    await new Promise<void>(resolve => {
      line.onPoll = resolve
    })
  line.onPoll = null
  const { response } = line.poll!
  line.poll = null
  line.updateId += 1
  const isCommand = question.text.startsWith('/')
  const length = question.text.split(' ')[0]!.length
  const update = {
    update_id: line.updateId,
    message: {
      message_id: line.updateId,
      date,
      chat: chatOf(question.person),
      from: { id: question.person, is_bot: false, first_name: 'Cán bộ' },
      text: question.text,
      ...(isCommand ? { entities: [{ type: 'bot_command', offset: 0, length }] } : {}),
    },
  }
  const answered = new Promise<Answer>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`no answer to ${question.text}`)), answerLimitMs)
    line.onAnswer = answer => {
      clearTimeout(limit)
      resolve(answer)
    }
  })
  const from = performance.now()
  reply(response, [update])
  const { text, at } = await answered
  line.onAnswer = null
  if (!text.includes(question.expected)) throw new Error(`${question.text} was answered with: ${text}`)
  return { ms: at - from, text }
}

async function measure({ questions, warmUp, answers, restMs }: Plan): Promise<Measured> {
  const measured: Measured = questions.map(() => ({ bare: [], real: [], characters: 0 }))
  // Turn by turn, not question by question: what disturbs the machine for a second disturbs all of them alike.
  for (let round = -warmUp; round < answers; round++) {
    for (const [i, question] of questions.entries()) {
      for (const asked of [bare, question]) {
        if (restMs > 0) await pause(restMs)
        const { ms, text } = await ask(asked)
        if (round < 0) continue
        measured[i]![asked.bot].push(ms)
        measured[i]!.characters = text.length
      }
    }
  }
  return measured
}

process.on('message', async (plan: Plan) => process.send!(await measure(plan)))
process.once('disconnect', () => process.exit())
process.once('SIGTERM', () => process.exit())
server.listen(0, '127.0.0.1', () => {
  process.send!({ apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
