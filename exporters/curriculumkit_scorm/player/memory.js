/*
 * What is remembered between two sittings, as one line of text. SCORM 1.2 holds 4,096 characters; an LMS that is given
 * more stores nothing or half of it. When there is too much, the least missed goes first (see STEPS).
 *
 * `attempt` is the quiz under way, `last` the one that was finished last; its answers are null once they were forgotten.
 */
(function (kit) {
  'use strict';

  const LIMIT = 4096;
  const VERSION = 1;

  /** Nothing seen, nothing answered. */
  function blank() {
    return { seen: [], done: [], finished: 0, best: null, attempt: null, last: null };
  }

  function pack(memory) {
    const line = { v: VERSION, p: memory.seen, a: memory.done, n: memory.finished, b: memory.best };
    if (memory.attempt) line.t = { s: memory.attempt.seed, r: memory.attempt.answers };
    if (memory.last) line.l = { s: memory.last.seed, w: memory.last.raw, r: memory.last.answers, k: memory.last.shares };
    return JSON.stringify(line);
  }

  function strings(value) {
    return Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
  }

  function entriesOf(value, kind) {
    const entries = value && typeof value === 'object' ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === kind));
  }

  function unpackAttempt(value) {
    return value ? { seed: Number(value.s) || 0, answers: entriesOf(value.r, 'string') } : null;
  }

  function unpackLast(value) {
    const attempt = unpackAttempt(value);
    if (!attempt) return null;
    Object.assign(attempt, { raw: Number(value.w) || 0, shares: entriesOf(value.k, 'number') });
    return value.r ? attempt : Object.assign(attempt, { answers: null });
  }

  /** A memory from its line; a blank one where the line is not ours or was damaged on its way. */
  function decode(text) {
    let line = null;
    try {
      line = JSON.parse(text);
    } catch {
      return blank();
    }
    if (!line || line.v !== VERSION) return blank();
    return {
      seen: strings(line.p),
      done: strings(line.a),
      finished: Number(line.n) || 0,
      best: typeof line.b === 'number' ? line.b : null,
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

  /** Whole answers only: half of a text would be marked as if the learner had typed it so. */
  function withoutLongestText(memory, marker) {
    const answers = memory.attempt ? Object.entries(memory.attempt.answers) : [];
    const texts = answers.filter((entry) => marker.isText(entry[0]));
    const longest = texts.sort((one, other) => other[1].length - one[1].length)[0];
    if (!longest) return false;
    delete memory.attempt.answers[longest[0]];
    return true;
  }

  function withoutTicks(memory) {
    memory.done = [];
  }

  function withoutPages(memory) {
    memory.seen = [];
  }

  function withoutAnswers(memory) {
    if (memory.attempt) memory.attempt.answers = {};
  }

  /** What goes, in this order; the count of attempts, the best score and the seeds always stay. */
  const STEPS = [withoutOldTexts, withoutOldAnswers, withoutLongestText, withoutTicks, withoutPages, withoutAnswers];

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

  kit.memory = { LIMIT, blank, encode, decode };
})((window.curriculumkit = window.curriculumkit || {}));
