/* How values are written for both editions. Many LMSs store what is malformed as nothing, without a word. */
(function (kit) {
  'use strict';

  function two(number) {
    return String(number).padStart(2, '0');
  }

  /** At most so many code units, without breaking a character that takes two, and without control characters. */
  function text(value, longest) {
    const clean = value.replace(/[\u0000-\u001f\u007f]+/g, ' ');
    let cut = '';
    for (const character of clean) {
      if (cut.length + character.length > longest) break;
      cut += character;
    }
    return cut;
  }

  /** A text in pieces of at most so many code units. */
  function pieces(value, longest) {
    const found = [''];
    for (const character of value.replace(/[\u0000-\u001f\u007f]+/g, ' ')) {
      if (found[found.length - 1].length + character.length > longest) found.push('');
      found[found.length - 1] += character;
    }
    return found;
  }

  function numberOr(value, fallback) {
    return value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : fallback;
  }

  /** The accepted texts; for several blanks their first answers, as the combinations are too many. */
  function accepted(question) {
    const [only, ...others] = question.blanks;
    return others.length ? [question.blanks.map((blank) => blank.answers[0])] : only.answers.map((answer) => [answer]);
  }

  /** A typed number as a plain decimal in the unit of its question; '' where it is none. */
  function number(question, given) {
    const value = kit.numbers.inUnitOf(question, given);
    return value ? kit.numbers.plain(value) : '';
  }

  kit.formats = { two, text, pieces, numberOr, accepted, number };
})((window.curriculumkit = window.curriculumkit || {}));
