/*
 * What is remembered between two sittings, as one line of text. An LMS that is given more than its edition allows (4,096
 * characters in SCORM 1.2, 64,000 in 2004) stores nothing or half of it. When there is too much, the least missed goes
 * first (see STEPS). Attempts, best score and the answers of the attempt under way stay: what may be typed is limited so
 * that they always fit (see `allowance`).
 *
 * `attempt` is the quiz under way, `last` the one that was finished last; its answers are null once they were forgotten.
 */
(function (kit) {
  'use strict';

  const LIMIT = kit.edition.memory;
  const VERSION = 1;

  /* A quotation mark takes two characters in JSON: these take one, so that what is typed has a known length. */
  const ESCAPED = { '"': '\ue000', '\\': '\ue001', '\n': '\ue002' };
  const PLAIN = Object.fromEntries(Object.entries(ESCAPED).map(([plain, escaped]) => [escaped, plain]));

  const LONGEST_LINE = 255;
  const LONGEST_NUMBER = 40;
  /* An essay may be as long as so many short answers. */
  const ESSAY_WEIGHT = 8;

  /** Nothing seen, nothing answered. */
  function blank() {
    return { seen: [], done: [], finished: 0, best: null, reached: {}, attempt: null, last: null };
  }

  function mapped(answers, change) {
    return answers && Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, change(answer)]));
  }

  /** With `u`, \p{Cs} is half of a character only: JSON would write it in six. */
  function escaped(answer) {
    return answer.replace(/["\\\n]/g, (character) => ESCAPED[character]).replace(/[\u0000-\u001f]|\p{Cs}/gu, ' ');
  }

  function unescaped(answer) {
    return answer.replace(/[\ue000-\ue002]/g, (character) => PLAIN[character]);
  }

  function packAttempt({ seed, answers, used, checked }) {
    const line = { s: seed, r: mapped(answers, escaped) };
    if (used) line.u = Math.floor(used);
    if (checked.length) line.c = checked;
    return line;
  }

  function pack(memory) {
    const line = { v: VERSION, p: memory.seen, a: memory.done, n: memory.finished, b: memory.best };
    if (Object.keys(memory.reached).length) line.o = memory.reached;
    if (memory.attempt) line.t = packAttempt(memory.attempt);
    if (memory.last) {
      const { seed, raw, answers, shares } = memory.last;
      line.l = { s: seed, w: raw, r: mapped(answers, escaped), k: shares };
    }
    return JSON.stringify(line);
  }

  function strings(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  }

  function isRecord(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
  }

  function entriesOf(value, kind) {
    const entries = isRecord(value) ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === kind));
  }

  function unpackAttempt(value) {
    if (!isRecord(value)) return null;
    const answers = mapped(entriesOf(value.r, 'string'), unescaped);
    return { seed: Number(value.s) || 0, answers, used: Number(value.u) || 0, checked: strings(value.c) };
  }

  function unpackLast(value) {
    if (!isRecord(value)) return null;
    const answers = value.r ? mapped(entriesOf(value.r, 'string'), unescaped) : null;
    const raw = value.w === null ? null : Number(value.w) || 0;
    return { seed: Number(value.s) || 0, raw, answers, shares: entriesOf(value.k, 'number') };
  }

  /** A memory from its line; a blank one where the line is not ours or was damaged on its way. */
  function decode(text) {
    let line = null;
    try {
      line = JSON.parse(text);
    } catch {
      return blank();
    }
    if (!isRecord(line) || line.v !== VERSION) return blank();
    return {
      seen: strings(line.p),
      done: strings(line.a),
      finished: Number(line.n) || 0,
      best: typeof line.b === 'number' ? line.b : null,
      reached: entriesOf(line.o, 'number'),
      attempt: unpackAttempt(line.t),
      last: unpackLast(line.l),
    };
  }

  function copy(memory) {
    return decode(pack(memory));
  }

  /** Forgets what was typed in the finished attempt; how it was marked stays, so that the result can still be shown. */
  function withoutOldTexts(memory, marker) {
    if (!memory.last || !memory.last.answers) return;
    for (const [id, answer] of Object.entries(memory.last.answers)) {
      if (marker.isText(id)) {
        memory.last.shares[id] = marker.share(id, answer);
        delete memory.last.answers[id];
      }
    }
  }

  function withoutOldAnswers(memory) {
    if (memory.last) Object.assign(memory.last, { answers: null, shares: {} });
  }

  function withoutTicks(memory) {
    memory.done = [];
  }

  function withoutPages(memory) {
    memory.seen = [];
  }

  function withoutReached(memory) {
    memory.reached = {};
  }

  /** Whole answers only: half of a text would be marked as if the learner had typed it so. */
  function withoutLongestText(memory, marker) {
    const answers = memory.attempt ? Object.entries(memory.attempt.answers) : [];
    const texts = answers.filter((entry) => marker.isText(entry[0]));
    const longest = texts.sort((one, other) => other[1].length - one[1].length)[0];
    if (!longest) return false;
    delete memory.attempt.answers[longest[0]];
    return true;
  }

  /** What goes, in this order. The last step is for answers that a package with more room took; ours never needs it. */
  const STEPS = [withoutOldTexts, withoutOldAnswers, withoutTicks, withoutPages, withoutReached, withoutLongestText];

  /** The line for a memory, and how many steps it took to make it fit; `marker` knows the questions by their ids. */
  function encode(memory, marker) {
    const reduced = copy(memory);
    let text = pack(reduced);
    let step = 0;
    while (text.length > LIMIT && step < STEPS.length) {
      const again = STEPS[step](reduced, marker);
      if (!again) step += 1;
      text = pack(reduced);
    }
    return { text, steps: step };
  }

  /** The longest answer to a question, and how many fields of it share what is left. */
  function demand(question) {
    switch (question.kind) {
      case 'many':
      case 'order':
        return { fixed: question.shuffled.length, fields: 0 };
      case 'match':
        return { fixed: question.right.length, fields: 0 };
      case 'number':
        return { fixed: LONGEST_NUMBER, fields: 0 };
      case 'text':
        return { fixed: question.blanks.length - 1, fields: question.blanks.length };
      case 'write':
        return { fixed: 0, fields: ESSAY_WEIGHT };
      default:
        return { fixed: 1, fields: 0 };
    }
  }

  /** How long the texts of an attempt may be, so that its memory fits, whatever is typed: `line`, `number`, `essay`. */
  function allowance(questions, immediate) {
    const demands = questions.map(demand);
    const seed = 0xffffffff;
    const answers = Object.fromEntries(questions.map((question, index) => [question.id, 'x'.repeat(demands[index].fixed)]));
    const checked = immediate ? questions.map((question) => question.id) : [];
    const attempt = { seed, answers, used: 9999999, checked };
    const last = { seed, raw: 99.99, answers: null, shares: {} };
    const least = pack({ ...blank(), finished: 9999, best: 99.99, attempt, last }).length;
    const fields = demands.reduce((sum, one) => sum + one.fields, 0);
    const share = fields ? Math.max(0, Math.floor((LIMIT - least) / fields)) : LONGEST_LINE;
    return {
      line: Math.min(LONGEST_LINE, share),
      number: LONGEST_NUMBER,
      essay: Math.min(kit.edition.essay, share * ESSAY_WEIGHT),
    };
  }

  kit.memory = { LIMIT, blank, encode, decode, allowance };
})((window.curriculumkit = window.curriculumkit || {}));
