/** The beginning of a channel: says where one is and what to try first. */

import { element, icon } from './dom.js';

/** What a newcomer tries in this order, with a reason; commands the bot does not have are left out. */
const FIRST = [
  ['kaltura-start', 'Start a meeting and get your personal link into the room'],
  ['kaltura-list', 'See the meetings of this server, and join or end them'],
  ['kaltura-video-search', 'Find a video and show it to the channel'],
  ['kaltura-config-view', 'As an administrator: look at the settings and change them'],
];
const SHOWN = 4;

/**
 * @param surroundings {channel, guild, commands, bot}
 * @param actions {begin(commandName), beside(), canOpen()}: `beside` opens a pane for somebody else
 */
export function welcome({ channel, guild, commands, bot }, { begin, beside, canOpen }) {
  return element('li', { class: 'welcome', data: { testid: 'welcome' } },
    element('span', { class: 'welcome-sign', 'aria-hidden': 'true' }, '#'),
    element('h3', { dir: 'auto' }, `Welcome to #${channel.name}!`),
    element('p', {},
      `This is the start of #${channel.name} on ${guild.name}. The server and its people are `
      + `simulated; ${bot.name}, which answers here, is the real program.`),
    commands.length > 0
      ? tries(commands, begin)
      : element('p', { class: 'welcome-wait' }, bot.connected
        ? `${bot.name} has no commands on this server.`
        : `${bot.name} is offline. Its commands appear here as soon as it has connected.`),
    commands.length > 0 && canOpen() && element('p', { class: 'welcome-hint' },
      element('button', { type: 'button', class: 'text-button', on: { click: beside } },
        'Open a second pane'),
      ' to watch the same channel as somebody else: what only you can see stays in yours.'));
}

function tries(commands, begin) {
  return element('ul', { class: 'welcome-commands', role: 'list' },
    suggested(commands).map(({ name, why }) => element('li', {}, element('button', {
      type: 'button',
      data: { testid: `try-${name}` },
      on: { click: () => begin(name) },
    },
    element('span', { class: 'choice' },
      element('span', { class: 'choice-label' }, `/${name}`),
      element('span', { class: 'choice-about' }, why)),
    icon('down')))));
}

function suggested(commands) {
  const known = FIRST
    .filter(([name]) => commands.some((command) => command.name === name))
    .map(([name, why]) => ({ name, why }));
  const others = commands
    .filter(({ name }) => !FIRST.some(([first]) => first === name))
    .map(({ name, description }) => ({ name, why: description }));
  return (known.length > 0 ? known : others).slice(0, SHOWN);
}
