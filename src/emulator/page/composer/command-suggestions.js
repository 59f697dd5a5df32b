// @ts-check
/** @import { Command } from '../model.d.ts' */
/** @import { Suggestion } from './suggestions.js' */

/**
 * The commands that a beginning like "/tr" can become; none once a space follows.
 * @param {string} text
 * @param {Command[]} commands
 */
export function matchingCommands(text, commands) {
  const typed = /^\/(\w*)$/.exec(text)?.[1]
  return typed === undefined ? [] : commands.filter(({ command }) => command.startsWith(typed.toLowerCase()))
}

/**
 * @param {Command} command
 * @param {(command: Command) => void} send
 * @returns {Suggestion}
 */
export function suggestCommand(command, send) {
  return {
    title: `/${command.command}`,
    description: command.description,
    completion: `/${command.command} `,
    choose: () => send(command),
  }
}
