/** Who acts: the switcher in the head of a pane, and the people of the server at its side. */

import { avatar, cssColor, element } from './dom.js';
import { memberOf, peopleOf, personOf, rolesOf, standingOf } from './members.js';
import { guildOf } from './store.js';

const GROUPS = { Administrator: 'Administrators', Moderator: 'Moderators', Member: 'Members' };

/** @param actAs called with the id of the person chosen */
export function people(store, { select, picture, standing: badge, people: panel }, actAs) {
  let shown = '';
  select.addEventListener('change', () => actAs(select.value));
  store.watch((value) => {
    const look = JSON.stringify([guildOf(value), value.people, value.userId, value.bot]);
    if (look === shown) return;
    shown = look;
    showSwitcher(value);
    showPanel(value);
  });

  function showSwitcher(value) {
    select.replaceChildren(...peopleOf(value).map(({ person, standing }) =>
      element('option', { value: person.id }, `${person.displayName} · ${standing}`)));
    select.value = value.userId ?? '';
    const person = personOf(value, value.userId);
    const standing = standingOf(memberOf(value, value.userId));
    picture.replaceChildren(
      ...(person
        ? [avatar(person.displayName, person.id),
          element('span', { class: 'person-name', dir: 'auto' }, person.displayName)]
        : []));
    badge.textContent = standing;
    badge.className = `standing ${standing.toLowerCase()}`;
  }

  function showPanel(value) {
    const everyone = peopleOf(value);
    const groups = Object.entries(GROUPS).map(([standing, title]) => {
      const members = everyone.filter((entry) => entry.standing === standing);
      return members.length > 0 && [
        element('h3', {}, `${title} — ${members.length}`),
        element('ul', { role: 'list' }, members.map(({ person }) => personRow(person, value))),
      ];
    });
    const restoreFocus = panel.contains(document.activeElement);
    panel.replaceChildren(
      ...groups.flat(2).filter(Boolean),
      element('h3', {}, 'App — 1'),
      element('div', { class: `person bot ${value.bot.connected ? '' : 'away'}` },
        avatar(value.bot.name, value.bot.id, 'bot'),
        element('span', { class: 'person-text' },
          element('span', { class: 'author' }, value.bot.name, ' ',
            element('span', { class: 'app-badge' }, 'App')),
          element('span', { class: 'choice-about' },
            value.bot.connected ? 'Online' : 'Offline'))));
    if (restoreFocus) panel.querySelector('[aria-pressed="true"]')?.focus();
  }

  function personRow(person, value) {
    const roles = rolesOf(value, person.id);
    const row = element('button', {
      type: 'button',
      class: 'person',
      title: `Act as ${person.displayName}`,
      'aria-pressed': String(person.id === value.userId),
      on: { click: () => actAs(person.id) },
    },
    avatar(person.displayName, person.id),
    element('span', { class: 'person-text' },
      element('span', { class: 'author', dir: 'auto' }, person.displayName),
      element('span', { class: 'choice-about' },
        person.id === value.userId ? 'You act as them' : roles.map(({ name }) => name).join(', '))));
    colorBy(row, roles);
    return element('li', {}, row);
  }
}

/** A name has the colour of the highest role that has one. */
export function colorBy(node, roles) {
  const color = roles.findLast((role) => role.color)?.color;
  if (color) node.style.setProperty('--role', cssColor(color));
}
