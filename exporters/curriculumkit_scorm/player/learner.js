/* What a learner has done in this module, and what the LMS is told about it. Knows no page and no element of one. */
(function (kit) {
  'use strict';

  const { marking } = kit;

  class Learner {
    constructor(course, session) {
      this.course = course;
      this.session = session;
      this.memory = kit.memory.blank();
      this.page = '';
      this.known = new Map(course.questions.map((question) => [question.id, question]));
      this.passMark = course.passMark;
    }

    /** Opens the session and takes up what was left; the page to go on with, or ''. */
    resume() {
      const stored = this.session.open();
      this.memory = kit.memory.decode(stored.memory);
      this.page = stored.location;
      if (this.passMark !== null && stored.passMark !== null) this.passMark = stored.passMark;
      /* Some LMSs say 0 before anything was scored. */
      if (stored.best) this.memory.best = Math.max(stored.best, this.memory.best || 0);
      if (!this.session.outcome.complete) this.session.setOutcome({ complete: false, passed: null });
      return stored.location;
    }

    get hasQuiz() {
      return this.course.questions.length > 0;
    }

    /** The questions of the attempt under way, in its order. */
    get questions() {
      return this.memory.attempt ? kit.order.questionsOf(this.course, this.memory.attempt.seed) : [];
    }

    /** The questions of the attempt that was finished last, in its order. */
    get lastQuestions() {
      return kit.order.questionsOf(this.course, this.memory.last.seed);
    }

    /** How many attempts are left; Infinity where there is no limit. */
    get attemptsLeft() {
      return this.course.attempts ? Math.max(0, this.course.attempts - this.memory.finished) : Infinity;
    }

    /** How long texts may be: see `memory.allowance`. */
    get allowance() {
      return kit.memory.allowance(this.questions, this.course.immediate);
    }

    see(page) {
      this.page = page;
      if (this.course.pages.includes(page) && !this.memory.seen.includes(page)) this.memory.seen.push(page);
      const complete = this.course.pages.every((one) => this.memory.seen.includes(one));
      const { outcome } = this.session;
      const passed = this.course.passedWhenComplete || null;
      if (complete && !this.hasQuiz && !outcome.complete) this.session.setOutcome({ complete: true, passed });
      this.save();
    }

    tick(activity, on) {
      this.memory.done = this.memory.done.filter((id) => id !== activity);
      if (on) this.memory.done.push(activity);
      this.save();
    }

    beginAttempt() {
      this.memory.attempt = { seed: kit.order.freshSeed(), answers: {}, used: 0, checked: [] };
      this.save();
    }

    answer(id, given) {
      if (given) this.memory.attempt.answers[id] = given;
      else delete this.memory.attempt.answers[id];
      this.save();
    }

    /** Fixes an answer, since its feedback is about to be shown. */
    check(id) {
      if (!this.isChecked(id)) this.memory.attempt.checked.push(id);
      this.save();
    }

    isChecked(id) {
      return this.memory.attempt.checked.includes(id);
    }

    /** Notes how many seconds of the time limit are used. */
    spend(seconds) {
      this.memory.attempt.used = seconds;
    }

    /** The questions of the attempt under way that have no answer. */
    unanswered() {
      return this.questions.filter((question) => !this.memory.attempt.answers[question.id]);
    }

    share(id, given) {
      const question = this.known.get(id);
      return question ? marking.share(question, given) : 0;
    }

    isText(id) {
      const question = this.known.get(id);
      return question !== undefined && ['text', 'number', 'write'].includes(question.kind);
    }

    /** Ends the attempt: marks it, journals every answer, and reports the best score. `visits` says when and how long. */
    submit(visits) {
      const { questions } = this;
      const { seed, answers } = this.memory.attempt;
      const raw = marking.score(questions, (question) => marking.share(question, answers[question.id]));
      this.memory.finished += 1;
      this.memory.last = { seed, answers, raw, shares: {} };
      this.memory.attempt = null;
      if (raw !== null) this.memory.best = Math.max(raw, this.memory.best || 0);
      questions.forEach((question) => this.journal(question, answers[question.id] || '', visits));
      this.reportObjectives();
      this.reportBest();
      this.save();
      this.session.commitNow();
    }

    journal(question, given, visits) {
      const visit = visits.get(question.id) || { spent: 0, at: new Date() };
      const again = this.memory.finished > 1 ? '-' + this.memory.finished : '';
      const right = marking.share(question, given) === 1 ? 'right' : 'wrong';
      this.session.addAnswer({
        id: this.course.id + '.' + question.id + again,
        question,
        given,
        objectives: question.objectives.map((id) => this.course.scope + '.' + id),
        at: visit.at,
        spent: visit.spent,
        verdict: marking.isPending(question) ? 'pending' : right,
      });
    }

    /** The score of each objective in the attempt that was finished last, in percent. */
    objectiveScores() {
      const { answers, shares } = this.memory.last;
      const earned = (question) => shares[question.id] ?? marking.share(question, answers[question.id]);
      const scores = Object.keys(this.course.objectives).map((id) => {
        const questions = this.lastQuestions.filter((question) => question.objectives.includes(id));
        return [id, marking.score(questions, earned)];
      });
      return new Map(scores.filter((score) => score[1] !== null));
    }

    /** Reports the best that was ever reached of each objective; like a pass, it is not taken back. */
    reportObjectives() {
      for (const [id, raw] of this.objectiveScores()) {
        const best = Math.max(raw, this.memory.reached[id] || 0);
        this.memory.reached[id] = best;
        const words = this.course.objectives[id];
        this.session.setObjective({ id: this.course.scope + '.' + id, raw: best, passed: this.passes(best), words });
      }
    }

    /** What a score means; null where there is no pass mark and taking part is enough. */
    passes(score) {
      return this.passMark === null || score === null ? null : score >= this.passMark;
    }

    /** A pass whose score the LMS did not give back must not be taken away by the score of a retry. */
    reportBest() {
      const { best } = this.memory;
      const passed = this.passes(best) ?? (this.course.passedWhenComplete || null);
      if (this.session.outcome.passed && !passed) return;
      if (best !== null) this.session.setScore(best);
      this.session.setOutcome({ complete: true, passed });
    }

    /** How much has been done, from 0 to 1: the whole only when the LMS is told that it is complete. */
    get measure() {
      if (this.session.outcome.complete) return 1;
      const seen = this.course.pages.filter((page) => this.memory.seen.includes(page)).length;
      return Math.min(0.99, seen / this.course.pages.length);
    }

    /** Whether nothing is left to do here, so that what follows may begin. */
    get isDone() {
      const { complete, passed } = this.session.outcome;
      return complete && passed !== false;
    }

    save() {
      this.session.setPlace(this.page, kit.memory.encode(this.memory, this).text, this.measure);
      this.session.commit();
    }
  }

  kit.Learner = Learner;
})((window.curriculumkit = window.curriculumkit || {}));
