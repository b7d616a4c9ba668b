/** The beginning of a channel: says where one is and which commands there are to try. */

import { element } from './dom.js';

/** @param begin called with the name of the command the reader picks */
export function welcome(channel, guild, commands, begin) {
  return element('li', { class: 'welcome' },
    element('span', { class: 'welcome-sign', 'aria-hidden': 'true' }, '#'),
    element('h2', {}, `Welcome to #${channel.name}`),
    element('p', {},
      `This is the beginning of #${channel.name} on ${guild.name}. `,
      'The server and its people are simulated; the bot that answers is the real one.'),
    commands.length > 0
      ? tries(commands, begin)
      : element('p', {}, 'Its commands appear here as soon as it has connected.'));
}

function tries(commands, begin) {
  return element('div', { class: 'welcome-commands' },
    element('span', {}, 'Try'),
    commands.map((command) => element('button', {
      type: 'button',
      title: command.description,
      on: { click: () => begin(command.name) },
    }, `/${command.name}`)));
}
