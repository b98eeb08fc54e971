/* What a learner has done in this module, and what the LMS is told about it. Knows no page and no element of one. */
(function (kit) {
  'use strict';

  const { marking, formats } = kit;

  class Learner {
    constructor(course, session) {
      this.course = course;
      this.session = session;
      this.memory = kit.memory.blank();
      this.page = '';
      this.questions = new Map(course.questions.map((question) => [question.id, question]));
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
      if (!this.session.hasOutcome) this.session.setStatus('incomplete');
      return stored.location;
    }

    get hasQuiz() {
      return this.questions.size > 0;
    }

    see(page) {
      this.page = page;
      if (this.course.pages.includes(page) && !this.memory.seen.includes(page)) this.memory.seen.push(page);
      const complete = this.course.pages.every((one) => this.memory.seen.includes(one));
      if (complete && !this.hasQuiz && !this.session.hasOutcome) this.session.setStatus('completed');
      this.save();
    }

    tick(activity, on) {
      this.memory.done = this.memory.done.filter((id) => id !== activity);
      if (on) this.memory.done.push(activity);
      this.save();
    }

    beginAttempt() {
      this.memory.attempt = { seed: kit.order.freshSeed(), answers: {} };
      this.save();
    }

    answer(id, given) {
      if (given) this.memory.attempt.answers[id] = given;
      else delete this.memory.attempt.answers[id];
      this.save();
    }

    /** The questions of the attempt under way that have no answer. */
    unanswered() {
      return this.course.questions.filter((question) => !this.memory.attempt.answers[question.id]);
    }

    share(id, given) {
      const question = this.questions.get(id);
      return question ? marking.share(question, given) : 0;
    }

    isText(id) {
      const question = this.questions.get(id);
      return question !== undefined && question.kind === 'text';
    }

    /** Ends the attempt: marks it, journals every answer, and reports the best score. `visits` says when and how long. */
    submit(visits) {
      const { seed, answers } = this.memory.attempt;
      const raw = marking.score(this.course.questions, (question) => marking.share(question, answers[question.id]));
      this.memory.finished += 1;
      this.memory.last = { seed, answers, raw, shares: {} };
      this.memory.attempt = null;
      this.memory.best = Math.max(raw, this.memory.best || 0);
      this.course.questions.forEach((question) => this.journal(question, answers[question.id] || '', visits));
      this.reportBest();
      this.save();
    }

    journal(question, given, visits) {
      const visit = visits.get(question.id) || { spent: 0, at: new Date() };
      const again = this.memory.finished > 1 ? '-' + this.memory.finished : '';
      this.session.addAnswer({
        id: this.course.id + '.' + question.id + again,
        type: formats.type(question),
        objectives: question.objectives.map((id) => this.course.id + '.' + id),
        patterns: formats.patterns(question),
        time: formats.time(visit.at),
        weight: question.weight,
        response: formats.response(question, given),
        result: marking.share(question, given) === 1 ? 'correct' : 'wrong',
        latency: formats.span(visit.spent),
      });
    }

    /** What a score means; null where there is no pass mark and taking part is enough. */
    passes(score) {
      return this.passMark === null ? null : score >= this.passMark;
    }

    /** A pass whose score the LMS did not give back must not be taken away by the score of a retry. */
    reportBest() {
      const passed = this.passes(this.memory.best);
      if (this.session.status === 'passed' && !passed) return;
      this.session.setScore(this.memory.best);
      if (passed === null) this.session.setStatus('completed');
      else this.session.setStatus(passed ? 'passed' : 'failed');
    }

    save() {
      this.session.setPlace(this.page, kit.memory.encode(this.memory, this).text);
      this.session.commit();
    }
  }

  kit.Learner = Learner;
})((window.curriculumkit = window.curriculumkit || {}));
