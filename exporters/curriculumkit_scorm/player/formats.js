/* How values are written for SCORM 1.2. Many LMSs store what is malformed as nothing, without a word. */
(function (kit) {
  'use strict';

  const LONGEST_TEXT = 255;
  const TYPES = { one: 'choice', many: 'choice', judge: 'true-false', text: 'fill-in', match: 'matching' };

  function two(number) {
    return String(number).padStart(2, '0');
  }

  /** HHHH:MM:SS.SS, the only form of a time span in 1.2. */
  function span(milliseconds) {
    const hundredths = Math.max(0, Math.floor(milliseconds / 10));
    const seconds = Math.floor(hundredths / 100);
    const hours = Math.min(9999, Math.floor(seconds / 3600));
    const clock = [String(hours).padStart(4, '0'), two(Math.floor(seconds / 60) % 60), two(seconds % 60)];
    return clock.join(':') + '.' + two(hundredths % 100);
  }

  /** HH:MM:SS, the time of day. */
  function time(date) {
    return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  }

  /** At most 255 characters, without breaking one that takes two code units, and without control characters. */
  function text(value) {
    const clean = value.replace(/[\u0000-\u001f\u007f]+/g, ' ');
    let cut = '';
    for (const character of clean) {
      if (cut.length + character.length > LONGEST_TEXT) break;
      cut += character;
    }
    return cut;
  }

  function matching(response) {
    return response.replace(/(.)(.)/g, ',$1.$2').slice(1);
  }

  /** The type that 1.2 has for a kind of question. */
  function type(question) {
    return TYPES[question.kind];
  }

  /** What the learner answered; several choices stand in braces. */
  function response(question, given) {
    if (question.kind === 'many') return given ? '{' + Array.from(given).join(',') + '}' : '';
    if (question.kind === 'match') return matching(given);
    return question.kind === 'text' ? text(given.replace(/\n/g, '; ')) : given;
  }

  /** The accepted answers, one pattern each; for several blanks their first answers, as the combinations are too many. */
  function patterns(question) {
    if (question.kind === 'text') {
      const [only, ...others] = question.blanks;
      const accepted = others.length ? [question.blanks.map((blank) => blank.answers[0]).join('; ')] : only.answers;
      return accepted.map(text);
    }
    return [response(question, question.right)];
  }

  kit.formats = { span, time, text, type, response, patterns };
})((window.curriculumkit = window.curriculumkit || {}));
