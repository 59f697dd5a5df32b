import { readFileSync } from 'node:fs'

type Field = { name: string; types: string[]; required: boolean; description: string }
type Api = {
  methods: Record<string, { fields?: Field[] }>
  types: Record<string, { fields?: Field[]; subtypes?: string[] }>
}

/** The official description of the Bot API as data, which is not part of the project. */
export const apiFile = process.env.BOT_API_JSON

/** Names what in a call does not follow the official description of the Bot API; empty: nothing. */
export function createStrictApi(file: string) {
  const api = JSON.parse(readFileSync(file, 'utf8')) as Api

  const checkFields = (fields: Field[], given: Record<string, unknown>, at: string): string[] => [
    ...Object.keys(given)
      .filter(name => !fields.some(field => field.name === name))
      .map(name => `${at}.${name} is not known`),
    ...fields
      .filter(field => field.required && !(field.name in given))
      .map(field => `${at}.${field.name} is missing`),
    ...fields.flatMap(field =>
      field.name in given ? checkField(field, given[field.name], `${at}.${field.name}`) : [],
    ),
  ]

  const checkField = (field: Field, value: unknown, at: string): string[] => {
    const attempts = field.types.map(type => checkType(type, value, at))
    const wrong = attempts.some(problems => problems.length === 0) ? [] : attempts[0]!
    return [...wrong, ...(typeof value === 'string' ? checkLength(field, value, at) : [])]
  }

  /** "1-4096 characters after entities parsing", "1-64 bytes": as the descriptions put it. */
  const checkLength = (field: Field, value: string, at: string): string[] => {
    const limit = /(\d+)-(\d+) (characters|bytes)/.exec(field.description)
    if (!limit) return field.name === 'text' && value.trim() === '' ? [`${at} is empty`] : []
    const seen = /entities/.test(limit.input)
      ? value.replaceAll(/<[^>]*>/g, '').replaceAll(/&(lt|gt|amp|quot);/g, '.')
      : value
    const length = limit[3] === 'bytes' ? Buffer.byteLength(seen) : seen.length
    return length < Number(limit[1]) || length > Number(limit[2])
      ? [`${at} has ${length} ${limit[3]}, not ${limit[1]}-${limit[2]}`]
      : []
  }

  const checkType = (type: string, given: unknown, at: string): string[] => {
    const list = /^Array of (.+)$/.exec(type)?.[1]
    const value = list || api.types[type] ? parsed(given) : given
    if (value === null || value === undefined) return [`${at} is ${value}`]
    if (list)
      return Array.isArray(value)
        ? value.flatMap((item, n) => checkType(list, item, `${at}[${n}]`))
        : [`${at} is no array`]
    switch (type) {
      case 'String':
        return typeof value === 'string' ? [] : [`${at} is no string`]
      case 'Integer':
        return /^-?\d+$/.test(String(value)) ? [] : [`${at} is no integer`]
      case 'Float':
        return Number.isFinite(Number(value)) ? [] : [`${at} is no number`]
      case 'Boolean':
      case 'True':
        return /^(true|false)$/.test(String(value)) ? [] : [`${at} is no boolean`]
      case 'InputFile':
        return typeof value === 'object' && 'size' in value ? [] : [`${at} is no file`]
    }
    const { fields = [], subtypes } = api.types[type] ?? {}
    if (typeof value !== 'object') return [`${at} is no ${type}`]
    if (!subtypes) return checkFields(fields, value as Record<string, unknown>, at)
    const attempts = subtypes.map(subtype => checkType(subtype, value, at))
    return (
      attempts.find(problems => problems.length === 0) ?? attempts.toSorted((a, b) => a.length - b.length)[0]!
    )
  }

  return (call: { method: string; params: Record<string, unknown> }): string[] => {
    const method = api.methods[call.method]
    if (!method) return [`${call.method} is no method`]
    // Files of a multipart request stand beside the fields that refer to them by attach://name.
    const attached = JSON.stringify(call.params)
    const given = Object.fromEntries(
      Object.entries(call.params).filter(([name]) => !attached.includes(`attach://${name}`)),
    )
    return checkFields(method.fields ?? [], given, call.method)
  }
}

/** In a multipart request objects and lists travel as JSON. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
