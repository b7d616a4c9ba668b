/** Who acts: the switcher in the head of the page, and the people of the server at its side. */

import { avatar, element } from './dom.js';
import { guildOf, memberOf, peopleOf, personOf, standingOf } from './store.js';

const GROUPS = { Administrator: 'Administrators', Moderator: 'Moderators', Member: 'Members' };

/** @param actAs called with the id of the person chosen */
export function people(store, { select, picture, badge, panel }, actAs) {
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
          element('span', { class: 'person-name' }, person.displayName)]
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
    panel.replaceChildren(
      element('h3', {}, 'App'),
      element('div', { class: `person bot ${value.bot.connected ? '' : 'away'}` },
        avatar(value.bot.name, value.bot.id, 'bot'),
        element('span', {}, value.bot.name), element('span', { class: 'app-badge' }, 'App')),
      ...groups.flat(2).filter(Boolean));
  }

  function personRow(person, value) {
    const roles = rolesOf(value, person.id);
    return element('li', {},
      element('button', {
        type: 'button',
        class: 'person',
        title: `Act as ${person.displayName}`,
        'aria-pressed': String(person.id === value.userId),
        on: { click: () => actAs(person.id) },
      },
      avatar(person.displayName, person.id),
      element('span', { class: 'person-text' },
        element('span', {}, person.displayName),
        roles && element('span', { class: 'choice-about' }, roles))));
  }
}

/** Every member has @everyone, whose id is the server's, so it says nothing. */
function rolesOf(value, userId) {
  const guild = guildOf(value);
  return (memberOf(value, userId)?.roleIds ?? [])
    .filter((id) => id !== guild.id)
    .map((id) => guild.roles.find((role) => role.id === id)?.name)
    .filter(Boolean)
    .join(', ');
}
