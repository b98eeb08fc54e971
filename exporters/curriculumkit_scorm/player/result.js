/* The result page: the score, what it says about each objective, and every question as it was answered. */
(function (kit) {
  'use strict';

  const { marking } = kit;
  const all = (selector, root) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);

  function verdict(question, share, given) {
    if (given === '') return ['open', kit.text('Not answered')];
    if (marking.isPending(question)) return ['pending', kit.text('To be marked by a person')];
    if (share === 1) return ['right', kit.text('Right')];
    return share > 0 ? ['partly', kit.text('Partly right')] : ['wrong', kit.text('Wrong')];
  }

  /** Marks the chosen options; returns the names of the feedback that their choice earns. */
  function showChoices(root, given) {
    all('[data-option]', root).forEach((option) => {
      option.querySelector('[data-chosen]').hidden = !given.includes(option.dataset.option);
    });
    return Array.from(given);
  }

  function wrongOrNothing(given, share) {
    return given !== '' && share < 1 ? ['wrong'] : [];
  }

  function showJudgement(root, given, share) {
    showChoices(root, given);
    return wrongOrNothing(given, share);
  }

  function fill(root, selector, texts) {
    all(selector, root).forEach((place, index) => {
      place.textContent = texts[index] || kit.text('Not answered');
    });
  }

  function showTexts(root, given, _share, question) {
    const typed = marking.lines(question, given);
    fill(root, '[data-typed]', typed);
    return question.blanks.map((blank, index) => index + '-' + marking.mistake(blank, typed[index]));
  }

  function showNumber(root, given, _share, question) {
    fill(root, '[data-typed]', [given]);
    return ['0-' + marking.wrongNumber(question, given)];
  }

  function showMatches(root, given, share, question) {
    const chosen = new Map(marking.pairs(given).map((pair) => [pair[0], pair[1]]));
    all('[data-item]', root).forEach((place) => {
      const target = chosen.get(place.dataset.item);
      place.textContent = target ? question.targets[target] : kit.text('Not answered');
    });
    return wrongOrNothing(given, share);
  }

  function showOrder(root, given, share) {
    all('[data-place]', root).forEach((place) => {
      const index = given.indexOf(place.dataset.place);
      place.textContent = index < 0 ? kit.text('Not answered') : String(index + 1);
    });
    return wrongOrNothing(given, share);
  }

  function showEssay(root, given) {
    fill(root, '[data-typed]', [given]);
    return [];
  }

  const KINDS = {
    one: showChoices,
    many: showChoices,
    judge: showJudgement,
    text: showTexts,
    number: showNumber,
    match: showMatches,
    order: showOrder,
    write: showEssay,
  };

  /** Shows a question with an answer; `share` where the answer itself is forgotten. */
  function show(question, root, seed, given, share) {
    const forgotten = given === null;
    const earned = forgotten ? share : marking.share(question, given);
    const [name, words] = verdict(question, earned, given);
    root.dataset.verdict = name;
    root.querySelector('[data-verdict-text]').textContent = words;
    root.querySelector('[data-forgotten]').hidden = !forgotten;
    if (question.kind !== 'order') kit.questions.shuffle(question, root, seed);
    const told = forgotten ? [] : KINDS[question.kind](root, given, earned, question);
    all('[data-feedback]', root).forEach((feedback) => {
      feedback.hidden = !told.includes(feedback.dataset.feedback);
    });
  }

  /** What there is to say about an answer of the attempt under way, to be put under its question. */
  kit.feedbackOn = function (learner, question) {
    const { seed, answers } = learner.memory.attempt;
    const copy = byId('result-' + question.id).cloneNode(true);
    show(question, copy, seed, answers[question.id] || '');
    copy.querySelector('.prompt').remove();
    copy.querySelector('[data-number]').remove();
    all('[id]', copy).forEach((element) => element.removeAttribute('id'));
    ['id', 'aria-labelledby', 'hidden'].forEach((name) => copy.removeAttribute(name));
    return copy;
  };

  function outcome(passed) {
    if (passed === null) return ['done', kit.text('Done')];
    return passed ? ['passed', kit.text('Passed')] : ['failed', kit.text('Not passed yet')];
  }

  function showScore(learner) {
    const { last, best } = learner.memory;
    const [name, words] = outcome(learner.passes(last.raw));
    byId('result-card').dataset.outcome = name;
    byId('result-score').textContent = last.raw === null ? '' : last.raw + '%';
    byId('result-bar').hidden = last.raw === null;
    byId('result-bar').value = last.raw || 0;
    byId('result-outcome').textContent = words;
    const kept = byId('result-best');
    kept.hidden = best === null || best === last.raw;
    kept.textContent = kit.text('Your best result, {score}%, counts.', { score: best });
    byId('result-again').hidden = learner.attemptsLeft === 0;
    const isOpen = (question) => marking.isPending(question) && (last.answers || {})[question.id];
    const pending = learner.lastQuestions.filter(isOpen).length;
    byId('result-pending').hidden = pending === 0;
    byId('result-pending').textContent = kit.text('Answers that a person still has to mark: {count}.', { count: pending });
  }

  function showObjectives(learner) {
    const scores = learner.memory.last.answers === null ? new Map() : learner.objectiveScores();
    all('[data-objective]', byId('result-objectives')).forEach((row) => {
      const score = scores.get(row.dataset.objective);
      row.hidden = score === undefined;
      if (row.hidden) return;
      row.querySelector('[data-score]').textContent = score + '%';
      row.querySelector('progress').value = score;
      row.dataset.reached = String(learner.passes(score) !== false);
      row.querySelector('[data-review]').hidden = score === 100;
    });
    byId('result-objectives').hidden = scores.size === 0;
  }

  /** Shows the attempt that was finished last. */
  kit.showResult = function (learner) {
    const { answers, shares, seed } = learner.memory.last;
    const known = answers !== null;
    showScore(learner);
    showObjectives(learner);
    byId('result-questions').hidden = !known;
    byId('result-forgotten').hidden = known;
    if (!known) return;
    const rootOf = (question) => byId('result-' + question.id);
    kit.questions.arrangeAll(byId('result-list'), learner.lastQuestions, rootOf);
    for (const question of learner.lastQuestions) {
      const forgotten = question.id in shares;
      show(question, rootOf(question), seed, forgotten ? null : answers[question.id] || '', shares[question.id]);
    }
  };
})((window.curriculumkit = window.curriculumkit || {}));
