/* Reads answers from the controls of a question and writes them back; one pair of functions for each kind. */
(function (kit) {
  'use strict';

  const all = (selector, root) => Array.from(root.querySelectorAll(selector));

  const choices = {
    read: (root) =>
      all('input', root)
        .filter((input) => input.checked)
        .map((input) => input.value)
        .sort()
        .join(''),
    write: (root, given) =>
      all('input', root).forEach((input) => {
        input.checked = given.includes(input.value);
      }),
  };

  const texts = {
    read: (root) => {
      const typed = all('input', root).map((input) => input.value.trim());
      return typed.some(Boolean) ? typed.join('\n') : '';
    },
    write: (root, given) => {
      const typed = given.split('\n');
      all('input', root).forEach((input, index) => {
        input.value = typed[index] || '';
      });
    },
  };

  const matches = {
    read: (root) =>
      all('select', root)
        .filter((select) => select.value)
        .map((select) => select.dataset.item + select.value)
        .join(''),
    write: (root, given) => {
      const chosen = new Map(kit.marking.pairs(given).map((pair) => [pair[0], pair[1]]));
      all('select', root).forEach((select) => {
        select.value = chosen.get(select.dataset.item) || '';
      });
    },
  };

  const KINDS = { one: choices, many: choices, judge: choices, text: texts, match: matches };

  function read(question, root) {
    return KINDS[question.kind].read(root);
  }

  function write(question, root, given) {
    KINDS[question.kind].write(root, given || '');
  }

  /** Puts the children of a list that carry a key into the order of the keys, after those that carry none. */
  function arrange(list, keys) {
    const byKey = new Map(all(':scope > [data-key]', list).map((child) => [child.dataset.key, child]));
    keys.forEach((key) => list.append(byKey.get(key)));
  }

  /** Shuffles what may be shuffled in a question: its options, or the targets in all of its menus, alike. */
  function shuffle(question, root, seed) {
    if (!question.shuffled) return;
    const keys = kit.order.shuffled(question.shuffled, seed, question.id);
    all('[data-shuffled]', root).forEach((list) => arrange(list, keys));
  }

  kit.questions = { read, write, shuffle };
})((window.curriculumkit = window.curriculumkit || {}));
