/*
 * Marks answers. An answer is a short string, so that it can be kept in little space: the chosen option ("b"), the
 * chosen options in order ("ac"), "t" or "f", pairs of item and target ("1b2a"), or the typed texts, a line per blank.
 */
(function (kit) {
  'use strict';

  const ROUNDING = 1e-6;

  /** Text as it is compared: width, case and white space carry no meaning. Upper case first, so that ß equals SS. */
  function folded(text) {
    return text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC').trim().replace(/\s+/g, ' ');
  }

  function sameText(one, other) {
    return folded(one) === folded(other);
  }

  /** Right options share the whole, wrong ones take the same share away, and nobody falls below zero. */
  function choices(question, given) {
    const right = Array.from(given).filter((id) => question.right.includes(id)).length;
    return Math.max(0, (right - (given.length - right)) / question.right.length);
  }

  function pairs(answer) {
    return answer.match(/../g) || [];
  }

  function matches(question, given) {
    const right = pairs(question.right);
    return right.filter((pair) => pairs(given).includes(pair)).length / right.length;
  }

  /** What was typed into each blank. */
  function lines(question, given) {
    const typed = given.split('\n');
    return question.blanks.map((_blank, index) => typed[index] || '');
  }

  function texts(question, given) {
    const typed = lines(question, given);
    const right = question.blanks.filter((blank, index) => blank.answers.some((one) => sameText(one, typed[index])));
    return right.length / question.blanks.length;
  }

  /** The share of a question's weight that an answer earns, from 0 to 1. */
  function share(question, given) {
    if (!given) return 0;
    switch (question.kind) {
      case 'one':
      case 'judge':
        return given === question.right ? 1 : 0;
      case 'many':
        return choices(question, given);
      case 'text':
        return texts(question, given);
      case 'match':
        return matches(question, given);
      default:
        throw new Error('unknown kind of question: ' + question.kind);
    }
  }

  /** Which of the wrong answers that the authors expected in this blank was typed; -1 for none. */
  function mistake(blank, typed) {
    return blank.mistakes.findIndex((answer) => sameText(answer, typed));
  }

  /**
   * Earned weight in percent with two decimals. It is rounded down: an LMS compares the figure with the pass mark again,
   * and 69.996 must not be a pass there and a fail here.
   */
  function score(questions, shareOf) {
    const total = questions.reduce((sum, question) => sum + question.weight, 0);
    const earned = questions.reduce((sum, question) => sum + question.weight * shareOf(question), 0);
    return total > 0 ? Math.floor((earned / total) * 10000 + ROUNDING) / 100 : 0;
  }

  kit.marking = { share, mistake, score, pairs, lines };
})((window.curriculumkit = window.curriculumkit || {}));
