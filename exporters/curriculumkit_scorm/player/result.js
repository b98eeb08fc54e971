/* The result page: the score, and every question as it was answered. */
(function (kit) {
  'use strict';

  const { marking } = kit;
  const all = (selector, root) => Array.from(root.querySelectorAll(selector));

  function verdict(share, given) {
    if (share === 1) return ['right', kit.text('Right')];
    if (share > 0) return ['partly', kit.text('Partly right')];
    return given === '' ? ['open', kit.text('Not answered')] : ['wrong', kit.text('Wrong')];
  }

  /** Marks the chosen options; returns the names of the feedback that their choice earns. */
  function showChoices(root, given) {
    all('[data-option]', root).forEach((option) => {
      option.querySelector('[data-chosen]').hidden = !given.includes(option.dataset.option);
    });
    return Array.from(given);
  }

  function showJudgement(root, given, share) {
    showChoices(root, given);
    return given !== '' && share < 1 ? ['wrong'] : [];
  }

  function showTexts(root, given, _share, question) {
    const typed = marking.lines(question, given);
    all('[data-typed]', root).forEach((place, index) => {
      place.textContent = typed[index] || kit.text('Not answered');
    });
    return question.blanks.map((blank, index) => index + '-' + marking.mistake(blank, typed[index]));
  }

  function showMatches(root, given, share, question) {
    const chosen = new Map(marking.pairs(given).map((pair) => [pair[0], pair[1]]));
    all('[data-item]', root).forEach((place) => {
      const target = chosen.get(place.dataset.item);
      place.textContent = target ? question.targets[target] : kit.text('Not answered');
    });
    return given !== '' && share < 1 ? ['wrong'] : [];
  }

  const KINDS = { one: showChoices, many: showChoices, judge: showJudgement, text: showTexts, match: showMatches };

  function showQuestion(learner, question, root) {
    const { answers, shares, seed } = learner.memory.last;
    const forgotten = question.id in shares;
    const given = answers[question.id] || '';
    const share = forgotten ? shares[question.id] : marking.share(question, given);
    const [name, words] = verdict(share, forgotten ? null : given);
    root.dataset.verdict = name;
    root.querySelector('[data-verdict-text]').textContent = words;
    root.querySelector('[data-forgotten]').hidden = !forgotten;
    kit.questions.shuffle(question, root, seed);
    const earned = forgotten ? [] : KINDS[question.kind](root, given, share, question);
    all('[data-feedback]', root).forEach((feedback) => {
      feedback.hidden = !earned.includes(feedback.dataset.feedback);
    });
  }

  function outcome(passed) {
    if (passed === null) return ['done', kit.text('Done')];
    return passed ? ['passed', kit.text('Passed')] : ['failed', kit.text('Not passed yet')];
  }

  function showScore(learner) {
    const { last, best } = learner.memory;
    const [name, words] = outcome(learner.passes(last.raw));
    document.getElementById('result-card').dataset.outcome = name;
    document.getElementById('result-score').textContent = last.raw + '%';
    document.getElementById('result-bar').value = last.raw;
    document.getElementById('result-outcome').textContent = words;
    const kept = document.getElementById('result-best');
    kept.hidden = best === last.raw;
    kept.textContent = kit.text('Your best result, {score}%, counts.', { score: best });
  }

  /** Shows the attempt that was finished last. */
  kit.showResult = function (learner) {
    showScore(learner);
    const known = learner.memory.last.answers !== null;
    document.getElementById('result-questions').hidden = !known;
    document.getElementById('result-forgotten').hidden = known;
    if (!known) return;
    for (const question of learner.course.questions) {
      showQuestion(learner, question, document.getElementById('result-' + question.id));
    }
  };
})((window.curriculumkit = window.curriculumkit || {}));
