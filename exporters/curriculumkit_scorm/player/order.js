/* An order that looks random and can be had again from a number. Authors tend to write the right option first. */
(function (kit) {
  'use strict';

  function hash(text, start) {
    let value = start >>> 0;
    for (const character of text) value = Math.imul(value ^ character.codePointAt(0), 0x01000193) >>> 0;
    return value;
  }

  /** Numbers from 0 to 1 by a linear congruence of 32 bits; its upper bits are good enough to mix a few options. */
  function numbers(seed) {
    let state = seed >>> 0;
    return function () {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 0x100000000;
    };
  }

  /** The ids in an order that depends on the seed and on the question only, so that a new question moves no other. */
  function shuffled(ids, seed, questionId) {
    const next = numbers(hash(questionId, seed ^ 0x811c9dc5));
    const result = Array.from(ids);
    next();
    for (let last = result.length - 1; last > 0; last -= 1) {
      const other = Math.floor(next() * (last + 1));
      [result[last], result[other]] = [result[other], result[last]];
    }
    return result;
  }

  /** The keys of a question in the order in which they are shown. What is to be put in order never is so already. */
  function keysOf(question, seed) {
    const keys = shuffled(question.shuffled, seed, question.id);
    if (question.kind === 'order' && keys.join('') === question.right) keys.push(keys.shift());
    return keys;
  }

  /** The questions of an attempt: those of its draw, in its order. What stands on one stem stays together. */
  function questionsOf(course, seed) {
    const form = course.forms && course.forms.length ? new Set(course.forms[seed % course.forms.length]) : null;
    const drawn = course.questions.filter((question) => !form || form.has(question.id));
    if (!course.shuffled) return drawn;
    const units = new Map();
    drawn.forEach((question) => {
      const unit = question.stem ? 'stem ' + question.stem : question.id;
      units.set(unit, [...(units.get(unit) || []), question]);
    });
    return shuffled(units.keys(), seed, 'questions').flatMap((unit) => units.get(unit));
  }

  function freshSeed() {
    return Math.floor(Math.random() * 0x100000000);
  }

  kit.order = { shuffled, keysOf, questionsOf, freshSeed };
})((window.curriculumkit = window.curriculumkit || {}));
