/* Looking back at a result: only what was not right, or only what belongs to one objective. */
(function (kit) {
  'use strict';

  const byId = (id) => document.getElementById(id);

  class Review {
    constructor(learner) {
      this.learner = learner;
      this.wrong = byId('review-wrong');
      this.objective = byId('review-objective');
      [this.wrong, this.objective].forEach((control) => control.addEventListener('change', () => this.apply()));
      document.querySelectorAll('[data-review-objective]').forEach((button) => {
        button.addEventListener('click', () => this.open(button.dataset.reviewObjective));
      });
    }

    /** Begins with everything, as a new result does. */
    start() {
      this.wrong.checked = false;
      this.objective.value = '';
      this.offer();
      this.apply();
    }

    /** An attempt may have drawn no question on an objective. */
    offer() {
      const asked = new Set(this.learner.lastQuestions.flatMap((question) => question.objectives));
      Array.from(this.objective.options).forEach((option) => {
        option.hidden = option.disabled = option.value !== '' && !asked.has(option.value);
      });
    }

    open(objective) {
      this.wrong.checked = false;
      this.objective.value = objective;
      this.apply();
      const heading = byId('result-questions-title');
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    }

    wants(question) {
      const right = byId('result-' + question.id).dataset.verdict === 'right';
      const chosen = this.objective.value;
      return !(this.wrong.checked && right) && (chosen === '' || question.objectives.includes(chosen));
    }

    apply() {
      const all = this.learner.lastQuestions;
      const wanted = all.filter((question) => this.wants(question));
      const units = new Map();
      all.forEach((question) => {
        const root = byId('result-' + question.id);
        const unit = root.closest('[data-unit]');
        root.hidden = !wanted.includes(question);
        units.set(unit, (units.get(unit) ?? true) && root.hidden);
      });
      units.forEach((hidden, unit) => {
        unit.hidden = hidden;
      });
      byId('review-count').textContent = kit.text('Questions shown: {count} of {all}.', { count: wanted.length, all: all.length });
    }
  }

  kit.Review = Review;
})((window.curriculumkit = window.curriculumkit || {}));
